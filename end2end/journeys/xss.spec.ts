// Payloads in every field of text: every page shows them as they were typed, and runs nothing.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { choose, fill, press } from "../support/form.ts";
import { crawl } from "../support/pages.ts";
import { payloads } from "../support/payloads.ts";
import { nextYear } from "../support/hours.ts";
import { publish } from "../support/steps/organise.ts";
import { programmeFacts, programmeFields, sites } from "../support/steps/programme.ts";
import { confirm, delegateFields, newDelegate } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";

test("nothing that was typed runs", async ({ page, newPerson, t, server, mailbox }) => {
  test.setTimeout(400_000);
  await page.context().addInitScript(() => Object.assign(window, { hit: () => alert("a payload ran") }));
  await signInAsAdministrator(page, t, server);
  const next = rotation();

  await page.goto("/admin/institutions/new");
  await fill(page, { name: next() });
  await press(page, t.get("common-save"));
  await page.goto("/admin/sites/new");
  const site = next();
  await fill(page, { name: site, address: next(4), city: next().slice(0, 100), country: "CN", zone: sites.beijing.zone });
  await press(page, t.get("common-save"));

  await page.goto("/organise/programmes/new");
  const title = next();
  const own = { "title.en": title, "title.fr": next(), "description.en": next(8), "description.fr": next(8), funding: next(4), agreement: next() };
  await fill(page, { ...programmeFields(programmeFacts(title)), ...own });
  await press(page, t.get("common-save"));
  await page.waitForURL(/\/organise\/programmes\/(?!new)[^/]+$/);
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  for (let day = 2; day <= 12; day++) {
    await page.goto(`/organise/programmes/${slug}/sessions/new`);
    await fill(page, { kind: "lecture", "title.en": next(), "notes.en": next(4), date: `${nextYear}-03-${String(day).padStart(2, "0")}`, time: "09:00", minutes: "60" });
    await choose(page, "site", site);
    await press(page, t.get("common-save"));
    await expect(page).not.toHaveURL(/\/new/);
  }
  await publish(page, t, slug);

  const delegate = await newPerson();
  await delegate.context().addInitScript(() => Object.assign(window, { hit: () => alert("a payload ran") }));
  const person = newDelegate("PAYLOAD", "x", "NP");
  await delegate.goto(`/programmes/${slug}/register`);
  const names = { family_name: next().slice(0, 100), given_names: next().slice(0, 100), own_script_name: next(), institution: next(), post: next() };
  await fill(delegate, { ...delegateFields(person), ...names, dietary: next(3), access_needs: next(3), motivation: next(8) });
  await press(delegate, t.get("registration-send"));
  const letter = await mailbox.waitFor({ to: person.email });
  await confirm(delegate, t, letter);
  expect(letter.mail.html, "mail in HTML").not.toMatch(/<(script|img|svg|iframe|object|form|style|base|meta http)/i);

  await test.step("the public side", () => crawl(delegate, ["/", `/programmes/${slug}`, new URL(delegate.url()).pathname], 3, () => expectDead(delegate)));
  await test.step("the organiser's side", () => crawl(page, ["/organise", `/organise/programmes/${slug}`, "/admin", "/admin/mail"], 3, () => expectDead(page)));
  await page.goto(`/programmes/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.goto(`/?q=${encodeURIComponent("<script>hit()</script>")}`);
  await expectDead(page);
});

/** No element that only a payload would bring; dialogs, script errors and refusals by policy are watched all along. */
async function expectDead(page: Page): Promise<void> {
  const foreign = "main script, main iframe, main object, main embed, main base, main style, main audio, main video, main [onerror], main [onload], a[href^='javascript:']";
  expect.soft(await page.locator(foreign).count(), page.url()).toBe(0);
  expect.soft(await page.locator("head base, head meta[http-equiv]").count(), page.url()).toBe(0);
}

/** The payloads one after the other, or several at once for fields of many lines. */
function rotation(): (several?: number) => string {
  let at = 0;
  const one = (): string => payloads[at++ % payloads.length] ?? "";
  return (several = 1) => Array.from({ length: several }, one).join(several > 1 ? "\n" : "");
}

// Staff signs in by link or password, and loses nothing when the session ends under a form.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { field, fill, press, values } from "../support/form.ts";
import { programmeFacts, programmeFields } from "../support/steps/programme.ts";
import { newAdministrator, signInAsAdministrator, signInByLink } from "../support/steps/sign-in.ts";
import type { Texts } from "../support/texts.ts";

const PASSWORD = "seven quiet rivers to the sea";

test("a link signs in once, and only by its button", async ({ page, newPerson, t, server }) => {
  const { link } = await newAdministrator(server);
  const scanner = await newPerson();
  for (let times = 0; times < 3; times++) expect((await scanner.goto(link))?.status()).toBe(200);
  await signInByLink(page, t, link);
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.get("common-administration"));

  const again = await scanner.goto(link);
  expect(again?.status()).toBe(410);
  await expect(scanner.getByRole("heading", { level: 1 })).toHaveText(t.get("error-link-expired-title"));
});

test("a mailed link, the same words for the unknown, and a password", async ({ page, newPerson, t, server, mailbox }) => {
  const staff = await newAdministrator(server);
  await mailbox.waitFor({ to: staff.email, subject: t.get("mail-sign-in-subject") }).catch(() => undefined);
  for (const email of ["nobody@centre.example", staff.email]) {
    await page.goto("/sign-in");
    await fill(page, { email });
    await press(page, t.get("common-sign-in"));
    await expect(page.getByRole("status")).toHaveText(t.get("account-link-sent"));
  }
  const letter = await mailbox.waitFor({ to: staff.email });
  expect(mailbox.to("nobody@centre.example")).toEqual([]);
  await signInByLink(page, t, letter.links.find((link) => link.includes("/sign-in/")) ?? "");
  await setPassword(page, t);

  const other = await newPerson();
  await other.goto("/sign-in?back=/me");
  await fill(other, { email: staff.email, password: "not this one at all" });
  await press(other, t.get("common-sign-in"));
  await expect(other.getByRole("alert")).toContainText(t.get("fault-wrong-credentials"));
  await expect(field(other, "email")).toHaveValue(staff.email);
  await expect(field(other, "password")).toHaveValue("");
  await fill(other, { password: PASSWORD });
  await press(other, t.get("common-sign-in"));
  await expect(other).toHaveURL(/\/me$/);
});

test("a form survives a session that ran out", async ({ page, t, server }) => {
  const staff = await signInAsAdministrator(page, t, server);
  await setPassword(page, t);
  const typed = await typeProgramme(page, "Typed before the pause");
  // Half an hour and a minute go by.
  await server.database.run("UPDATE staff_session SET seen_at = seen_at - interval '31 minutes'");
  await press(page, t.get("common-save"));

  await expect(page.getByRole("main")).toContainText(t.get("account-held-notice"));
  await fill(page, { email: staff.email, password: PASSWORD });
  await press(page, t.get("common-sign-in"));
  await expect(page).toHaveURL(/\/me\/held$/);
  await press(page, t.get("account-held-send"));
  await expect(page).toHaveURL(/\/organise\/programmes\/typed-before-the-pause/);
  await expectStored(page, typed);
});

test("a form survives signing out in another window", async ({ page, context, t, server }) => {
  const staff = await signInAsAdministrator(page, t, server);
  await setPassword(page, t);
  const typed = await typeProgramme(page, "Typed in two windows");
  const window = await context.newPage();
  await window.goto("/organise");
  await window.getByRole("button", { name: t.get("common-sign-out") }).click();
  await press(page, t.get("common-save"));

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.get("error-sign-in-title"));
  await window.goto("/sign-in");
  await fill(window, { email: staff.email, password: PASSWORD });
  await press(window, t.get("common-sign-in"));
  await expect(window).toHaveURL(/\/organise/);
  await press(page, t.get("error-sign-in-again"));
  await expect(page).toHaveURL(/\/organise\/programmes\/typed-in-two-windows/);
  await expectStored(page, typed);
});

async function setPassword(page: Page, t: Texts): Promise<void> {
  await page.goto("/me/password");
  await fill(page, { new_password: PASSWORD });
  await press(page, t.get("common-save"));
  await expect(page.getByRole("status")).toHaveText(t.get("common-saved"));
}

async function typeProgramme(page: Page, title: string): Promise<Record<string, string>> {
  const facts = programmeFacts(title, { description: "Two lines\nwith “quotes” & <angles> – السفر" });
  await page.goto("/organise/programmes/new");
  await fill(page, programmeFields(facts));
  return { "title.en": facts.title, "description.en": facts.description, starts_on: facts.from, capacity: String(facts.capacity) };
}

async function expectStored(page: Page, typed: Record<string, string>): Promise<void> {
  await page.goto(`${new URL(page.url()).pathname}/edit`);
  expect(await values(page, Object.keys(typed))).toEqual(typed);
}

// Whatever is sent: a clear message at the field, the typed values back, and never a 500.
import type { Page } from "@playwright/test";
import { changed, expectFaults, post, wrongLines } from "../support/by-hand.ts";
import { expect, test } from "../support/fixtures.ts";
import { expectFault, field, fill, press, values } from "../support/form.ts";
import { lastSunday, later, nextYear, today } from "../support/hours.ts";
import { expired, tampered } from "../support/link.ts";
import { publish } from "../support/steps/organise.ts";
import { createProgramme, createSite, fillSession, programmeFacts, sites } from "../support/steps/programme.ts";
import { newDelegate, register } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import { Texts } from "../support/texts.ts";
import { entryOfSession } from "../support/timetable.ts";
import { forms } from "../support/wrong-forms.ts";

const SPITEFUL = [`'; DROP TABLE programme; --`, `<img src=x onerror="hit()">`, `%00%0d%0a`, `{{7*7}} \${7*7} { $title }`];

for (const form of forms(Texts.of("en"))) {
  test(`the form of a ${form.name} answers every fault`, async ({ page, t, server }) => {
    await signInAsAdministrator(page, t, server);
    const slug = await openProgramme(page, t, `For the form of a ${form.name}`);
    const path = form.path(slug);
    await page.goto(path);

    await test.step("nothing typed", async () => {
      const sent = form.valid.filter(([name]) => !form.needed.includes(name));
      const answer = await post(page, path, sent);
      expectFaults(answer, sent, Object.fromEntries(form.needed.map((name) => [name, t.get("fault-empty")])));
    });
    for (const [name, max] of Object.entries(form.lines))
      for (const { value, fault } of wrongLines(t, max))
        await test.step(`${name}: ${JSON.stringify(value.slice(0, 20))}`, async () => {
          const sent = changed(form.valid, name, value);
          expectFaults(await post(page, path, sent), sent, { [name]: fault });
        });
    for (const { field: name, values, fault, at } of form.wrong)
      for (const value of values)
        await test.step(`${name}: ${JSON.stringify(value.slice(0, 20))}`, async () => {
          const sent = changed(form.valid, name, value);
          // A list cannot show what it does not offer, a box only what it stands for.
          expectFaults(await post(page, path, sent), sent, { [at ?? name]: fault }, [name]);
        });
    await test.step("SQL and HTML are text like any other", async () => {
      for (const [index, [name]] of form.valid.entries()) {
        const answer = await post(page, path, changed(form.valid, name, SPITEFUL[index % SPITEFUL.length] ?? ""));
        expect.soft([303, 422], `${name}: ${answer.status} ${answer.heading}`).toContain(answer.status);
      }
    });
    await test.step("what is no form at all is refused in words", async () => {
      for (const [body, status] of [["%ff%fe=%", 400], ["x".repeat(70_000), 413]] as const) {
        const answer = await page.request.post(path, { headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" }, data: body, maxRedirects: 0 });
        expect.soft([status, 422], `${status}`).toContain(answer.status());
        expect.soft(await answer.text()).toContain("<h1");
      }
    });
  });
}

test("a form in the browser comes back with all that was typed", async ({ page, t, server }) => {
  await signInAsAdministrator(page, t, server);
  await page.goto("/admin/sites/new");
  // As in a browser that does not hold people to the length.
  await field(page, "name").evaluate((control) => control.removeAttribute("maxlength"));
  await fill(page, { name: "x".repeat(201), address: "3 Example Road\nBeijing", city: "Bei\u0007jing", country: "CN", zone: "Asia/Shanghai" });
  await press(page, t.get("common-save"));
  await expectFault(page, "name", t.get("fault-too-long", { max: 200 }));
  await expectFault(page, "city", t.get("fault-control"));
  expect(await values(page, ["name", "address", "city", "country", "zone"])).toEqual({
    name: "x".repeat(201),
    address: "3 Example Road\nBeijing",
    city: "Bei\u0007jing",
    country: "CN",
    zone: "Asia/Shanghai",
  });
  await page.getByRole("alert").getByRole("link").first().click();
  await expect(field(page, "name")).toBeFocused();
});

test("an hour that the clocks skip is refused with its neighbours", async ({ page, t, server }) => {
  await signInAsAdministrator(page, t, server);
  await createSite(page, t, sites.berlin);
  const date = lastSunday(nextYear, 3);
  const slug = await createProgramme(page, t, programmeFacts("Over the clocks' jump", { from: later(date, -3), to: later(date, 3) }));
  await fillSession(page, slug, { title: "In the gap", site: sites.berlin, date, time: "02:30", minutes: 60 });
  await press(page, t.get("common-save"));
  await expect(page.locator("[id='field-time-error']")).toBeVisible();
  await expect(field(page, "title.en")).toHaveValue("In the gap");
  await expect(field(page, "time")).toHaveValue("02:30");
  await page.getByRole("main").getByRole("button", { name: /03:30/ }).click();
  await expect(entryOfSession(page, "In the gap")).toContainText("03:30");
});

test("an hour that comes twice asks which one", async ({ page, t, server }) => {
  await signInAsAdministrator(page, t, server);
  await createSite(page, t, sites.london);
  const date = lastSunday(nextYear, 10);
  const slug = await createProgramme(page, t, programmeFacts("Over the clocks' return", { from: later(date, -3), to: later(date, 3) }));
  for (const [title, shown] of [["First of the two", "UTC+01:00"], ["Second of the two", "UTC+00:00"]] as const) {
    await fillSession(page, slug, { title, site: sites.london, date, time: "01:30", minutes: 30 });
    await press(page, t.get("common-save"));
    await page.getByRole("radio", { name: new RegExp(shown.replace("+", "\\+")) }).check();
    await press(page, t.get("common-save"));
    await expect(entryOfSession(page, title)).toContainText(shown);
  }
});

test("registration that is closed or has not begun says so", async ({ page, t, server, newPerson }) => {
  await signInAsAdministrator(page, t, server);
  const visitor = await newPerson();
  for (const [title, own, key] of [
    ["Too late", { opens: later(today, -9), closes: later(today, -2) }, "refusal-registration-closed"],
    ["Too early", { opens: later(today, 2), closes: later(today, 9) }, "refusal-registration-not-yet-open"],
  ] as const) {
    const slug = await openProgramme(page, t, title, own);
    await visitor.goto(`/programmes/${slug}`);
    await expect(visitor.getByRole("link", { name: t.get("public-register"), exact: true })).toHaveCount(0);
    const form = forms(t).find((form) => form.name === "registration");
    const answer = await post(visitor, `/programmes/${slug}/register`, form?.valid ?? []);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain(t.get(key));
  }
});

test("links that are over or were tampered with open nothing", async ({ page, t, server, newPerson, mailbox }) => {
  await signInAsAdministrator(page, t, server);
  const slug = await openProgramme(page, t, "Links that fail");
  const delegate = await newPerson();
  const person = newDelegate("SHRESTHA", "Maya", "NP");
  await register(delegate, t, slug, person);
  const { links } = await mailbox.waitFor({ to: person.email });
  const link = links.find((link) => link.includes("/registrations/")) ?? "";
  for (const wrong of tampered(link)) {
    const answer = await delegate.goto(wrong);
    expect.soft(answer?.status(), wrong).toBeGreaterThanOrEqual(400);
    expect.soft(answer?.status(), wrong).toBeLessThan(500);
    await expect.soft(delegate.getByRole("heading", { level: 1 })).toBeVisible();
    await expect.soft(delegate.getByRole("main")).not.toContainText("SHRESTHA");
  }
  const over = await delegate.goto(expired(server, link));
  expect(over?.status()).toBe(410);
  await expect(delegate.getByRole("heading", { level: 1 })).toHaveText(t.get("registration-link-expired-title"));
});

test("a form from another site does nothing", async ({ page, t, server }) => {
  await signInAsAdministrator(page, t, server);
  await page.goto("/");
  for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "", origin: "https://evil.example" }]) {
    const answer = await post(page, "/sign-out", [], headers);
    expect(answer.status, JSON.stringify(headers)).toBe(403);
  }
  expect((await page.goto("/organise"))?.status()).toBe(200);
});

/** A published programme with one session online. */
async function openProgramme(page: Page, t: Texts, title: string, own = {}): Promise<string> {
  const slug = await createProgramme(page, t, programmeFacts(title, own));
  await page.goto(`/organise/programmes/${slug}/sessions/new`);
  await fill(page, { kind: "lecture", "title.en": "Opening", date: `${nextYear}-03-02`, time: "09:00", minutes: "60" });
  await press(page, t.get("common-save"));
  await publish(page, t, slug);
  return slug;
}

// The whole way: an organiser publishes a programme across time zones, a delegate registers, is accepted, and leaves.
import type { Page } from "@playwright/test";
import { entryOf } from "../support/calendar.ts";
import { expect, test } from "../support/fixtures.ts";
import { field, fill, press } from "../support/form.ts";
import { later, nextYear } from "../support/hours.ts";
import { accept, publish } from "../support/steps/organise.ts";
import { addSession, createProgramme, createSite, programmeFacts, sites, type SessionFacts } from "../support/steps/programme.ts";
import { confirm, newDelegate, register, withdraw } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import type { Texts } from "../support/texts.ts";
import { expectTimes } from "../support/timetable.ts";

const facts = programmeFacts("Incubators across the ocean");

// For Suriname: the day before, the same day, the day before; for Samoa one is on the day after.
const sessions: SessionFacts[] = [
  { title: "Opening in Beijing", site: sites.beijing, date: `${nextYear}-03-02`, time: "09:00", minutes: 90 },
  { title: "Evening in Beijing", site: sites.beijing, date: `${nextYear}-03-02`, time: "20:00", minutes: 90 },
  { title: "Workshop in Kathmandu", site: sites.kathmandu, date: `${nextYear}-03-06`, time: "09:15", minutes: 90 },
  { title: "Harbour in Apia", site: sites.apia, date: `${nextYear}-03-11`, time: "09:00", minutes: 120 },
];

test("from the first administrator to a withdrawn delegate", async ({ page: organiser, newPerson, t, server, mailbox }) => {
  await signInAsAdministrator(organiser, t, server);
  const slug = await test.step("enter and publish a programme", () => prepare(organiser, t));

  const delegate = await newPerson();
  await test.step("choose Suriname's zone", () => chooseZone(delegate, t, slug, "Suriname"));
  await test.step("every hour is right", async () => {
    for (const session of sessions) await expectTimes(delegate, t, session, "America/Paramaribo");
    await delegate.goto(`/programmes/${slug}?zone=Pacific/Apia`);
    for (const session of sessions.slice(0, 3)) await expectTimes(delegate, t, session, "Pacific/Apia");
    await delegate.goto(`/programmes/${slug}?zone=America/Paramaribo`);
  });

  const person = newDelegate("KARTOREDJO", "Soraya", "SR");
  await test.step("register and confirm", async () => {
    await delegate.getByRole("link", { name: t.get("public-register"), exact: true }).click();
    await register(delegate, t, slug, person);
    const letter = await mailbox.waitFor({ to: person.email, subject: t.get("mail-confirm-subject", { title: facts.title }) });
    expect(letter.mail.html, "text and HTML").toContain(letter.links[0]);
    await confirm(delegate, t, letter);
    await mailbox.waitFor({ to: person.email, subject: t.get("mail-received-subject", { title: facts.title }) });
  });

  await test.step("the organiser accepts", () => accept(organiser, t, slug, person));
  const accepted = await mailbox.waitFor({ to: person.email, subject: t.get("mail-accepted-subject", { title: facts.title }) });
  const entry = entryOf(accepted);
  await test.step("the calendar entry says what is so", () => {
    expect(entry).toMatchObject({
      method: "REQUEST",
      sequence: 0,
      status: "CONFIRMED",
      summary: facts.title,
      start: facts.from,
      end: later(facts.to, 1),
      organizer: "mailto:tours@centre.example",
    });
    expect(entry.uid).toMatch(/^registration-[0-9a-f-]{36}@/);
    expect(entry.attendees).toEqual([{ address: `mailto:${person.email}`, name: "Soraya KARTOREDJO", rsvp: "FALSE" }]);
    for (const session of sessions) {
      expect(entry.description).toContain(session.title);
      expect(entry.location).toContain(session.site.city);
    }
    return Promise.resolve();
  });

  await test.step("the delegate corrects the own data", async () => {
    const own = accepted.links.find((link) => link.includes("/registrations/"));
    await delegate.goto(own ?? "");
    await delegate.getByRole("link", { name: t.get("registration-edit") }).click();
    await fill(delegate, { post: "Head of unit", own_script_name: "سورايا" });
    await press(delegate, t.get("common-save"));
    await expect(delegate.getByRole("main")).toContainText("Head of unit");
    await delegate.getByRole("link", { name: t.get("registration-edit") }).click();
    await expect(field(delegate, "own_script_name")).toHaveValue("سورايا");
    await delegate.goBack();
  });

  await test.step("and withdraws", async () => {
    await withdraw(delegate, t);
    const letter = await mailbox.waitFor({ to: person.email, subject: t.get("mail-withdrawn-subject", { title: facts.title }) });
    expect(entryOf(letter)).toMatchObject({ method: "CANCEL", status: "CANCELLED", uid: entry.uid, sequence: 1, start: entry.start });
  });
  expect(mailbox.to(person.email).map(({ mail }) => mail.subject), "no mail more than these").toHaveLength(4);
});

async function prepare(page: Page, t: Texts): Promise<string> {
  for (const site of [sites.beijing, sites.kathmandu, sites.apia]) await createSite(page, t, site);
  const slug = await createProgramme(page, t, facts);
  for (const session of sessions) await addSession(page, t, slug, session);
  await publish(page, t, slug);
  return slug;
}

/** As a person does it: the zone in the page's head, the country's name, the link; and is back where it began. */
async function chooseZone(page: Page, t: Texts, slug: string, country: string): Promise<void> {
  await page.goto(`/programmes/${slug}`);
  await page.getByRole("banner").getByRole("link", { name: t.get("common-time-zone") }).click();
  await page.getByRole("searchbox", { name: t.get("zone-search") }).fill(country);
  await page.getByRole("button", { name: t.get("zone-search-button") }).click();
  await page.getByRole("main").getByRole("link", { name: "Paramaribo" }).click();
  await expect(page).toHaveURL(new RegExp(`/programmes/${slug}`));
  await expect(page.getByRole("banner")).toContainText("Paramaribo");
}

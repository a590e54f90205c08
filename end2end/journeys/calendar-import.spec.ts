// Journey 4: an expert says when they are free, sends a calendar, is asked for a session when they are not busy, and accepts.
import { expect, test } from "../support/fixtures.ts";
import { expectFault, field, fill, press } from "../support/form.ts";
import { civil, later, nextYear } from "../support/hours.ts";
import { addSession, createProgramme, createSite, openSession, programmeFacts, sites, type SessionFacts } from "../support/steps/programme.ts";
import { newAdministrator, signInAsAdministrator, signInByLink } from "../support/steps/sign-in.ts";
import { Texts } from "../support/texts.ts";

const HOME = "Asia/Kathmandu";
const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const taken: SessionFacts = { title: "Seeds while busy", site: sites.kathmandu, date: `${nextYear}-03-04`, time: "09:15", minutes: 60 };
const open: SessionFacts = { title: "Seeds while free", site: sites.kathmandu, date: `${nextYear}-03-05`, time: "09:15", minutes: 60 };

const compact = (date: string): string => date.replaceAll("-", "");

/** Two hours on one day soon, and all of the day of the first session. */
function calendar(soon: string): string {
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Trial//EN",
    "BEGIN:VEVENT", "UID:1", "SUMMARY:Dentist", `DTSTART;TZID=${HOME}:${compact(soon)}T100000`, "DURATION:PT1H", "END:VEVENT",
    "BEGIN:VEVENT", "UID:2", "SUMMARY:Wedding", `DTSTART;VALUE=DATE:${compact(taken.date)}`, "END:VEVENT",
    "END:VCALENDAR", "",
  ].join("\r\n");
}

test("a calendar keeps an expert from being asked when they are busy", async ({ page: organiser, newPerson, t, server, mailbox }) => {
  await signInAsAdministrator(organiser, t, server);
  await createSite(organiser, t, sites.kathmandu);
  const slug = await createProgramme(organiser, t, programmeFacts("Seeds and calendars"));
  for (const session of [taken, open]) await addSession(organiser, t, slug, session);

  const page = await newPerson();
  const main = page.getByRole("main");
  const staff = await newAdministrator(server, "Bishnu Rai");
  await signInByLink(page, t, staff.link);
  const soon = later(civil(new Date(), HOME).date, 2);
  await test.step("hours, a journey, an absence and wishes", async () => {
    await page.goto("/availability/profile");
    await fill(page, { fields: "Seeds", languages: ["en"], home_zone: HOME });
    await press(page, t.get("common-save"));
    for (const day of WEEK) await fill(page, { [`hours.${day}`]: "9-12" });
    await press(page, t.get("common-save"));
    for (const [what, values] of [
      ["travel", { travel_first: later(soon, 5), travel_last: later(soon, 6), travel_zone: "Pacific/Apia" }],
      ["absence", { absence_first: later(soon, 10) }],
    ] as const) {
      await page.goto(`/availability/new/${what}`);
      await fill(page, values);
      await press(page, t.get("common-save"));
    }
    await page.goto("/availability/limits");
    await fill(page, { notice: "2", notice_unit: "days", after: "15", most: "3" });
    await press(page, t.get("common-save"));
    await expect(page.getByRole("status")).toHaveText(t.get("common-saved"));
  });

  await test.step("a file that is no calendar comes back; the calendar takes its hours away", async () => {
    await page.goto("/availability/calendars/file");
    await fill(page, { name: "Work" });
    await field(page, "file").setInputFiles({ name: "x.ics", mimeType: "text/calendar", buffer: Buffer.from("no calendar") });
    await press(page, t.get("common-save"));
    await expectFault(page, "file", t.like("fault-not-a-calendar"));
    await expect(field(page, "name")).toHaveValue("Work");
    await field(page, "file").setInputFiles({ name: "x.ics", mimeType: "text/calendar", buffer: Buffer.from(calendar(soon)) });
    await press(page, t.get("common-save"));
    await expect(page.getByRole("status")).toHaveText(t.get("common-saved"));
    await expect(main).toContainText("Work");
    await expect(main).not.toContainText("Dentist");
    const row = page.locator("#main section table tbody tr").nth(2);
    for (const time of ["09:00", "10:00", "11:00", "12:00"]) await expect(row).toContainText(time);
    await expect(row).toContainText(t.like("busy-why", { hours: "" }));
  });

  await test.step("organisers see that it clashes, and ask when it does not", async () => {
    await openSession(organiser, t, slug, taken.title);
    await organiser.goto(`${new URL(organiser.url()).pathname}/experts?q=Rai`);
    await expect(organiser.getByRole("main")).toContainText(t.get("engagement-not-free"));
    await openSession(organiser, t, slug, open.title);
    await organiser.goto(`${new URL(organiser.url()).pathname}/experts?q=Rai`);
    await press(organiser, `${t.get("engagement-ask")} ${staff.name}`);
    await expect(organiser.getByRole("status")).toContainText(t.get("engagement-done-asked"));
    // The command line makes users who are written to in English.
    const subject = Texts.of("en").get("mail-invitation-subject", { session: open.title });
    const letter = await mailbox.waitFor({ to: staff.email, subject });
    await page.goto(letter.links.find((link) => link.includes("/engagements/")) ?? "");
    await press(page, t.get("invitation-accept"));
    await expect(page.getByRole("status")).toContainText(t.get("invitation-done-accepted"));
  });

  await test.step("an assistant's link opens the same page until it is ended", async () => {
    await page.goto("/availability/assistant");
    await press(page, t.get("assistant-make"));
    const link = await page.getByRole("status").getByRole("link").getAttribute("href");
    const assistant = await newPerson();
    await assistant.goto(link ?? "");
    await fill(assistant, { "hours.sun": "14-16" });
    await press(assistant, t.get("common-save"));
    await expect(assistant.getByRole("status")).toHaveText(t.get("common-saved"));
    await page.goto("/availability/assistant");
    await press(page, t.get("assistant-end"));
    expect((await assistant.goto(link ?? ""))?.status()).toBe(404);
  });
});

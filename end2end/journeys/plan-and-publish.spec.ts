// A programme of three cities in three zones, planned by hand: what clashes is refused with reasons, an expert is asked and accepts, and version 1 is public.
import { entryOf } from "../support/calendar.ts";
import { expect, test } from "../support/fixtures.ts";
import { fill, press } from "../support/form.ts";
import { nextYear } from "../support/hours.ts";
import { publish } from "../support/steps/organise.ts";
import { addSession, createProgramme, createSite, fillSession, openSession, programmeFacts, sites, type SessionFacts } from "../support/steps/programme.ts";
import { newDelegate } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import { expectTimes } from "../support/timetable.ts";

const facts = programmeFacts("Three cities, three clocks");
const opening: SessionFacts = { title: "Opening in Beijing", site: sites.beijing, date: `${nextYear}-03-02`, time: "09:00", minutes: 90 };
const workshop: SessionFacts = { title: "Workshop in Kathmandu", site: sites.kathmandu, date: `${nextYear}-03-05`, time: "09:15", minutes: 90 };
const harbour: SessionFacts = { title: "Harbour in Apia", site: sites.apia, date: `${nextYear}-03-10`, time: "09:00", minutes: 60 };
const evening: SessionFacts = { title: "Evening in Beijing", site: sites.beijing, date: `${nextYear}-03-02`, time: "20:00", minutes: 60 };
const REASON = "The hall stays open for us";

test("planned by hand and published", async ({ page: organiser, newPerson, t, server, mailbox }) => {
  await signInAsAdministrator(organiser, t, server);
  const main = organiser.getByRole("main");
  const slug = await test.step("three sites, one with opening hours, and their sessions", async () => {
    await createSite(organiser, t, { ...sites.beijing, hours: "8:00-18:00" });
    for (const site of [sites.kathmandu, sites.apia]) await createSite(organiser, t, site);
    const slug = await createProgramme(organiser, t, facts);
    for (const session of [opening, workshop, harbour]) await addSession(organiser, t, slug, session);
    return slug;
  });

  await test.step("what clashes is refused with its reason, and planned with one", async () => {
    await fillSession(organiser, slug, evening);
    await press(organiser, t.get("common-save"));
    await expect(main).toContainText(t.get("clash-refused"));
    await expect(main.getByRole("alert")).toContainText(evening.title);
    await fill(organiser, { override_reason: REASON });
    await press(organiser, t.get("common-save"));
    await expect(organiser).not.toHaveURL(/\/new/);
    await organiser.goto(`/organise/programmes/${slug}`);
    await expect(main).toContainText(t.like("clash-overridden", { reason: REASON }));
    await organiser.goto(`/organise/programmes/${slug}/log`);
    await expect(main).toContainText(t.like("audit-clash-overridden", { subject: evening.title }));
  });

  const expert = newDelegate("VAIPUNA", "Sione", "WS");
  const name = `${expert.given} ${expert.family}`;
  await test.step("an expert is added, asked, and accepts by the mailed page's button", async () => {
    await organiser.goto("/organise/experts/new");
    await fill(organiser, { name, email: expert.email, lang: t.lang, fields: "Ports", languages: ["en"], home_zone: "Pacific/Apia" });
    await press(organiser, t.get("expert-new-button"));
    await expect(organiser.getByRole("status")).toContainText(t.get("expert-added"));
    await mailbox.waitFor({ to: expert.email, subject: t.get("mail-expert-welcome-subject") });
    await openSession(organiser, t, slug, harbour.title);
    await organiser.goto(`${new URL(organiser.url()).pathname}/experts?q=${expert.family}`);
    await press(organiser, `${t.get("engagement-ask")} ${name}`);
    await expect(organiser.getByRole("status")).toContainText(t.get("engagement-done-asked"));

    const letter = await mailbox.waitFor({ to: expert.email, subject: t.get("mail-invitation-subject", { session: harbour.title }) });
    const asked = entryOf(letter);
    const page = await newPerson();
    await page.goto(letter.links.find((link) => link.includes("/engagements/")) ?? "");
    await expect(page.getByRole("main")).toContainText(harbour.title);
    await press(page, t.get("invitation-accept"));
    await expect(page.getByRole("status")).toContainText(t.get("invitation-done-accepted"));
    const confirmed = await mailbox.waitFor({ to: expert.email, subject: t.get("mail-engagement-confirmed-subject", { session: harbour.title }) });
    expect(entryOf(confirmed)).toMatchObject({ uid: asked.uid, sequence: asked.sequence + 1, status: "CONFIRMED" });
    await organiser.reload();
    await expect(main).toContainText(t.get("engagement-state-accepted"));
  });

  await publish(organiser, t, slug);
  await test.step("the public page and the printed timetable", async () => {
    const visitor = await newPerson();
    await visitor.goto(`/programmes/${slug}?zone=America/Paramaribo`);
    await expect(visitor.getByRole("main")).toContainText(t.like("version-published", { number: 1 }));
    await expect(visitor.getByRole("main")).toContainText(t.like("version-with", { names: name }));
    for (const session of [opening, workshop, harbour, evening]) await expectTimes(visitor, t, session, "America/Paramaribo");
    await visitor.getByRole("link", { name: t.get("version-print") }).click();
    await expect(visitor).toHaveURL(/\/itinerary$/);
    for (const session of [opening, workshop, harbour, evening]) await expectTimes(visitor, t, session, "America/Paramaribo");
  });
});

// Three cities in three zones: the organiser says what each session needs, Sojourn proposes the timetable, experts are asked, a session is moved by hand, and version 1 is public.
import { expect, test } from "../support/fixtures.ts";
import { field, fill, press } from "../support/form.ts";
import { nextYear } from "../support/hours.ts";
import { publish } from "../support/steps/organise.ts";
import { createProgramme, createSite, openSession, programmeFacts, sites } from "../support/steps/programme.ts";
import { newDelegate } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";

const facts = programmeFacts("Three cities that Sojourn puts in order");
// Under names of their own, since other journeys have sites at the same cities.
const stays = [
  { site: { ...sites.beijing, name: "Academy of roots", hours: "9:00-17:00" }, from: "03-02", to: "03-04", talk: "Roots in Beijing", offset: "UTC+08:00" },
  { site: { ...sites.kathmandu, name: "Academy of stems", hours: "9:00-17:00" }, from: "03-05", to: "03-08", talk: "Stems in Kathmandu", offset: "UTC+05:45" },
  { site: { ...sites.apia, name: "Academy of leaves", hours: "9:00-17:00" }, from: "03-09", to: "03-12", talk: "Leaves in Apia", offset: "UTC+13:00" },
] as const;

test("a tour of three cities is proposed, corrected by hand and published", async ({ page: organiser, newPerson, t, server, mailbox }) => {
  await signInAsAdministrator(organiser, t, server);
  const main = organiser.getByRole("main");
  for (const { site } of stays) await createSite(organiser, t, site);
  const slug = await createProgramme(organiser, t, facts);
  const at = `/organise/programmes/${slug}`;
  const expert = newDelegate("FALEAFA", "Mele", "WS");
  const name = `${expert.given} ${expert.family}`;

  await test.step("three stays, and an expert in Apia", async () => {
    for (const { site, from, to } of stays) {
      await organiser.goto(`${at}/legs/new`);
      await fill(organiser, { city: site.city, country: site.country, zone: site.zone, starts_on: `${nextYear}-${from}`, ends_on: `${nextYear}-${to}` });
      await press(organiser, t.get("common-save"));
      await expect(organiser).not.toHaveURL(/\/new/);
    }
    await organiser.goto("/organise/experts/new");
    await fill(organiser, { name, email: expert.email, lang: t.lang, fields: "Leaves", languages: ["en"], home_zone: "Pacific/Apia" });
    await press(organiser, t.get("expert-new-button"));
    await expect(organiser.getByRole("status")).toContainText(t.get("expert-added"));
  });

  await test.step("what each session needs", async () => {
    for (const { site, talk } of stays) {
      await organiser.goto(`${at}/outlines/new`);
      await fill(organiser, { kind: "lecture", "title.en": talk, minutes: "90" });
      await organiser.getByRole("checkbox", { name: site.name }).check();
      if (site.city === "Apia") await organiser.getByRole("checkbox", { name }).check();
      await press(organiser, t.get("common-save"));
      await expect(organiser.getByRole("status")).toContainText(t.get("common-saved"));
    }
  });

  await test.step("Sojourn proposes a timetable, which is taken, and the expert asked", async () => {
    await press(organiser, t.get("planning-propose"));
    const found = organiser.getByText(t.get("planning-state-found"), { exact: true });
    await expect(async () => {
      await organiser.reload();
      await expect(found).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 40_000 });
    for (const { talk, offset } of stays) await expect(main.getByRole("row").filter({ hasText: talk }).first()).toContainText(offset);
    await organiser.getByRole("link", { name: t.get("planning-take") }).first().click();
    await fill(organiser, { ask: true });
    await press(organiser, t.get("planning-take"));
    await expect(organiser.getByRole("status").first()).toContainText(t.get("common-saved"));
    await expect(main).not.toContainText(t.get("organise-warnings"));
    const letter = await mailbox.waitFor({ to: expert.email, subject: t.get("mail-invitation-subject", { session: "Leaves in Apia" }) });
    const page = await newPerson();
    await page.goto(letter.links.find((link) => link.includes("/engagements/")) ?? "");
    await press(page, t.get("invitation-accept"));
    await expect(page.getByRole("status")).toContainText(t.get("invitation-done-accepted"));
  });

  await test.step("one session is corrected by hand", async () => {
    await openSession(organiser, t, slug, "Stems in Kathmandu");
    await fill(organiser, { time: "14:15" });
    await press(organiser, t.get("common-save"));
    await openSession(organiser, t, slug, "Stems in Kathmandu");
    await expect(field(organiser, "time")).toHaveValue("14:15");
  });

  await publish(organiser, t, slug);
  await test.step("the public sees each session at its place's hour", async () => {
    const visitor = await newPerson();
    await visitor.goto(`/programmes/${slug}`);
    const page = visitor.getByRole("main");
    await expect(page).toContainText(t.like("version-published", { number: 1 }));
    await expect(page).toContainText(t.like("version-with", { names: name }));
    for (const { talk, offset } of stays) await expect(page.getByRole("listitem").filter({ hasText: talk }).first()).toContainText(offset);
    await expect(page.getByRole("listitem").filter({ hasText: "Stems in Kathmandu" }).first()).toContainText("14:15");
  });
});

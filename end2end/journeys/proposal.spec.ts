// Sessions without a time get one: Sojourn searches, the organiser takes the proposal; what cannot be is told in a sentence.
import { expect, test } from "../support/fixtures.ts";
import { choose, fill, press } from "../support/form.ts";
import { nextYear } from "../support/hours.ts";
import { createProgramme, createSite, programmeFacts, sites } from "../support/steps/programme.ts";
import { newDelegate } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";

const facts = programmeFacts("A timetable that is found", { to: `${nextYear}-03-04` });
const talks = ["Soil", "Water", "Seed"];
// Under names of their own, since other journeys have sites at the same cities.
const hall = { ...sites.beijing, name: "Hall of soils", hours: "9:00-17:00" };
const roof = { ...sites.kathmandu, name: "House of roofs", hours: "9:00-17:00" };

test("a timetable is found, taken and published; what cannot be is explained", async ({ page: organiser, t, server }) => {
  await signInAsAdministrator(organiser, t, server);
  const main = organiser.getByRole("main");
  for (const site of [hall, roof]) await createSite(organiser, t, site);
  const slug = await createProgramme(organiser, t, facts);
  const at = `/organise/programmes/${slug}`;

  await test.step("three sessions without a time", async () => {
    for (const talk of talks) {
      await organiser.goto(`${at}/outlines/new`);
      await fill(organiser, { kind: "lecture", "title.en": talk, minutes: "90" });
      await organiser.getByRole("checkbox", { name: hall.name }).check();
      if (talk !== "Soil") await choose(organiser, "after", "Soil");
      await press(organiser, t.get("common-save"));
      await expect(organiser.getByRole("status")).toContainText(t.get("common-saved"));
    }
    await expect(main).toContainText("Seed");
  });

  await test.step("a proposal is searched for, survives a reload, and is taken", async () => {
    await press(organiser, t.get("planning-propose"));
    const found = organiser.getByText(t.get("planning-state-found"), { exact: true });
    await organiser.reload();
    // By itself, with a script or without.
    await expect(found).toBeVisible({ timeout: 40_000 });
    for (const talk of talks) await expect(main.getByRole("rowheader", { name: talk })).toBeVisible();
    await organiser.getByRole("link", { name: t.get("planning-take") }).click();
    await press(organiser, t.get("planning-take"));
    await expect(organiser.getByRole("status").first()).toContainText(t.get("common-saved"));
    for (const talk of talks) await expect(main).toContainText(talk);
    await expect(main).not.toContainText(t.get("organise-warnings"));
  });

  await test.step("a session longer than its site is open is impossible, and the page says why", async () => {
    const expert = newDelegate("THAPA", "Mina", "NP");
    const name = `${expert.given} ${expert.family}`;
    await organiser.goto("/organise/experts/new");
    await fill(organiser, { name, email: expert.email, lang: t.lang, fields: "Roofs", languages: ["en"], home_zone: "Asia/Kathmandu" });
    await press(organiser, t.get("expert-new-button"));
    // Ten hours, where the site is open for eight.
    await organiser.goto(`${at}/outlines/new`);
    await fill(organiser, { kind: "lecture", "title.en": "Roofs", minutes: "600" });
    await organiser.getByRole("checkbox", { name: roof.name }).check();
    await organiser.getByRole("checkbox", { name }).check();
    await press(organiser, t.get("common-save"));
    await press(organiser, t.get("planning-propose"));
    const impossible = organiser.getByText(t.get("planning-state-impossible"), { exact: true });
    await expect(async () => {
      await organiser.reload();
      await expect(impossible).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 40_000 });
    await expect(main).toContainText(t.get("planning-why-not"));
    await expect(main).toContainText(t.like("planning-cause-site-never", { who: roof.name }));
  });
});

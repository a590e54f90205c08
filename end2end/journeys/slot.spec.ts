// A session without a time gets the best one there is, with its reason; one click holds it and asks the expert. Where there is none, a sentence says why.
import { expect, test } from "../support/fixtures.ts";
import { expectFault, field, fill, press } from "../support/form.ts";
import { nextYear } from "../support/hours.ts";
import { createProgramme, programmeFacts } from "../support/steps/programme.ts";
import { newAdministrator, signInAsAdministrator, signInByLink } from "../support/steps/sign-in.ts";
import { expectAccessibleInBothSchemes } from "../support/axe.ts";
import { Texts } from "../support/texts.ts";

const HOME = "Asia/Kathmandu";
const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const facts = programmeFacts("Talks at good hours", { from: `${nextYear}-03-02`, to: `${nextYear}-03-05` });

test("a time is found for one session, taken and asked for by one click", async ({ page: organiser, newPerson, t, server, mailbox, javaScriptEnabled }) => {
  await signInAsAdministrator(organiser, t, server);
  const main = organiser.getByRole("main");
  const slug = await createProgramme(organiser, t, facts);
  const at = `/organise/programmes/${slug}`;

  const page = await newPerson();
  const staff = await newAdministrator(server, `Bishnu Rai ${slug.length}`);
  await signInByLink(page, t, staff.link);
  await test.step("an expert in Kathmandu has time late in the evening alone", async () => {
    await page.goto("/availability/profile");
    await fill(page, { fields: "Seeds", languages: ["en"], home_zone: HOME });
    await press(page, t.get("common-save"));
    for (const day of WEEK) await fill(page, { [`hours.${day}`]: "21-23:30" });
    await press(page, t.get("common-save"));
    await expect(page.getByRole("status")).toHaveText(t.get("common-saved"));
  });

  await test.step("the best time is the earliest hour of the evening, and the page says whom it keeps up", async () => {
    await organiser.goto(`${at}/outlines/new`);
    await fill(organiser, { kind: "lecture", "title.en": "Soil at night", minutes: "60" });
    await organiser.getByRole("checkbox", { name: staff.name }).check();
    await press(organiser, t.get("common-save"));
    await main.getByRole("link", { name: t.get("slot-find") }).first().click();
    await expect(main).toContainText(t.get("slot-found"));
    const best = main.getByRole("article").first();
    await expect(best).toContainText(t.get("slot-best"));
    await expect(best).toContainText(t.like("slot-outside", { count: 1 }));
    // 21:00 in Kathmandu is 23:15 at home in Shanghai.
    for (const text of ["23:15", "UTC+08:00", "21:00", "UTC+05:45", staff.name]) await expect(best).toContainText(text);
    if (javaScriptEnabled) await expectAccessibleInBothSchemes(organiser);
  });

  await test.step("days that are wrong come back as typed", async () => {
    await fill(organiser, { earliest: `${nextYear}-03-05`, latest: `${nextYear}-03-03` });
    await press(organiser, t.get("slot-look"));
    await expectFault(organiser, "latest", t.get("fault-end-not-after-start"));
    await expect(field(organiser, "latest")).toHaveValue(`${nextYear}-03-03`);
    await fill(organiser, { earliest: `${nextYear}-03-04`, latest: `${nextYear}-03-04` });
    await press(organiser, t.get("slot-look"));
    await expect(main.getByRole("article").first()).toContainText("23:15");
  });

  await test.step("one click holds it and asks the expert, who accepts", async () => {
    await main.getByRole("button", { name: t.like("slot-take-and-ask") }).first().click();
    await expect(organiser.getByRole("status")).toContainText(t.get("engagement-done-asked"));
    await expect(main).toContainText(t.get("engagement-state-invited"));
    await expect(main).toContainText("23:15");
    // The command line makes users who are written to in English.
    const subject = Texts.of("en").get("mail-invitation-subject", { session: "Soil at night" });
    const letter = await mailbox.waitFor({ to: staff.email, subject });
    await page.goto(letter.links.find((link) => link.includes("/engagements/")) ?? "");
    await press(page, t.get("invitation-accept"));
    await expect(page.getByRole("status")).toContainText(t.get("invitation-done-accepted"));
  });

  await test.step("where there is no time, a sentence says why and without whom there would be one", async () => {
    await page.goto("/availability/new/absence");
    await fill(page, { absence_first: `${nextYear}-03-01`, absence_last: `${nextYear}-03-10` });
    await press(page, t.get("common-save"));
    await organiser.goto(`${at}/outlines/new`);
    await fill(organiser, { kind: "lecture", "title.en": "Soil again", minutes: "60" });
    await organiser.getByRole("checkbox", { name: staff.name }).check();
    await press(organiser, t.get("common-save"));
    await main.getByRole("link", { name: t.get("slot-find") }).first().click();
    await expect(main).toContainText(t.get("slot-none"));
    await expect(main).toContainText(t.like("planning-cause-expert-never", { who: staff.name, days: "" }));
    await expect(main).toContainText(t.like("slot-without", { names: staff.name }));
    if (javaScriptEnabled) await expectAccessibleInBothSchemes(organiser);
  });
});

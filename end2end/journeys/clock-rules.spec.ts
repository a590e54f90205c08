// A government changes its clock rules: the server is started again with the newer zone data, the organiser sees what moved and confirms, and whoever is concerned gets one update.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessibleInBothSchemes } from "../support/axe.ts";
import { entryOf } from "../support/calendar.ts";
import { expect, test as base } from "../support/fixtures.ts";
import { fill, press } from "../support/form.ts";
import { nextYear } from "../support/hours.ts";
import type { Letter } from "../support/mail.ts";
import { Server } from "../support/server.ts";
import { publish } from "../support/steps/organise.ts";
import { createProgramme, createSite, fillSession, programmeFacts, sites, type SessionFacts, type SiteFacts } from "../support/steps/programme.ts";
import { confirm, newDelegate, register, type Delegate } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import { entryOfSession } from "../support/timetable.ts";
import { writeZoneinfo } from "../support/zoneinfo.ts";

/** Vancouver as it was, with summer time, and as it has been decided: summer time for ever. */
const OLDER = { release: "2025b", vancouver: "PST8PDT,M3.2.0,M11.1.0" };
const NEWER = { release: "2026f", vancouver: "PDT7" };

interface Rules {
  older: string;
  newer: string;
}

const test = base.extend<object, { rules: Rules }>({
  rules: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "sojourn-tz-"));
      const write = ({ release, vancouver }: typeof OLDER): Promise<string> => writeZoneinfo(join(folder, release), release, { "America/Vancouver": vancouver });
      await use({ older: await write(OLDER), newer: await write(NEWER) });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  server: [
    async ({ database, mailbox, rules }, use) => {
      const server = await Server.start({ database, smtpUrl: mailbox.url, env: { SOJOURN_TZDIR: rules.older } });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

const day = `${nextYear}-03-04`;
const facts = programmeFacts("Two ports, one day", { from: day, to: day, acceptance: "automatic" });
const title = { title: facts.title };
const vancouver: SiteFacts = { name: "Port house", city: "Vancouver", country: "CA", zone: "America/Vancouver" };
const harbour: SessionFacts = { title: "Harbour tour", site: vancouver, date: day, time: "09:00", minutes: 60 };
const terraces: SessionFacts = { title: "Dry port", site: sites.kathmandu, date: day, time: "10:00", minutes: 60 };

test("other clock rules move what they move, and nobody is told a wrong hour", async ({ page: organiser, newPerson, t, server, mailbox, rules, javaScriptEnabled }) => {
  const main = organiser.getByRole("main");
  const slug = await test.step("a programme in Vancouver and Kathmandu is public", async () => {
    await signInAsAdministrator(organiser, t, server);
    for (const site of [vancouver, sites.kathmandu]) await createSite(organiser, t, site);
    const slug = await createProgramme(organiser, t, facts);
    for (const [session, country] of [[harbour, "SR"], [terraces, "NP"]] as const) {
      await fillSession(organiser, slug, session);
      await fill(organiser, { attendance: "delegations", other_country: country });
      await press(organiser, t.get("common-save"));
      await expect(organiser).not.toHaveURL(/\/new/);
    }
    await publish(organiser, t, slug);
    return slug;
  });

  const letterTo = (person: Delegate, subject: string): Promise<Letter> => mailbox.waitFor({ to: person.email, subject });
  const come = async (person: Delegate): Promise<ReturnType<typeof entryOf>> => {
    const page = await newPerson();
    await page.goto(`/programmes/${slug}?zone=Asia/Kathmandu`);
    await register(page, t, slug, person);
    await confirm(page, t, await letterTo(person, t.get("mail-confirm-subject", title)));
    return entryOf(await letterTo(person, t.get("mail-accepted-subject", title)));
  };
  const [ana, bo] = [newDelegate("ADAMS", "Ana", "SR"), newDelegate("BAKER", "Bo", "NP")];
  const accepted = await come(ana);
  expect(accepted).toMatchObject({ start: `${day}T17:00:00Z`, sequence: 0 });
  await come(bo);

  await test.step("the server is started again with newer rules", async () => {
    await server.restart({ SOJOURN_TZDIR: rules.newer });
    await organiser.goto("/admin");
    await expect(main).toContainText(NEWER.release);
  });

  await test.step("the public page is right at once: the hour at the place stays, the reader's is another", async () => {
    const visitor = await newPerson();
    await visitor.goto(`/programmes/${slug}?zone=Asia/Kathmandu`);
    const entry = entryOfSession(visitor, harbour.title);
    for (const text of ["09:00", "10:00", "21:45"]) await expect(entry).toContainText(text);
  });

  await test.step("the organiser sees what moved, and for whom", async () => {
    await organiser.goto("/organise");
    await expect(main).toContainText(t.get("need-clock-rules"));
    await main.getByRole("link", { name: t.get("clock-link") }).click();
    await expect(main).toContainText(t.like("clock-intro", { places: "Vancouver", version: NEWER.release }));
    const row = organiser.getByRole("row").filter({ hasText: harbour.title });
    for (const text of ["09:00", "17:00", "16:00"]) await expect(row).toContainText(text);
    await expect(main).toContainText(t.like("version-delegates-count", { count: 1 }));
    await expect(main).toContainText(ana.family);
    await expect(main, "only whom it touches").not.toContainText(bo.family);
    await expect(main, "only what has moved").not.toContainText(terraces.title);
    // Axe is a script itself.
    if (javaScriptEnabled !== false) await expectAccessibleInBothSchemes(organiser);
    for (const width of [320, 1280]) {
      await organiser.setViewportSize({ width, height: 740 });
      expect.soft(await organiser.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
  });

  await test.step("on confirmation one mail goes out, and the calendar takes it", async () => {
    await fill(organiser, { note: "A decree of yesterday" });
    await press(organiser, t.exactly("clock-confirm-publish", { number: 2 }));
    await expect(organiser.getByRole("status").first()).toContainText(t.like("version-done", { count: 1 }));
    const moved = await letterTo(ana, t.get("mail-changed-subject", title));
    expect(entryOf(moved)).toMatchObject({ method: "REQUEST", uid: accepted.uid, sequence: accepted.sequence + 1, start: `${day}T16:00:00Z` });
    for (const text of ["09:00", "17:00", "16:00", "A decree of yesterday"]) expect(moved.mail.text).toContain(text);
    await organiser.goto(`/organise/programmes/${slug}/clock-rules`);
    await expect(main).toContainText(t.get("clock-nothing"));
  });

  const sent = (person: Delegate): number => mailbox.to(person.email).length;
  expect(sent(ana), "confirm, accepted, changed").toBe(3);
  expect(sent(bo), "confirm, accepted: nothing of theirs has moved").toBe(2);
});

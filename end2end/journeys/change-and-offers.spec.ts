// Plans change and people leave: whoever is concerned hears of it once, and a freed seat goes down the line.
import type { Page } from "@playwright/test";
import { calendar, entryOf } from "../support/calendar.ts";
import { expect, test } from "../support/fixtures.ts";
import { fill, press } from "../support/form.ts";
import { nextYear } from "../support/hours.ts";
import type { Letter } from "../support/mail.ts";
import { publish } from "../support/steps/organise.ts";
import { addSession, createProgramme, createSite, openSession, programmeFacts, sites, type SessionFacts } from "../support/steps/programme.ts";
import { confirm, newDelegate, personalLink, register, withdraw, type Delegate } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";

const facts = programmeFacts("Seats that move on", { capacity: 2, acceptance: "automatic" });
const title = { title: facts.title };

const opening: SessionFacts = { title: "Opening for all", site: sites.kathmandu, date: `${nextYear}-03-02`, time: "09:00", minutes: 60 };
const workshop: SessionFacts = { title: "Workshop for one", site: sites.kathmandu, date: `${nextYear}-03-03`, time: "09:00", minutes: 60, places: 1 };

test("a moved session and a freed seat reach whom they concern", async ({ page: organiser, newPerson, t, server, mailbox }) => {
  await signInAsAdministrator(organiser, t, server);
  await createSite(organiser, t, sites.kathmandu);
  const slug = await createProgramme(organiser, t, facts);
  for (const session of [opening, workshop]) await addSession(organiser, t, slug, session);
  await publish(organiser, t, slug);

  const letterTo = (person: Delegate, subject: string): Promise<Letter> => mailbox.waitFor({ to: person.email, subject });
  const come = async (person: Delegate): Promise<Page> => {
    const page = await newPerson();
    await page.goto(`/programmes/${slug}?zone=America/Paramaribo`);
    await register(page, t, slug, person);
    await confirm(page, t, await letterTo(person, t.get("mail-confirm-subject", title)));
    return page;
  };
  const [ana, bo, cy, di] = [newDelegate("ADAMS", "Ana", "SR"), newDelegate("BAKER", "Bo", "SR"), newDelegate("COOPER", "Cy", "SR"), newDelegate("DYER", "Di", "SR")];

  const anaPage = await come(ana);
  const accepted = entryOf(await letterTo(ana, t.get("mail-accepted-subject", title)));
  expect(accepted.description).toContain(opening.title);
  expect(accepted.description, "not signed up yet").not.toContain(workshop.title);
  const boPage = await come(bo);
  await letterTo(bo, t.get("mail-accepted-subject", title));

  const signed = await test.step("one signs up for the workshop's only place", async () => {
    await press(anaPage, `${t.get("sign-up-join")}: ${workshop.title}`);
    await expect(anaPage.getByRole("status")).toContainText(t.like("sign-up-news-taken", { session: workshop.title }));
    await boPage.reload();
    await expect(boPage.getByRole("button", { name: `${t.get("sign-up-wait")}: ${workshop.title}` })).toBeVisible();
    const entry = entryOf(await letterTo(ana, t.get("mail-sign-up-place-subject", { session: workshop.title, ...title })));
    expect(entry).toMatchObject({ uid: accepted.uid, sequence: accepted.sequence + 1 });
    expect(entry.description).toContain(workshop.title);
    return entry;
  });

  const feed = await test.step("the own calendar", async () => {
    await anaPage.reload();
    const address = await anaPage.getByRole("textbox", { name: t.get("feed-address") }).inputValue();
    const first = await anaPage.request.get(address);
    expect(first.status()).toBe(200);
    expect(calendar(await first.text()).map(({ summary }) => summary).join("; ")).toContain(workshop.title);
    const again = await anaPage.request.get(address, { headers: { "if-none-match": first.headers()["etag"] ?? "" } });
    expect(again.status()).toBe(304);
    return address;
  });

  await test.step("the workshop is moved: the page says what and for whom", async () => {
    await openSession(organiser, t, slug, workshop.title);
    await fill(organiser, { time: "14:00" });
    await press(organiser, t.get("common-save"));
    await organiser.goto(`/organise/programmes/${slug}/changes`);
    const main = organiser.getByRole("main");
    for (const text of [workshop.title, "09:00", "14:00", t.like("version-delegates-count", { count: 1 }), ana.family]) await expect(main).toContainText(text);
    await expect(main, "only who attends").not.toContainText(bo.family);
    await expect(main, "only what is moved").not.toContainText(opening.title);
    await press(organiser, t.exactly("version-publish", { number: 2 }));
    await expect(organiser.getByRole("status").first()).toContainText(t.like("version-done", { count: 1 }));
    const moved = await letterTo(ana, t.get("mail-changed-subject", title));
    expect(entryOf(moved)).toMatchObject({ method: "REQUEST", uid: accepted.uid, sequence: signed.sequence + 1 });
    expect(moved.mail.text).toContain("14:00");
  });

  const [cyPage, diPage] = [await come(cy), await come(di)];
  for (const person of [cy, di]) await letterTo(person, t.get("mail-waitlisted-subject", title));
  await test.step("a seat is given up, offered, declined, offered to the next, and taken", async () => {
    await withdraw(boPage, t);
    const offered = await letterTo(cy, t.get("mail-offer-subject", title));
    await cyPage.goto(personalLink(offered));
    await expect(cyPage.getByRole("main")).toContainText(t.get("offer-until"));
    await expect(cyPage.getByRole("paragraph").filter({ hasText: t.get("offer-until") }), "by the own clock").toContainText("Paramaribo");
    await cyPage.getByRole("link", { name: t.get("offer-decline") }).click();
    await press(cyPage, t.get("offer-decline-button"));
    await expect(cyPage.getByRole("main")).toContainText(t.get("registration-state-withdrawn"));

    await diPage.goto(personalLink(await letterTo(di, t.get("mail-offer-subject", title))));
    await press(diPage, t.get("offer-accept"));
    await expect(diPage.getByRole("main")).toContainText(t.get("registration-state-accepted"));
    const entry = entryOf(await letterTo(di, t.get("mail-accepted-subject", title)));
    expect(entry.uid).not.toBe(accepted.uid);
  });

  await test.step("a new address ends the old one", async () => {
    await anaPage.reload();
    await anaPage.getByText(t.get("feed-renew-summary")).click();
    await press(anaPage, t.get("feed-renew"));
    await expect(anaPage.getByText(t.get("feed-renewed"))).toBeVisible();
    expect((await anaPage.request.get(feed)).status()).toBe(404);
    expect((await anaPage.request.get(await anaPage.getByRole("textbox", { name: t.get("feed-address") }).inputValue())).status()).toBe(200);
  });
  const subjects = mailbox.to(bo.email).map(({ mail }) => mail.subject);
  expect(subjects, "confirm, accepted, withdrawn: nothing of a session that was not theirs").toHaveLength(3);
});

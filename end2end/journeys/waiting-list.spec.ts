// One seat and two persons: the second waits, in a place that is shown, until the seat is free and offered.
import { expect, test } from "../support/fixtures.ts";
import { press } from "../support/form.ts";
import { accept, openRegistration, publish } from "../support/steps/organise.ts";
import { addSession, createProgramme, createSite, programmeFacts, sites } from "../support/steps/programme.ts";
import { confirm, newDelegate, personalLink, register, withdraw } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import { nextYear } from "../support/hours.ts";

const facts = programmeFacts("One seat alone", { capacity: 1 });

test("the second in line gets the seat that the first gives up", async ({ page: organiser, newPerson, t, server, mailbox }) => {
  await signInAsAdministrator(organiser, t, server);
  await createSite(organiser, t, sites.kathmandu);
  const slug = await createProgramme(organiser, t, facts);
  await addSession(organiser, t, slug, { title: "Opening", site: sites.kathmandu, date: `${nextYear}-03-02`, time: "09:00", minutes: 60 });
  await publish(organiser, t, slug);

  const [first, second] = [newDelegate("FIRST", "Ana", "MD"), newDelegate("SECOND", "Biu", "WS")];
  const [firstPage, secondPage] = [await newPerson(), await newPerson()];
  for (const [page, person] of [[firstPage, first], [secondPage, second]] as const) {
    await register(page, t, slug, person);
    await confirm(page, t, await mailbox.waitFor({ to: person.email, subject: t.get("mail-confirm-subject", { title: facts.title }) }));
  }
  const waiting = await mailbox.waitFor({ to: second.email, subject: t.get("mail-waitlisted-subject", { title: facts.title }) });
  expect(waiting.mail.text).toMatch(t.like("mail-waitlisted-place", { place: 1 }));
  await expect(secondPage.getByRole("main")).toContainText(t.like("registration-next-waitlisted", { place: 1 }));
  const visitor = await newPerson();
  await visitor.goto(`/programmes/${slug}`);
  await expect(visitor.getByRole("main")).toContainText(t.get("public-full"));

  await test.step("full is full, for organisers too", async () => {
    await openRegistration(organiser, slug, second);
    await press(organiser, t.get("registration-accept"));
    await expect(organiser.getByRole("main")).toContainText(t.get("refusal-full"));
  });
  await withdraw(firstPage, t);
  await test.step("the seat is offered, and taken by the button alone", async () => {
    const offer = await mailbox.waitFor({ to: second.email, subject: t.get("mail-offer-subject", { title: facts.title }) });
    expect(offer.mail.text).toContain(t.get("mail-offer-decides"));
    await secondPage.goto(personalLink(offer));
    await expect(secondPage.getByRole("main")).toContainText(t.get("offer-until"));
    await visitor.reload();
    await expect(visitor.getByRole("main"), "an offer holds its seat").toContainText(t.get("public-full"));
    await press(secondPage, t.get("offer-accept"));
    await expect(secondPage.getByRole("main")).toContainText(t.get("registration-state-submitted"));
  });
  await accept(organiser, t, slug, second);
  await mailbox.waitFor({ to: second.email, subject: t.get("mail-accepted-subject", { title: facts.title }) });
  await secondPage.reload();
  await expect(secondPage.getByRole("main")).toContainText(t.get("registration-state-accepted"));
});

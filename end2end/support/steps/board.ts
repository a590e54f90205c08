// A board with two sessions on one day.
import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { nextYear } from "../hours.ts";
import type { Server } from "../server.ts";
import type { Texts } from "../texts.ts";
import { publish } from "./organise.ts";
import { addSession, createProgramme, createSite, programmeFacts, sites, type SiteFacts } from "./programme.ts";
import { signInAsAdministrator } from "./sign-in.ts";

export const day = `${nextYear}-03-02`;
export const opening = { title: "Opening", time: "09:00", minutes: 90 };
export const workshop = { title: "Workshop", time: "15:00", minutes: 60 };
export type Planned = typeof opening;

/** The rows of one test's board: sites of its own, since a site has one session at a time. */
export function rows(title: string): SiteFacts[] {
  return ["hall", "yard"].map((kind) => ({ ...sites.beijing, name: `${title} ${kind}` }));
}

/** A published programme with two sessions on one day, at two sites; gives the board's address. */
export async function plan(page: Page, t: Texts, server: Server, title: string): Promise<string> {
  await signInAsAdministrator(page, t, server);
  const places = rows(title);
  for (const site of places) await createSite(page, t, site);
  const slug = await createProgramme(page, t, programmeFacts(title));
  for (const [index, session] of [opening, workshop].entries()) {
    const site = places[index] ?? sites.beijing;
    await addSession(page, t, slug, { ...session, site, date: day });
  }
  await publish(page, t, slug);
  return `/organise/programmes/${slug}/board?view=sites&days=1&from=${day}`;
}

export function block(page: Page, session: Planned): Locator {
  return page.locator(`.block a[data-title="${session.title}"]`).first();
}

export async function expectAt(page: Page, session: Planned, date: string, time: string): Promise<void> {
  await expect(block(page, session).locator("time")).toHaveAttribute("datetime", `${date}T${time}`);
}

// What organisers enter: sites, programmes, sessions.
import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { choose, field, fill, press } from "../form.ts";
import { later, nextYear, today } from "../hours.ts";
import type { Texts } from "../texts.ts";

export interface SiteFacts {
  name: string;
  city: string;
  country: string;
  zone: string;
  address?: string;
  /** On Mondays to Fridays, as typed. */
  hours?: string;
}

export const sites = {
  beijing: { name: "Centre hall", city: "Beijing", country: "CN", zone: "Asia/Shanghai", address: "3 Example Road" },
  kathmandu: { name: "Industry house", city: "Kathmandu", country: "NP", zone: "Asia/Kathmandu" },
  apia: { name: "Harbour office", city: "Apia", country: "WS", zone: "Pacific/Apia" },
  london: { name: "Guild hall", city: "London", country: "GB", zone: "Europe/London" },
  berlin: { name: "Workshop yard", city: "Berlin", country: "DE", zone: "Europe/Berlin" },
} satisfies Record<string, SiteFacts>;

export async function createSite(page: Page, t: Texts, site: SiteFacts): Promise<void> {
  await page.goto("/admin/sites/new");
  const { name, city, country, zone, address } = site;
  await fill(page, { name, city, country, zone, ...(address ? { address } : {}) });
  if (site.hours) for (const day of ["mon", "tue", "wed", "thu", "fri"]) await fill(page, { [`hours.${day}`]: site.hours });
  await press(page, t.get("common-save"));
  await expect(page).not.toHaveURL(/\/new/);
}

export interface ProgrammeFacts {
  title: string;
  description: string;
  from: string;
  to: string;
  homeZone: string;
  acceptance: "automatic" | "organiser";
  capacity: number;
  opens: string;
  closes: string;
}

/** A training next year whose registration is open. */
export function programmeFacts(title: string, own: Partial<ProgrammeFacts> = {}): ProgrammeFacts {
  return {
    title,
    description: "How cities and firms turn ideas into industry.",
    from: `${nextYear}-03-02`,
    to: `${nextYear}-03-12`,
    homeZone: "Asia/Shanghai",
    acceptance: "organiser",
    capacity: 20,
    opens: later(today, -2),
    closes: `${nextYear}-02-15`,
    ...own,
  };
}

export function programmeFields(facts: ProgrammeFacts): Record<string, string | string[]> {
  return {
    kind: "training",
    "title.en": facts.title,
    "description.en": facts.description,
    language: ["en"],
    home_zone: facts.homeZone,
    starts_on: facts.from,
    ends_on: facts.to,
    opens_date: facts.opens,
    opens_time: "08:00",
    closes_date: facts.closes,
    closes_time: "18:00",
    acceptance: facts.acceptance,
    capacity: String(facts.capacity),
  };
}

/** Opens the form of a session by its link on the programme's page. */
export async function openSession(page: Page, t: Texts, slug: string, title: string): Promise<void> {
  await page.goto(`/organise/programmes/${slug}`);
  await page.getByRole("link", { name: `${t.get("common-edit")} ${title}`, exact: true }).click();
  await expect(field(page, "title.en")).toHaveValue(title);
}

/** Enters a draft; gives its slug. */
export async function createProgramme(page: Page, t: Texts, facts: ProgrammeFacts): Promise<string> {
  await page.goto("/organise/programmes/new");
  await fill(page, programmeFields(facts));
  await press(page, t.get("common-save"));
  await expect(page).toHaveURL(/\/organise\/programmes\/(?!new)[^/]+$/);
  const slug = new URL(page.url()).pathname.split("/").at(-1);
  if (!slug) throw new Error(`no slug in ${page.url()}`);
  return slug;
}

export interface SessionFacts {
  title: string;
  site: SiteFacts;
  date: string;
  time: string;
  minutes: number;
  /** For so many who sign up; else for everyone. */
  places?: number;
}

export async function fillSession(page: Page, slug: string, session: SessionFacts): Promise<void> {
  await page.goto(`/organise/programmes/${slug}/sessions/new`);
  await fill(page, { kind: "lecture", "title.en": session.title });
  await choose(page, "site", session.site.name);
  await fill(page, { date: session.date, time: session.time, minutes: String(session.minutes) });
  if (session.places) await fill(page, { attendance: "sign-up", places: String(session.places) });
}

export async function addSession(page: Page, t: Texts, slug: string, session: SessionFacts): Promise<void> {
  await fillSession(page, slug, session);
  await press(page, t.get("common-save"));
  await expect(page).not.toHaveURL(/\/new/);
}

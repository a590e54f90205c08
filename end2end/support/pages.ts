// The pages there are, for tests and pictures that go over all of them. The demo's data fills them.
import type { Page } from "@playwright/test";
import { press } from "./form.ts";
import type { Texts } from "./texts.ts";

export type Role = "administrator" | "organiser" | "expert" | "delegate";

/** Where each begins to look around; links lead on from there. `{open}` is the programme that is open. */
const STARTS: Record<Role | "visitor", string[]> = {
  visitor: ["/", "/?q=nothing-has-these-words", "{open}", "{open}/itinerary", "{open}/register", "/zone", "/sign-in", "/nowhere", "/registrations/nothing"],
  delegate: [],
  expert: ["/availability", "/availability/profile", "/availability/limits", "/availability/calendars/file", "/availability/calendars/feed", "/availability/assistant"],
  organiser: ["/organise{open}", "/organise{open}/changes", "/organise{open}/clock-rules", "/organise{open}/board?view=sites&days=all", "/organise{open}/board?view=experts&days=all", "/organise{open}/proposals", "/organise{open}/outlines/new", "/organise{open}/registrations", "/organise", "/organise/deleted", "/me", "/me/password", "/me/held"],
  administrator: ["/admin", "/admin/mail", "/admin/users", "/admin/sites", "/admin/institutions", "/admin/strands"],
};

/** The pages that are this role's own; the others are looked at in the role that they are for. */
const OWN: Record<Role | "visitor", RegExp> = {
  visitor: /^/,
  delegate: /^\/registrations\//,
  expert: /^\/(availability|engagements)\b/,
  organiser: /^\/(organise|me)\b/,
  administrator: /^\/admin\b/,
};

export const roles = Object.keys(STARTS) as (keyof typeof STARTS)[];

/** Comes in by the demo's one click. */
export async function enter(page: Page, t: Texts, role: Role): Promise<void> {
  await page.goto("/sign-in");
  await press(page, t.get(`account-demo-${role}`));
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in") && !url.pathname.startsWith("/demo"));
}

/** Comes in, and looks at each kind of page that is for this role. */
export async function lookAround(page: Page, t: Texts, role: Role | "visitor", visit: (path: string) => Promise<void>): Promise<string[]> {
  const starts = await begin(page, t, role);
  return crawl(page, starts, 1, visit, OWN[role]);
}

/** From where to look around: a delegate from the personal page. */
async function begin(page: Page, t: Texts, role: Role | "visitor"): Promise<string[]> {
  const open = await openProgramme(page, t);
  const starts = STARTS[role].map((path) => path.replace("{open}", open));
  if (role === "visitor") return starts;
  await enter(page, t, role);
  return [new URL(page.url()).pathname, ...starts];
}

/** The address of the demo's programme that one can register for. */
export async function openProgramme(page: Page, t: Texts): Promise<string> {
  await page.goto("/");
  const card = page.getByRole("article").filter({ has: page.getByText(t.get("public-standing-open"), { exact: true }) });
  return (await card.getByRole("link").first().getAttribute("href")) ?? "";
}

/** What a link leads to, without what makes it this record rather than another. */
function kindOf(path: string): string {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}")
    .replace(/\/(registrations|engagements|sign-in)\/[\w-]{40,}/, "/$1/{token}")
    .replace(/\/programmes\/(?!new)[^/]+/, "/programmes/{slug}")
    .replace(/\/versions\/\d+/, "/versions/{number}")
    .replace(/\/travel-times\/.+/, "/travel-times/{sites}");
}

const FILES = /\.(ics|csv|xlsx)$/;

/** Follows links from the starting pages: each kind of page up to `each` times, and only what is `own`. Every page is left for `visit` to look at. */
export async function crawl(page: Page, starts: string[], each: number, visit: (path: string) => Promise<void>, own = /^/): Promise<string[]> {
  const seen = new Map<string, string[]>();
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const known = seen.get(kindOf(path)) ?? [];
    if (known.includes(path) || known.length >= each) continue;
    seen.set(kindOf(path), [...known, path]);
    await page.goto(path);
    await visit(path);
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const origin = new URL(page.url()).origin;
    for (const link of links) {
      const url = new URL(link);
      if (url.origin === origin && !FILES.test(url.pathname) && own.test(url.pathname)) waiting.push(url.pathname);
    }
  }
  return [...seen.values()].flat();
}

// The pages there are, for tests and pictures that go over all of them. The demo's data fills them.
import type { Page } from "@playwright/test";
import { press } from "./form.ts";
import type { Texts } from "./texts.ts";

export type Role = "administrator" | "organiser" | "delegate";

/** Where each begins to look around; links lead on from there. */
export const starts: Record<Role | "visitor", string[]> = {
  visitor: ["/", "/zone", "/sign-in", "/nowhere", "/registrations/nothing"],
  delegate: [],
  organiser: ["/organise", "/me", "/me/password", "/me/held"],
  administrator: ["/admin", "/admin/mail", "/admin/users", "/admin/sites", "/admin/institutions", "/admin/strands"],
};

/** Comes in by the demo's one click, and tells where that led to: a delegate to the personal page. */
export async function enter(page: Page, t: Texts, role: Role | "visitor"): Promise<string[]> {
  if (role === "visitor") return [];
  await page.goto("/sign-in");
  await press(page, t.get(`account-demo-${role}`));
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in") && !url.pathname.startsWith("/demo"));
  return [new URL(page.url()).pathname];
}

/** What a link leads to, without what makes it this record rather than another. */
function kindOf(path: string): string {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}")
    .replace(/\/(registrations|sign-in)\/[\w-]{40,}/, "/$1/{token}")
    .replace(/\/programmes\/(?!new)[^/]+/, "/programmes/{slug}");
}

const FILES = /\.(ics|csv)$/;

/** Follows links from the starting pages: each kind of page up to `each` times. Every page is left for `visit` to look at. */
export async function crawl(page: Page, starts: string[], each: number, visit: (path: string) => Promise<void>): Promise<string[]> {
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
      if (url.origin === origin && !FILES.test(url.pathname)) waiting.push(url.pathname);
    }
  }
  return [...seen.values()].flat();
}

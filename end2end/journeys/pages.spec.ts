// What holds on every page: accessible, in both directions of writing, light and dark, on narrow screens, and light to load.
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";
import { crawl, enter, type Role } from "../support/pages.ts";
import { Texts, visible, type Lang } from "../support/texts.ts";

test.use({ demo: true });

const roles: Record<Role | "visitor", string[]> = {
  visitor: ["/", "/zone", "/sign-in", "/nowhere", "/registrations/nothing"],
  delegate: [],
  organiser: ["/organise", "/me", "/me/password", "/me/held"],
  administrator: ["/admin", "/admin/mail", "/admin/users", "/admin/sites", "/admin/institutions", "/admin/strands"],
};

for (const lang of ["en", "ar"] as const satisfies Lang[])
  for (const role of Object.keys(roles) as (keyof typeof roles)[])
    test(`each page of a ${role} in ${lang}`, async ({ page }) => {
      test.setTimeout(300_000);
      const t = Texts.of(lang);
      await page.goto(`/?lang=${lang}&zone=Asia/Kathmandu`);
      const starts = [...roles[role]];
      if (role !== "visitor") {
        await enter(page, t, role);
        starts.unshift(new URL(page.url()).pathname);
      }
      const paths = await crawl(page, starts, 1, async (path) => {
        await expect.soft(page.locator("html"), path).toHaveAttribute("lang", lang);
        await expect.soft(page.locator("html"), path).toHaveAttribute("dir", t.dir);
        await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
        await expectNoMissingText(page);
        await expectZones(page);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await test.step(`${path} ${colorScheme}`, () => expectAccessible(page));
        }
        for (const width of [320, 360]) await expectNoSidewaysScroll(page, width);
        await page.setViewportSize({ width: 1280, height: 800 });
      });
      expect(paths.length).toBeGreaterThanOrEqual(Math.max(starts.length, 1));
    });

/** A missing text shows its key in brackets. */
async function expectNoMissingText(page: Page): Promise<void> {
  const text = await page.locator("body").innerText();
  expect.soft(text.match(/\[[a-z]+(-[a-z]+)+\]/g), `keys on ${page.url()}`).toBeNull();
}

/** Every time of day stands beside its zone's offset or name. */
async function expectZones(page: Page): Promise<void> {
  const bare = await page.locator("main time").evaluateAll((times) =>
    times
      .filter((time) => /\d\d:\d\d/.test(time.textContent ?? ""))
      .filter((time) => !/UTC/.test(time.parentElement?.textContent ?? "") && !/UTC/.test(time.closest("p, li, td, dd")?.textContent ?? ""))
      .map((time) => time.parentElement?.textContent ?? ""),
  );
  expect.soft(bare.map(visible), `times without a zone on ${page.url()}`).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, `${page.url()} at ${width} px`).toBeLessThanOrEqual(width);
}

test("the first visit of a programme costs little", async ({ newPerson }) => {
  const page = await newPerson();
  await page.goto("/");
  const paths = await page.getByRole("main").getByRole("heading").getByRole("link").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  expect(paths.length).toBeGreaterThanOrEqual(4);
  for (const path of paths) {
    const { requests, bytes } = await weigh(await newPerson(), path);
    expect.soft(requests.length, `${path}: ${requests.join(" ")}`).toBeLessThanOrEqual(4);
    expect.soft(bytes, `${path}: bytes`).toBeLessThanOrEqual(30_000);
    expect.soft(requests.filter((url) => url.includes("wasm") || url.includes("app."))).toEqual([]);
  }
});

/** What a new browser loads for one page: addresses, and bytes on the wire with headers. */
async function weigh(page: Page, path: string): Promise<{ requests: string[]; bytes: number }> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const requests: string[] = [];
  let bytes = 0;
  network.on("Network.requestWillBeSent", ({ request }) => requests.push(new URL(request.url).pathname));
  network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(path, { waitUntil: "networkidle" });
  return { requests, bytes };
}

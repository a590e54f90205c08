// What holds on every page: accessible, in both directions of writing, light and dark, on narrow screens, and light to load.
import type { Page } from "@playwright/test";
import { expectAccessibleInBothSchemes } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";
import { press } from "../support/form.ts";
import { enter, lookAround, openProgramme, roles } from "../support/pages.ts";
import { Texts, visible, type Lang } from "../support/texts.ts";

test.use({ demo: true });

for (const lang of ["en", "ar"] as const satisfies Lang[])
  for (const role of roles)
    test(`each page of a ${role} in ${lang}`, async ({ page }) => {
      test.setTimeout(600_000);
      const t = Texts.of(lang);
      await page.goto(`/?lang=${lang}&zone=Asia/Kathmandu`);
      const paths = await lookAround(page, t, role, async (path) => {
        await expect.soft(page.locator("html"), path).toHaveAttribute("lang", lang);
        await expect.soft(page.locator("html"), path).toHaveAttribute("dir", t.dir);
        await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
        await expectNoMissingText(page);
        await expectZones(page);
        await test.step(path, () => expectAccessibleInBothSchemes(page));
        for (const width of [320, 360]) await expectNoSidewaysScroll(page, width);
        await page.setViewportSize({ width: 1280, height: 800 });
      });
      expect(paths.length).toBeGreaterThan(2);
    });

for (const lang of ["en", "ar"] as const)
  test(`forms with faults in ${lang}`, async ({ page, newPerson }) => {
    test.setTimeout(400_000);
    const t = Texts.of(lang);
    const visitor = await newPerson();
    await visitor.goto(`/?lang=${lang}`);
    const programme = await openProgramme(visitor, t);
    await expectAccessibleFaults(visitor, `${programme}/register`, t.get("registration-send"));
    await expectAccessibleFaults(visitor, `${programme}/link`, t.get("registration-link-send"));
    await expectAccessibleFaults(visitor, "/sign-in", t.get("common-sign-in"));
    await page.goto(`/?lang=${lang}`);
    await enter(page, t, "administrator");
    for (const path of ["/organise/programmes/new", `/organise${programme}/sessions/new`, `/organise${programme}/legs/new`, "/admin/sites/new", "/admin/institutions/new", "/admin/users/new"])
      await expectAccessibleFaults(page, path, t.get("common-save"));
  });

/** Sends the form as it is, which is not enough, and looks at what comes back. */
async function expectAccessibleFaults(page: Page, path: string, button: string): Promise<void> {
  await page.goto(path);
  await press(page, button);
  await expect(page.getByRole("alert"), path).toBeVisible();
  await test.step(path, () => expectAccessibleInBothSchemes(page));
  for (const width of [320, 360]) await expectNoSidewaysScroll(page, width);
  await page.setViewportSize({ width: 1280, height: 800 });
}

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

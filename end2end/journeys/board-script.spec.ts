// What the board has besides where scripts run: dragging and keys; and axe, which is a script itself.
import type { Locator, Page } from "@playwright/test";
import { expectAccessibleInBothSchemes } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";
import { press } from "../support/form.ts";
import { block, day, expectAt, opening, plan, rows, workshop } from "../support/steps/board.ts";

test("moved by dragging and by keys", async ({ page, t, server }) => {
  // On a narrow screen the board is a list, along which nothing can be dragged.
  await page.setViewportSize({ width: 1280, height: 800 });
  const board = await plan(page, t, server, "By hand");
  const yard = rows("By hand")[1]?.name ?? "";
  await page.goto(board);
  await expect(page.locator("leptos-island")).toHaveCount(1);
  // The island is awake once keys answer.
  const said = page.locator(".board-said");
  await expect(async () => {
    await block(page, opening).focus();
    await page.keyboard.press("ArrowDown");
    await expect(said).toContainText(opening.title, { timeout: 500 });
    await page.keyboard.press("Escape");
    await expect(said).toHaveText(t.like("board-stopped", { title: opening.title }), { timeout: 500 });
  }).toPass();

  await test.step("dragged an hour later, along the direction of reading", async () => {
    await drag(page, block(page, opening), 60);
    await expectAt(page, opening, day, "10:00");
  });
  await test.step("dragged to another row, it keeps its hour", async () => {
    await dragOnto(page, block(page, opening), page.getByRole("list", { name: yard }));
    await expectAt(page, opening, day, "10:00");
    await expect(page.getByRole("list", { name: yard })).toContainText(opening.title);
  });
  await test.step("by keys: later, and put down", async () => {
    const later = t.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    await expect(block(page, opening)).toBeFocused();
    await page.keyboard.press(later);
    await page.keyboard.press(later);
    await expect(said).toContainText("10:30");
    await page.keyboard.press("Enter");
    await expectAt(page, opening, day, "10:30");
  });
  await test.step("given up by Escape, nothing moves", async () => {
    await block(page, opening).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await expect(page.locator(".ghost")).toHaveCount(0);
    await expectAt(page, opening, day, "10:30");
  });
  await test.step("what clashes is refused with its reason and keeps where it was dropped", async () => {
    await drag(page, block(page, opening), 270);
    await expect(page.getByRole("alert")).toContainText(workshop.title);
    await expect(page.locator('[id="field-time"]')).toHaveValue("15:00");
    await page.goto(board);
    await expectAt(page, opening, day, "10:30");
  });
  await test.step("what is pinned says so", async () => {
    await block(page, opening).click();
    await press(page, t.get("board-pin"));
    await expect(block(page, opening)).toContainText(t.get("board-mark-pinned"));
    await drag(page, block(page, opening), 60);
    await expect(said).toHaveText(t.like("board-refuses", { title: opening.title }));
    await expectAt(page, opening, day, "10:30");
  });
});

test("by a finger that rests first; one that does not scrolls", async ({ page, t, server }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  const board = await plan(page, t, server, "By finger");
  await page.goto(board);
  const said = page.locator(".board-said");
  await expect(async () => {
    await block(page, opening).focus();
    await page.keyboard.press("ArrowDown");
    await expect(said).toContainText(opening.title, { timeout: 500 });
    await page.keyboard.press("Escape");
  }).toPass();
  await block(page, opening).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await swipe(page, block(page, opening), { x: 0, y: -120 }, 0);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await expect(page.locator(".ghost")).toHaveCount(0);
  await expectAt(page, opening, day, "09:00");

  await block(page, opening).scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  const hour = await block(page, opening).evaluate((a) => {
    const track = a.closest(".track");
    if (!track) throw new Error("no row");
    const hours = Number(track.getAttribute("data-to")) - Number(track.getAttribute("data-from"));
    return (track.getBoundingClientRect().width / hours) * (document.documentElement.dir === "rtl" ? -1 : 1);
  });
  await swipe(page, block(page, opening), { x: hour, y: 0 }, 700, async () => {
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await expect(said).toContainText("10:00");
  });
  await expectAt(page, opening, day, "10:00");
});

test("a search tells how far it is without a page that comes anew", async ({ page, t, server }) => {
  test.setTimeout(180_000);
  const board = await plan(page, t, server, "On its way");
  await page.goto(board);
  await page.locator("#searches > summary").click();
  // Two sessions get a tenth of it.
  await page.locator('#searches select[name="seconds"]').selectOption("120");
  await press(page, t.get("board-propose"));
  const progress = page.getByRole("progressbar", { name: t.get("planning-progress") });
  await expect(progress).toBeVisible();
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  await expect(async () => {
    expect(Number(await progress.getAttribute("value"))).toBeGreaterThan(20);
  }).toPass({ timeout: 20_000 });
  // Somebody fills something in meanwhile: it stays, and the page only says that it has ended.
  await block(page, opening).click();
  await page.locator('[id="field-time"]').fill("11:45");
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  await expect(page.getByRole("link", { name: t.get("planning-progress-show") })).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => (window as unknown as { same?: boolean }).same)).toBe(true);
  await expect(page.locator('[id="field-time"]')).toHaveValue("11:45");

  await test.step("and how it would stand can be looked at by everybody", async () => {
    await page.goto(board);
    await page.locator("#searches").getByRole("link", { name: t.get("board-look") }).click();
    await block(page, opening).click();
    await expect(page.locator("#chosen")).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  });
});

test("everybody can use it", async ({ page, t, server, viewport }) => {
  test.setTimeout(240_000);
  const board = await plan(page, t, server, "For everybody");
  for (const view of ["sites", "experts"]) {
    await page.goto(board.replace("view=sites", `view=${view}`).replace("days=1", "days=all"));
    await expectAccessibleInBothSchemes(page);
    await block(page, opening).click();
    await expect(page.locator("#chosen")).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(viewport?.width ?? 1280);
  }
});

/** A finger rests for so long, and then goes there. */
async function swipe(page: Page, what: Locator, way: { x: number; y: number }, rest: number, before?: () => Promise<void>): Promise<void> {
  const box = await what.boundingBox();
  if (!box) throw new Error("nothing to touch");
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const touch = await page.context().newCDPSession(page);
  await touch.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
  await page.waitForTimeout(rest);
  for (let step = 1; step <= 10; step++) {
    const point = { x: from.x + (way.x * step) / 10, y: from.y + (way.y * step) / 10 };
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
    await page.waitForTimeout(16);
  }
  await before?.();
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await touch.detach();
}

/** Drags along the hours by so many minutes. */
async function drag(page: Page, what: Locator, minutes: number): Promise<void> {
  const track = what.locator("xpath=ancestor::ul");
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  const { width, from, to } = await track.evaluate((ul) => ({
    width: ul.getBoundingClientRect().width,
    from: Number(ul.getAttribute("data-from")),
    to: Number(ul.getAttribute("data-to")),
  }));
  if (!box) throw new Error("nothing to drag");
  const rtl = await page.evaluate(() => document.documentElement.dir === "rtl");
  const way = ((minutes * width) / ((to - from) * 60)) * (rtl ? -1 : 1);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + way / 2, y, { steps: 4 });
  await page.mouse.move(x + way, y, { steps: 4 });
  await page.mouse.up();
}

/** Drags straight to another row. */
async function dragOnto(page: Page, what: Locator, row: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const [box, goal] = [await what.boundingBox(), await row.boundingBox()];
  if (!box || !goal) throw new Error("nothing to drag");
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, goal.y + goal.height / 2, { steps: 8 });
  await page.mouse.up();
}

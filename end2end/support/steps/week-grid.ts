// The grid on which weekly hours are painted.
import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { field } from "../form.ts";
import type { Texts } from "../texts.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Day = (typeof DAYS)[number];

/** Waits until it is awake, and unfolds it where it is folded. */
export async function openGrid(page: Page, t: Texts): Promise<void> {
  const grid = page.getByRole("grid");
  const button = page.getByRole("button", { name: t.get("grid-open") });
  await expect(grid.or(button).first()).toBeVisible();
  if (await button.isVisible()) await button.click();
  await expect(grid).toBeVisible();
}

/** A square by its day and the time at which it begins, wherever the language's calendars have that day. */
export function square(page: Page, t: Texts, day: Day, time: string): Locator {
  const first = t.lang === "ar" ? DAYS.indexOf("sat") : 0;
  const column = (DAYS.indexOf(day) - first + 7) % 7;
  const [hours, minutes] = time.split(":").map(Number);
  return page.locator(`#week-grid td[data-column="${column}"][data-minute="${(hours ?? 0) * 60 + (minutes ?? 0)}"]`);
}

export async function expectHours(page: Page, hours: Partial<Record<Day, string>>): Promise<void> {
  for (const [day, text] of Object.entries(hours)) await expect(field(page, `hours.${day}`), day).toHaveValue(text);
}

export async function middle(square: Locator): Promise<{ x: number; y: number }> {
  const box = await square.boundingBox();
  if (!box) throw new Error("the square is not shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags with the mouse. Both squares have to be in sight at once. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.evaluate((square) => square.scrollIntoView({ block: "center" }));
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** The same with a finger. */
export async function swipe(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.evaluate((square) => square.scrollIntoView({ block: "center" }));
  const [start, end] = [await middle(from), await middle(to)];
  const finger = await page.context().newCDPSession(page);
  const steps = 8;
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [start] });
  for (let step = 1; step <= steps; step++) {
    const at = { x: start.x + ((end.x - start.x) * step) / steps, y: start.y + ((end.y - start.y) * step) / steps };
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at] });
  }
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await finger.detach();
}

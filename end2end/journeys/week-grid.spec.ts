// Weekly hours are painted by mouse, keys and finger; the fields of the form hold them, and its button saves them.
import type { Page } from "@playwright/test";
import { expectAccessibleInBothSchemes } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";
import { field, fill, press } from "../support/form.ts";
import type { Server } from "../support/server.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import { drag, expectHours, openGrid, square, swipe } from "../support/steps/week-grid.ts";
import { visible, type Texts } from "../support/texts.ts";

test("painted by mouse and by keys", async ({ page, t, server, viewport }) => {
  test.setTimeout(240_000);
  await become(page, t, server);
  await fill(page, { "hours.mon": "9:10-12" });
  await save(page, t);
  await openGrid(page, t);
  await page.getByRole("button", { name: t.exactly("clash-minutes", { minutes: 30 }) }).click();

  await test.step("the grid says by whose clocks it is, and what is free in part", async () => {
    await expect(page.getByRole("grid")).toHaveAccessibleName(t.like("grid-title", { place: "Kathmandu" }));
    const part = square(page, t, "mon", "9:00");
    await expect(part).toHaveRole("gridcell");
    await expect(part).toHaveAccessibleName(new RegExp(`${t.get("week-mon")}.*09:10`));
    await expect(part).toHaveAttribute("aria-selected", "false");
    await expect(square(page, t, "mon", "9:30")).toHaveAttribute("aria-selected", "true");
  });
  await test.step("by mouse: a rectangle of days and hours; what was typed to the minute stays", async () => {
    await drag(page, square(page, t, "wed", "9:00"), square(page, t, "thu", "11:30"));
    await expectHours(page, { mon: "09:10-12:00", tue: "", wed: "09:00-12:00", thu: "09:00-12:00", fri: "" });
    const days = t.get("grid-days", { first: t.get("week-wed"), last: t.get("week-thu") });
    await expectSaid(page, t.get("grid-painted", { day: days, time: range(t, "09:00", "12:00") }));
  });
  await test.step("a press on what is free takes it away; undone, it is back", async () => {
    await square(page, t, "wed", "10:00").click();
    await expectHours(page, { wed: "09:00-10:00, 10:30-12:00" });
    await expect(square(page, t, "wed", "10:00")).toHaveAttribute("aria-selected", "false");
    await page.getByRole("button", { name: t.get("grid-undo") }).click();
    await expectHours(page, { wed: "09:00-12:00" });
    await expectSaid(page, t.get("grid-undone"));
  });
  await test.step("by keys: along the direction of reading, Space, and Shift to go on", async () => {
    const next = t.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    await square(page, t, "sun", "13:00").focus();
    await page.keyboard.press(t.dir === "rtl" ? "ArrowRight" : "ArrowLeft");
    await expect(square(page, t, "sat", "13:00")).toBeFocused();
    await expect(page.locator('#week-grid td[tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press("Space");
    await expectHours(page, { sat: "13:00-13:30" });
    await page.keyboard.down("Shift");
    for (const key of ["ArrowDown", "ArrowDown", next]) await page.keyboard.press(key);
    await expectSaid(page, range(t, "13:00", "14:30"));
    await page.keyboard.up("Shift");
    await expect(square(page, t, "sun", "14:00")).toBeFocused();
    await expectHours(page, { sat: "13:00-14:30", sun: "13:00-14:30", mon: "09:10-12:00" });
    await page.keyboard.press("Enter");
    await expectHours(page, { sun: "13:00-14:00" });
    await page.keyboard.press("Control+z");
    await expectHours(page, { sun: "13:00-14:30" });
  });
  await test.step("Escape gives up a stroke", async () => {
    await page.keyboard.down("Shift");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    await page.keyboard.up("Shift");
    await expectHours(page, { sun: "13:00-14:30" });
  });
  await test.step("what is typed shows at once, over midnight too", async () => {
    await expect(square(page, t, "fri", "23:00")).toHaveCount(0);
    await fill(page, { "hours.fri": "22-2" });
    await expect(square(page, t, "fri", "23:30")).toHaveAttribute("aria-selected", "true");
    await expect(square(page, t, "sat", "1:30")).toHaveAttribute("aria-selected", "true");
    await expect(square(page, t, "sat", "2:00")).toHaveAttribute("aria-selected", "false");
    await square(page, t, "sat", "1:30").click();
    await expectHours(page, { fri: "22:00-01:30", sat: "13:00-14:30" });
  });
  await test.step("what cannot be read is not written over", async () => {
    await fill(page, { "hours.tue": "mornings" });
    // It says that it is disabled, and why once somebody presses it all the same.
    await square(page, t, "tue", "9:00").click({ force: true });
    await expectSaid(page, t.get("grid-unread", { day: t.get("week-tue") }));
    await expectHours(page, { tue: "mornings" });
    await fill(page, { "hours.tue": "" });
  });

  await expectAccessibleInBothSchemes(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(viewport?.width ?? 1280);

  await test.step("saved as the form saves it", async () => {
    await save(page, t);
    await expectHours(page, { mon: "09:10-12:00", tue: "", wed: "09:00-12:00", thu: "09:00-12:00", fri: "22:00-01:30", sat: "13:00-14:30", sun: "13:00-14:30" });
  });
  await test.step("days like Monday look so, and are told apart once one of them is painted", async () => {
    await openGrid(page, t);
    await fill(page, { same: true });
    await expect(square(page, t, "tue", "10:00")).toHaveAttribute("aria-selected", "true");
    await page.getByRole("button", { name: t.exactly("clash-minutes", { minutes: 30 }) }).click();
    await square(page, t, "tue", "12:00").click();
    await expect(field(page, "same")).not.toBeChecked();
    await expectHours(page, { mon: "09:10-12:00", tue: "09:10-12:30", wed: "09:10-12:00", fri: "09:10-12:00" });
  });
});

test("an assistant paints with the finger", async ({ page, newPerson, t, server }) => {
  test.setTimeout(240_000);
  await become(page, t, server);
  await page.goto("/availability/assistant");
  await press(page, t.get("assistant-make"));
  const link = (await page.getByRole("status").getByRole("link").getAttribute("href")) ?? "";

  const phone = await newPerson({ hasTouch: true, viewport: { width: 360, height: 740 } });
  await phone.goto(`${link}?lang=${t.lang}`);
  await openGrid(phone, t);
  await test.step("where fingers are likely, squares are large", async () => {
    const box = await square(phone, t, "mon", "9:00").boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
  await test.step("a finger scrolls, and taps", async () => {
    const before = await phone.evaluate(() => window.scrollY);
    await swipe(phone, square(phone, t, "mon", "14:00"), square(phone, t, "mon", "10:00"));
    await expect.poll(() => phone.evaluate(() => window.scrollY)).not.toBe(before);
    await expectHours(phone, { mon: "" });
    await square(phone, t, "mon", "9:00").tap();
    await expectHours(phone, { mon: "09:00-10:00" });
  });
  await test.step("until it is to paint", async () => {
    const paint = phone.getByRole("button", { name: t.get("grid-finger") });
    await paint.tap();
    await expect(paint).toHaveAttribute("aria-pressed", "true");
    await swipe(phone, square(phone, t, "tue", "10:00"), square(phone, t, "thu", "13:00"));
    await expectHours(phone, { mon: "09:00-10:00", tue: "10:00-14:00", wed: "10:00-14:00", thu: "10:00-14:00", fri: "" });
    await square(phone, t, "wed", "12:00").tap();
    await expectHours(phone, { wed: "10:00-12:00, 13:00-14:00" });
  });
  await expectAccessibleInBothSchemes(phone);
  await save(phone, t);
  await page.goto("/availability");
  await expectHours(page, { mon: "09:00-10:00", tue: "10:00-14:00", wed: "10:00-12:00, 13:00-14:00" });
});

/** Somebody new who is an expert at home in Kathmandu. */
async function become(page: Page, t: Texts, server: Server): Promise<void> {
  await signInAsAdministrator(page, t, server);
  await page.goto("/availability/profile");
  await fill(page, { fields: "Seeds", languages: ["en"], home_zone: "Asia/Kathmandu" });
  await press(page, t.get("common-save"));
  await expect(page).toHaveURL(/\/availability\?done=saved$/);
}

async function save(page: Page, t: Texts): Promise<void> {
  await press(page, t.get("common-save"));
  await expect(page.getByRole("status")).toHaveText(t.get("common-saved"));
}

/** The line that screen readers are told, without invisible characters. */
async function expectSaid(page: Page, text: string): Promise<void> {
  await expect.poll(async () => visible(await page.locator("#week-grid [aria-live]").innerText())).toContain(text);
}

function range(t: Texts, start: string, end: string): string {
  return t.get("language-range-times", { start, end });
}

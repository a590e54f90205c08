// The board: sessions are moved by buttons, by the form, by dragging and by keys; what clashes is marked, what is pinned stays, and every step can be undone.
import type { Locator, Page } from "@playwright/test";
import { expectAccessibleInBothSchemes } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";
import { fill, press } from "../support/form.ts";
import { nextYear } from "../support/hours.ts";
import { publish } from "../support/steps/organise.ts";
import { addSession, createProgramme, createSite, programmeFacts, sites, type SiteFacts } from "../support/steps/programme.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import type { Server } from "../support/server.ts";
import type { Texts } from "../support/texts.ts";

const day = `${nextYear}-03-02`;
const opening = { title: "Opening", time: "09:00", minutes: 90 };
const workshop = { title: "Workshop", time: "15:00", minutes: 60 };
type Planned = typeof opening;

/** The rows of one test's board: sites of its own, since a site has one session at a time. */
function rows(title: string): SiteFacts[] {
  return ["hall", "yard"].map((kind) => ({ ...sites.beijing, name: `${title} ${kind}` }));
}

/** A published programme with two sessions on one day, at two sites; gives the board's address. */
async function plan(page: Page, t: Texts, server: Server, title: string): Promise<string> {
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

function block(page: Page, session: Planned): Locator {
  return page.locator(`.block a[data-title="${session.title}"]`).first();
}

async function expectAt(page: Page, session: Planned, date: string, time: string): Promise<void> {
  await expect(block(page, session).locator("time")).toHaveAttribute("datetime", `${date}T${time}`);
}

test("moved by buttons and by the form", async ({ page, t, server }) => {
  const board = await plan(page, t, server, "By forms");
  await page.goto(board);
  await expectAt(page, opening, day, "09:00");
  await block(page, opening).click();
  await press(page, t.get("board-nudge-quarter-later"));
  await expect(page.locator("#chosen").getByRole("status").first()).toHaveText(t.get("board-done-moved"));
  await expectAt(page, opening, day, "09:15");
  await expect(block(page, opening)).toContainText(t.get("board-mark-changed"));

  await test.step("by the form to what clashes: refused with the reason, and done with one", async () => {
    await fill(page, { time: "15:00" });
    await press(page, t.get("board-move"));
    await expect(page.getByRole("alert")).toContainText(workshop.title);
    await fill(page, { override_reason: "Two halves of the group" });
    await press(page, t.get("board-move-anyway"));
    await expectAt(page, opening, day, "15:00");
    await expect(block(page, opening)).toContainText(t.get("board-mark-allowed"));
    await expect(page.getByRole("main")).toContainText(t.like("clash-overridden", { reason: "Two halves of the group" }));
  });
  await test.step("the next free time of that day clashes with nothing", async () => {
    await press(page, t.get("board-nudge-next"));
    await expect(page.locator("#chosen").getByRole("status").first()).toHaveText(t.get("board-done-moved"));
    await expect(block(page, opening)).not.toContainText(t.get("board-mark-allowed"));
  });
  await test.step("undone and done again", async () => {
    await page.getByRole("button", { name: `${t.get("board-undo")} ${opening.title}`, exact: true }).click();
    await expectAt(page, opening, day, "15:00");
    for (const time of ["09:15", "09:00"]) {
      await page.getByRole("button", { name: `${t.get("board-undo")} ${opening.title}`, exact: true }).click();
      await expectAt(page, opening, day, time);
    }
    await expect(page.getByRole("button", { name: t.get("board-undo"), exact: true })).toBeDisabled();
    await page.getByRole("button", { name: `${t.get("board-redo")} ${opening.title}`, exact: true }).click();
    await expectAt(page, opening, day, "09:15");
  });
  await test.step("what is pinned stays until it is let go", async () => {
    await press(page, t.get("board-pin"));
    await expect(block(page, opening)).toContainText(t.get("board-mark-pinned"));
    await expect(page.getByRole("main")).toContainText(t.get("board-pinned-hint"));
    await expect(page.getByRole("button", { name: t.get("board-nudge-quarter-later") })).toHaveCount(0);
    await press(page, t.get("board-unpin"));
    await press(page, t.get("board-nudge-day-later"));
    await expectAt(page, opening, `${nextYear}-03-03`, "09:15");
  });
});

test("moved by dragging and by keys", async ({ page, t, server, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "nothing drags without it");
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

test("everybody can use it", async ({ page, t, server, javaScriptEnabled, viewport }) => {
  test.skip(javaScriptEnabled === false, "axe runs in the page");
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

// The board, also without a script: sessions are moved by buttons and by the form; what clashes is marked, what is pinned stays, and every step can be undone.
import { expect, test } from "../support/fixtures.ts";
import { fill, press } from "../support/form.ts";
import { nextYear } from "../support/hours.ts";
import { block, day, expectAt, opening, plan, workshop } from "../support/steps/board.ts";

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

test("a proposal is asked for, looked at on the board, taken and undone in one step", async ({ page, t, server }) => {
  const board = await plan(page, t, server, "By proposal");
  const at = board.split("/board")[0] ?? "";
  await page.goto(`${at}/outlines/new`);
  await fill(page, { kind: "lecture", "title.en": "Roots", minutes: "90" });
  await press(page, t.get("common-save"));
  await page.goto(board);
  const main = page.getByRole("main");
  await expect(main).toContainText(t.get("board-unplaced", { count: 1 }));

  await press(page, t.get("board-propose"));
  const searches = page.locator("#searches");
  const look = searches.getByRole("link", { name: t.get("board-look") }).first();
  await expect(async () => {
    await page.goto(board);
    await expect(look).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });

  await test.step("on the board nothing has changed yet, and nothing can be moved", async () => {
    await look.click();
    await expect(page.getByRole("heading", { name: t.like("board-preview", { number: 1 }) })).toBeVisible();
    await page.getByRole("link", { name: t.get("board-all-days") }).click();
    const roots = block(page, { ...opening, title: "Roots" });
    await expect(roots).toContainText(t.get("board-proposed-new"));
    await roots.click();
    await expect(page.locator("#chosen .day-strip")).toBeVisible();
    await expect(page.locator("main form[method=post]")).toHaveCount(0);
    await page.getByRole("link", { name: t.get("board-preview-back") }).click();
    await expect(main).toContainText(t.get("board-unplaced", { count: 1 }));
  });
  await test.step("taken, undone and done again", async () => {
    await searches.getByRole("link", { name: t.get("planning-take") }).first().click();
    await press(page, t.get("planning-take"));
    await expect(page.getByRole("status").first()).toHaveText(t.get("board-done-taken"));
    for (const [way, done, left] of [
      ["board-undo", "board-done-taken-undone", 1],
      ["board-redo", "board-done-taken-redone", 0],
    ] as const) {
      // How many sessions it is about depends on what was found.
      await page.getByRole("button", { name: new RegExp(`^${t.get(way)}: `, "u") }).click();
      await expect(page.getByRole("status").first()).toHaveText(t.get(done));
      await expect(page.getByText(t.get("board-unplaced", { count: 1 }))).toHaveCount(left);
    }
    await page.getByRole("link", { name: t.get("board-all-days") }).click();
    await expect(block(page, { ...opening, title: "Roots" })).toBeVisible();
  });
});

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

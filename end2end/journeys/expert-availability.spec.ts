// An expert says when they are free, at home, on a journey and not at all; the next weeks show it in two zones.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { expectFault, field, fill, press } from "../support/form.ts";
import { civil, later, moment, offset } from "../support/hours.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import type { Texts } from "../support/texts.ts";

const HOME = "Asia/Kathmandu";
const ABROAD = "Pacific/Apia";
const SECOND = "America/Paramaribo";

test("hours, a journey and an absence give four weeks", async ({ page, t, server }) => {
  await signInAsAdministrator(page, t, server);
  const main = page.getByRole("main");
  await test.step("become an expert", async () => {
    await page.goto("/availability");
    await main.getByRole("link", { name: t.get("expert-become-button") }).click();
    await fill(page, { fields: "Seeds", languages: ["en"], home_zone: HOME });
    await press(page, t.get("common-save"));
    await expect(main).toContainText(t.get("availability-unsaid"));
  });

  await test.step("hours that are none come back as typed", async () => {
    await fill(page, { "hours.mon": "9-12", "hours.sat": "nine to five" });
    await press(page, t.get("common-save"));
    await expectFault(page, "hours.sat", t.like("fault-not-hours"));
    await expect(field(page, "hours.mon")).toHaveValue("9-12");
    await expect(field(page, "hours.sat")).toHaveValue("nine to five");
    for (const day of ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) await fill(page, { [`hours.${day}`]: "9-12" });
    await press(page, t.get("common-save"));
    await expect(page.getByRole("status")).toHaveText(t.get("common-saved"));
  });

  const today = civil(new Date(), HOME).date;
  await test.step("a journey and an absence", async () => {
    await add(page, t, "travel", { travel_first: later(today, 7), travel_last: later(today, 11), travel_zone: ABROAD });
    await add(page, t, "absence", { absence_first: later(today, 14), absence_last: later(today, 15) });
  });

  await test.step("the weeks are right in both zones", async () => {
    await page.goto(`/availability?with=${SECOND}`);
    await expect(field(page, "with")).toHaveValue(SECOND);
    for (const [ahead, zone] of [[2, HOME], [7, ABROAD], [11, ABROAD], [12, HOME]] as const) {
      const start = moment(later(today, ahead), "09:00", zone);
      const [own, second] = await cells(page, t, ahead);
      for (const text of ["09:00", "12:00", offset(start, zone)]) await expect.soft(own, `in ${ahead} days`).toContainText(text);
      for (const text of [civil(start, SECOND).time, offset(start, SECOND)]) await expect.soft(second, `in ${ahead} days`).toContainText(text);
    }
    for (const ahead of [14, 15]) for (const cell of await cells(page, t, ahead)) await expect.soft(cell).toContainText(t.get("availability-not-free"));
    await expect.soft((await cells(page, t, 14))[0]).toContainText(t.get("availability-why-absence"));
  });
});

async function add(page: Page, t: Texts, what: "travel" | "absence", values: Record<string, string>): Promise<void> {
  await page.goto(`/availability/new/${what}`);
  await fill(page, values);
  await press(page, t.get("common-save"));
  await expect(page.getByRole("status")).toHaveText(t.get("common-saved"));
}

/** What the table says of a day so many days from today: at home, and in the second zone. */
async function cells(page: Page, t: Texts, ahead: number): Promise<[Locator, Locator]> {
  const rows = page.locator("#main section table tbody tr");
  const texts = await rows.allInnerTexts();
  const now = texts.findIndex((text) => text.includes(t.get("availability-today")));
  expect(now, "today is marked").toBeGreaterThanOrEqual(0);
  const cells = rows.nth(now + ahead).getByRole("cell");
  return [cells.nth(0), cells.nth(1)];
}

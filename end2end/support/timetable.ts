// The hours of a programme's page, compared with hours computed without the product.
import { expect, type Locator, type Page } from "@playwright/test";
import { civil, dayShift, moment, offset } from "./hours.ts";
import type { SessionFacts } from "./steps/programme.ts";
import { visible, type Texts } from "./texts.ts";

/** The entry of a session in a timetable. */
export function entryOfSession(page: Page, title: string): Locator {
  return page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
}

/** "Sat 09:00–10:30", the words of one zone's clock. */
export function clockSpan(t: Texts, start: Date, minutes: number, zone: string, weekday: boolean): string {
  const [from, to] = [civil(start, zone), civil(new Date(start.getTime() + minutes * 60_000), zone)];
  const day = (date: string): string =>
    new Intl.DateTimeFormat(t.locale, { weekday: "short", timeZone: "UTC" }).format(new Date(date));
  if (from.date !== to.date) return `${day(from.date)} ${from.time} – ${day(to.date)} ${to.time}`;
  const times = t.get("language-range-times", { start: from.time, end: to.time });
  return weekday ? `${day(from.date)} ${times}` : times;
}

/** "America/Port_of_Spain" as people say it. */
export function place(zone: string): string {
  return zone.replace(/^[^/]*\//, "").replaceAll("_", " ");
}

/** Site time first, the viewer's second, each with place and the offset of that moment, and "+1 day" where it is so. */
export async function expectTimes(page: Page, t: Texts, session: SessionFacts, own: string): Promise<void> {
  const { site, title, date, time, minutes } = session;
  const start = moment(date, time, site.zone);
  const times = entryOfSession(page, title).getByRole("paragraph").filter({ has: page.locator("time") });
  await expect(times, title).toHaveCount(2);
  const [atSite, atHome] = (await times.allInnerTexts()).map((text) => visible(text).replace(/\s+/g, " "));

  expect.soft(atSite, `${title}: at the site`).toContain(clockSpan(t, start, minutes, site.zone, false));
  expect.soft(atSite).toContain(site.city);
  expect.soft(atSite).toContain(offset(start, site.zone));

  expect.soft(atHome, `${title}: own time`).toContain(clockSpan(t, start, minutes, own, true));
  expect.soft(atHome).toContain(place(own));
  expect.soft(atHome).toContain(offset(start, own));
  const shift = dayShift(start, site.zone, own);
  for (const days of [-1, 1]) {
    const words = t.get("common-day-shift", { days });
    if (days === shift) expect.soft(atHome, `${title}: day`).toContain(words);
    else expect.soft(atHome, `${title}: day`).not.toContain(words);
  }
}

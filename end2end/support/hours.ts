// Clock times by Intl alone, independent of the product's own rules.

interface Civil {
  date: string;
  time: string;
}

/** What clocks in the zone show at the moment. */
export function civil(moment: Date, zone: string): Civil {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? "";
  return { date: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** The moments at which clocks in the zone show this date and time: none in a gap, two in a fold. */
export function moments(date: string, time: string, zone: string): Date[] {
  const near = Date.parse(`${date}T${time}:00Z`);
  const found: Date[] = [];
  for (let quarter = -15 * 4; quarter <= 15 * 4; quarter++) {
    const moment = new Date(near + quarter * 900_000);
    const shown = civil(moment, zone);
    if (shown.date === date && shown.time === time) found.push(moment);
  }
  return found;
}

/** The one moment at which clocks in the zone show this date and time. */
export function moment(date: string, time: string, zone: string): Date {
  const [only, ...more] = moments(date, time, zone);
  if (!only || more.length > 0) throw new Error(`${date} ${time} in ${zone} is no single moment`);
  return only;
}

/** By how many days the date of `there` is ahead of the date of `here`. */
export function dayShift(moment: Date, here: string, there: string): number {
  return Math.round((Date.parse(civil(moment, there).date) - Date.parse(civil(moment, here).date)) / 86_400_000);
}

/** `UTC+05:45` at the moment, with a true minus sign. */
export function offset(moment: Date, zone: string): string {
  const { date, time } = civil(moment, zone);
  const minutes = Math.round((Date.parse(`${date}T${time}:00Z`) - Math.floor(moment.getTime() / 60_000) * 60_000) / 60_000);
  const two = (n: number): string => String(n).padStart(2, "0");
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? "\u2212" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The date so many days later. */
export function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last Sunday of a month (1–12), when Europe turns its clocks. */
export function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return later(last.toISOString().slice(0, 10), -last.getUTCDay());
}

export const today = new Date().toISOString().slice(0, 10);
export const nextYear = new Date().getUTCFullYear() + 1;

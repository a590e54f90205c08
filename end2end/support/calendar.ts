// Calendar entries, read by an independent parser.
import ICAL from "ical.js";
import type { Letter } from "./mail.ts";

export interface Entry {
  method: string;
  uid: string;
  sequence: number;
  status: string | null;
  summary: string;
  description: string;
  location: string;
  /** As written: a date (`2027-03-02`) or UTC (`2027-03-02T01:00:00Z`). */
  start: string;
  end: string;
  organizer: string;
  attendees: { address: string; name: string | undefined; rsvp: string | undefined }[];
  stamp: string;
}

/** The events of a calendar. */
export function calendar(text: string): Entry[] {
  const whole = new ICAL.Component(ICAL.parse(text));
  const method = String(whole.getFirstPropertyValue("method"));
  return whole.getAllSubcomponents("vevent").map((event) => {
    const text = (name: string): string => String(event.getFirstPropertyValue(name) ?? "");
    return {
      method,
      uid: text("uid"),
      sequence: Number(text("sequence") || "0"),
      status: text("status") || null,
      summary: text("summary"),
      description: text("description"),
      location: text("location"),
      start: text("dtstart"),
      end: text("dtend"),
      organizer: text("organizer"),
      attendees: event.getAllProperties("attendee").map((property) => ({
        address: String(property.getFirstValue()),
        name: property.getFirstParameter("cn"),
        rsvp: property.getFirstParameter("rsvp"),
      })),
      stamp: text("dtstamp"),
    };
  });
}

/** The one entry of a calendar mail, after checking that all its copies say the same and METHOD stands in both places. */
export function entryOf(letter: Letter): Entry {
  const parts = letter.mail.attachments.filter((part) => part.contentType === "text/calendar" || part.filename?.endsWith(".ics"));
  if (parts.length !== 2) throw new Error(`expected the calendar as alternative and as attachment, found ${parts.length}`);
  const texts = new Set(parts.map((part) => part.content.toString("utf8").trim()));
  if (texts.size !== 1) throw new Error(`the two copies of the calendar differ:\n${[...texts].join("\n---\n")}`);
  const [text] = texts;
  const entries = calendar(text ?? "");
  const [entry] = entries;
  if (entries.length !== 1 || !entry) throw new Error(`expected one entry, found ${entries.length}`);
  const outside = new RegExp(`^Content-Type: text/calendar;[^]*?method="?${entry.method}"?`, "im");
  if (!outside.test(letter.raw)) throw new Error(`METHOD:${entry.method} is not in the MIME header:\n${letter.raw}`);
  return entry;
}

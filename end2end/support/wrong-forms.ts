// Every form with what may be typed wrongly into it. Names of fields are those of crates/domain.
import type { Pairs } from "./by-hand.ts";
import { later, nextYear, today } from "./hours.ts";
import { delegateFields, newDelegate } from "./steps/registration.ts";
import { programmeFacts, programmeFields, sites } from "./steps/programme.ts";
import type { Texts } from "./texts.ts";

export interface Wrong {
  field: string;
  values: string[];
  fault: string;
  /** Where the message stands, if not at the field itself. */
  at?: string;
}

export interface Form {
  name: string;
  path: (slug: string) => string;
  valid: Pairs;
  /** Fields that may not be empty. */
  needed: string[];
  /** Fields of one line with the most characters. */
  lines: Record<string, number>;
  wrong: Wrong[];
}

export function pairs(values: Record<string, string | boolean | string[]>): Pairs {
  return Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one === true ? "yes" : String(one)]),
  );
}

export function forms(t: Texts): Form[] {
  const notOffered = t.get("fault-not-offered");
  const notADate = t.get("fault-not-a-date");
  const number = (min: number, max: number): string => t.get("fault-not-a-number", { min: grouped(min), max: grouped(max) });
  const grouped = (value: number): string => new Intl.NumberFormat(t.locale).format(value);
  const zone = (field: string): Wrong => ({ field, values: ["Mars/Base", "../../etc/passwd", "Asia/Kathmandu'"], fault: t.get("fault-not-a-zone") });
  const choice = (field: string, values = ["zz", "' OR 1=1 --"]): Wrong => ({ field, values, fault: notOffered });
  const date = (field: string): Wrong => ({ field, values: [`${nextYear}-02-30`, "tomorrow", "0000-00-00", "2e9", "10000-01-01"], fault: notADate });
  const time = (field: string): Wrong => ({ field, values: ["24:00", "9 o'clock", "12:60"], fault: t.get("fault-not-a-time") });
  const email: Wrong = {
    field: "email",
    values: ["nobody", "a@b", "a b@example.org", "a@example.org,b@example.org", "a@exa_mple.org", `${"x".repeat(250)}@example.org`],
    fault: t.get("fault-not-an-email"),
  };

  return [
    {
      name: "site",
      path: () => "/admin/sites/new",
      valid: pairs({ name: "Hall", address: "1 Road", city: "Beijing", country: "CN", zone: "Asia/Shanghai" }),
      needed: ["name", "city", "zone"],
      lines: { name: 200, city: 100 },
      wrong: [zone("zone"), choice("country")],
    },
    {
      name: "institution",
      path: () => "/admin/institutions/new",
      valid: pairs({ name: "Academy of Sciences", country: "CN" }),
      needed: ["name"],
      lines: { name: 200 },
      wrong: [choice("country")],
    },
    {
      name: "user",
      path: () => "/admin/users/new",
      valid: pairs({ email: "someone@centre.example", name: "Some One", active: true }),
      needed: ["email", "name"],
      lines: { name: 200 },
      wrong: [email],
    },
    {
      name: "programme",
      path: () => "/organise/programmes/new",
      valid: pairs({ ...programmeFields(programmeFacts("Wrong in every way")), funding: "Trust fund", agreement: "MOU 12" }),
      needed: ["kind", "title.en", "language", "home_zone", "starts_on", "ends_on", "opens_date", "opens_time", "closes_date", "closes_time", "acceptance", "capacity"],
      lines: { "title.en": 200, "title.fr": 200, agreement: 200 },
      wrong: [
        choice("kind"),
        choice("acceptance"),
        choice("strand", ["7", "018f0000-0000-7000-8000-000000000000"]),
        choice("host", ["'", "018f0000-0000-7000-8000-000000000000"]),
        choice("language", ["<b>"]),
        zone("home_zone"),
        date("starts_on"),
        date("ends_on"),
        date("opens_date"),
        time("opens_time"),
        time("closes_time"),
        { field: "ends_on", values: [`${nextYear}-03-01`], fault: t.get("fault-end-not-after-start") },
        { field: "closes_date", values: [later(today, -30)], fault: t.get("fault-end-not-after-start") },
        { field: "capacity", values: ["0", "-3", "many", "1e3", "99999999999999999999", "10001"], fault: number(1, 10_000) },
      ],
    },
    {
      name: "session",
      path: (slug) => `/organise/programmes/${slug}/sessions/new`,
      valid: pairs({ kind: "lecture", "title.en": "Lecture", site: "", address: "https://meet.example/a", date: `${nextYear}-03-03`, time: "09:00", minutes: "90" }),
      needed: ["kind", "title.en", "date", "time", "minutes"],
      lines: { "title.en": 200 },
      wrong: [
        choice("kind"),
        choice("site", ["1", "018f0000-0000-7000-8000-000000000000"]),
        date("date"),
        time("time"),
        { field: "date", values: [`${nextYear}-04-20`], fault: t.get("fault-outside-programme") },
        { field: "minutes", values: ["0", "1441", "ninety", "1.5"], fault: number(5, 1440) },
        { field: "address", values: ["javascript:alert(1)", "meet.example", "ftp://meet.example"], fault: t.get("fault-not-an-address") },
      ],
    },
    {
      name: "leg",
      path: (slug) => `/organise/programmes/${slug}/legs/new`,
      valid: pairs({ city: "Beijing", country: "CN", zone: sites.beijing.zone, starts_on: `${nextYear}-03-02`, ends_on: `${nextYear}-03-05` }),
      needed: ["city", "zone", "starts_on", "ends_on"],
      lines: { city: 100 },
      wrong: [zone("zone"), choice("country"), date("starts_on"), date("ends_on")],
    },
    {
      name: "registration",
      path: (slug) => `/programmes/${slug}/register`,
      valid: pairs({ ...delegateFields(newDelegate("WRONG", "Person", "NP")), own_script_name: "रोङ", key: "3f0c9f9e-6f0e-4f57-9f1c-6a2b8c8d5e11" }),
      needed: ["email", "citizenship", "residence", "institution", "post"],
      lines: { family_name: 100, given_names: 100, own_script_name: 200, institution: 200, post: 200 },
      wrong: [
        email,
        choice("citizenship"),
        choice("residence"),
        { field: "motivation", values: ["long ".repeat(500)], fault: t.get("fault-too-long", { max: 2000 }) },
        { field: "consent", values: [""], fault: t.get("fault-not-ticked") },
      ],
    },
    {
      name: "link again",
      path: (slug) => `/programmes/${slug}/link`,
      valid: pairs({ email: "nobody-known@ministry.example" }),
      needed: ["email"],
      lines: {},
      wrong: [email],
    },
    {
      name: "profile",
      path: () => "/me",
      valid: pairs({ name: "Lin Mei", lang: "en", zone: "Asia/Shanghai" }),
      needed: ["name"],
      lines: { name: 200 },
      wrong: [{ field: "lang", values: ["tlh", ""], fault: notOffered }, zone("zone")],
    },
  ];
}

// Forms sent without the form: whatever a program may send, with what the answer says at each field.
import { expect, type Page } from "@playwright/test";
import type { Texts } from "./texts.ts";

export type Pairs = [name: string, value: string][];

export interface Answer {
  status: number;
  heading: string;
  /** The text of the page's main part. */
  text: string;
  /** The message beside each field. */
  faults: Record<string, string>;
  /** The fields that the summary on top links to. */
  summary: string[];
  /** What the fields hold, in their order. */
  values: Pairs;
}

/** Posts as the site's own page would, with the page's cookies. */
export async function post(page: Page, path: string, pairs: Pairs, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await page.request.post(path, {
    headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded", ...headers },
    data: new URLSearchParams(pairs).toString(),
    maxRedirects: 0,
  });
  return { status: answer.status(), ...(await look(page, await answer.text())) };
}

/** Reads a page's forms in the browser, without showing it. */
async function look(page: Page, html: string): Promise<Omit<Answer, "status">> {
  return page.evaluate((html) => {
    const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    const all = <E extends Element>(selector: string): E[] => [...(main?.querySelectorAll<E>(selector) ?? [])];
    const faults = all("[id^=field-][id$=-error]").map((p) => [p.id.slice("field-".length, -"-error".length), p.textContent ?? ""]);
    const values: Pairs = [];
    for (const control of all<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>("form[method=post] [name]")) {
      const ticks = control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);
      if (control.tagName === "BUTTON" || (ticks && !control.checked)) continue;
      values.push([control.name, control.value]);
    }
    return {
      heading: main?.querySelector("h1")?.textContent ?? "",
      text: main?.textContent ?? "",
      faults: Object.fromEntries(faults) as Record<string, string>,
      summary: all<HTMLAnchorElement>("[role=alert] a").map((a) => (a.getAttribute("href") ?? "").replace("#field-", "")),
      values,
    };
  }, html);
}

/** The pairs with some of them replaced; an empty list takes a field away. */
export function changed(pairs: Pairs, name: string, ...values: string[]): Pairs {
  const others = pairs.filter(([other]) => other !== name);
  return [...others, ...values.map((value): [string, string] => [name, value])];
}

/** 422, each fault at its field with a link in the summary, and every typed value back. */
export function expectFaults(answer: Answer, sent: Pairs, wanted: Record<string, string>, notBack: string[] = []): void {
  expect.soft(answer.status).toBe(422);
  expect.soft(answer.faults).toMatchObject(wanted);
  expect.soft(answer.summary).toEqual(expect.arrayContaining(Object.keys(wanted)));
  const back = answer.values.map(([name, value]) => `${name}=${same(value)}`);
  const typed = sent.filter(([name, value]) => value !== "" && !notBack.includes(name));
  expect.soft(back).toEqual(expect.arrayContaining(typed.map(([name, value]) => `${name}=${same(value)}`)));
}

/** Browsers turn every line end into CR LF, and a textarea shows LF. */
function same(value: string): string {
  return value.replace(/\r\n?/g, "\n");
}

/** The wrong values that any line of text may get, with what has to be said. */
export function wrongLines(t: Texts, max: number): { value: string; fault: string }[] {
  return [
    { value: "x".repeat(max + 1), fault: t.get("fault-too-long", { max }) },
    { value: "bell\u0007", fault: t.get("fault-control") },
    { value: "turned \u202e round", fault: t.get("fault-control") },
  ];
}

// What delegates do.
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { fill, press } from "../form.ts";
import type { Letter } from "../mail.ts";
import type { Texts } from "../texts.ts";

export interface Delegate {
  family: string;
  given: string;
  email: string;
  country: string;
}

export function newDelegate(family: string, given: string, country: string): Delegate {
  return { family, given, country, email: `${family.toLowerCase()}-${randomUUID().slice(0, 8)}@ministry.example` };
}

export function delegateFields(delegate: Delegate): Record<string, string | boolean | string[]> {
  return {
    family_name: delegate.family,
    given_names: delegate.given,
    email: delegate.email,
    citizenship: delegate.country,
    residence: delegate.country,
    institution: "Ministry of Trade",
    post: "Officer",
    language: ["en"],
    dietary: "No pork",
    motivation: "To learn how incubators are run.",
    consent: true,
  };
}

/** Sends the form of the programme's page. */
export async function register(page: Page, t: Texts, slug: string, delegate: Delegate): Promise<void> {
  await page.goto(`/programmes/${slug}/register`);
  await fill(page, delegateFields(delegate));
  await press(page, t.get("registration-send"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.get("registration-sent-title"));
}

/** Opens the mailed link and confirms by the button; opening alone does nothing. */
export async function confirm(page: Page, t: Texts, letter: Letter): Promise<void> {
  await page.goto(personalLink(letter));
  await press(page, t.get("registration-confirm"));
}

/** The link to the own registration. */
export function personalLink(letter: Letter): string {
  const link = letter.links.find((link) => link.includes("/registrations/"));
  if (!link) throw new Error(`no personal link in:\n${letter.mail.text}`);
  return link;
}

/** Withdraws from the personal page, which asks first. */
export async function withdraw(page: Page, t: Texts): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: t.get("registration-withdraw") }).click();
  await press(page, t.get("registration-withdraw-button"));
  await expect(page.getByRole("main")).toContainText(t.get("registration-state-withdrawn"));
}

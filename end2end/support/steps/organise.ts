// What organisers do with programmes and registrations.
import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { press } from "../form.ts";
import type { Texts } from "../texts.ts";
import type { Delegate } from "./registration.ts";

export async function publish(page: Page, t: Texts, slug: string): Promise<void> {
  await page.goto(`/organise/programmes/${slug}`);
  await press(page, t.get("organise-publish"));
  await expect(page.getByRole("main")).toContainText(t.get("programme-status-published"));
}

/** Opens the list and from it the one registration. */
export async function openRegistration(page: Page, slug: string, delegate: Delegate): Promise<void> {
  await page.goto(`/organise/programmes/${slug}/registrations?q=${encodeURIComponent(delegate.email)}`);
  await page.getByRole("main").getByRole("link", { name: delegate.family }).click();
  await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}/);
}

export async function accept(page: Page, t: Texts, slug: string, delegate: Delegate): Promise<void> {
  await openRegistration(page, slug, delegate);
  await press(page, t.get("registration-accept"));
  await expect(page.getByRole("main")).toContainText(t.get("registration-state-accepted"));
}

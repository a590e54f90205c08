// Staff comes in.
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { press } from "../form.ts";
import type { Server } from "../server.ts";
import type { Texts } from "../texts.ts";

export interface Staff {
  name: string;
  email: string;
}

/** `sojourn admin create`, and what it prints: a link that signs in once. */
export async function newAdministrator(server: Server, name = "Lin Mei"): Promise<Staff & { link: string }> {
  const email = `admin-${randomUUID().slice(0, 8)}@centre.example`;
  const printed = await server.command("admin", "create", "--email", email, "--name", name);
  const link = printed.match(/https?:\/\/\S+\/sign-in\/\S+/)?.[0];
  if (!link) throw new Error(`no link in what admin create printed:\n${printed}`);
  return { name, email, link };
}

/** Opens a sign-in link and uses its button. */
export async function signInByLink(page: Page, t: Texts, link: string): Promise<void> {
  // The choice of language outranks the profile's, which is English until it is changed.
  await page.goto(`${link}?lang=${t.lang}`);
  await press(page, t.get("common-sign-in"));
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** A new administrator, signed in. */
export async function signInAsAdministrator(page: Page, t: Texts, server: Server): Promise<Staff> {
  const staff = await newAdministrator(server);
  await signInByLink(page, t, staff.link);
  return staff;
}

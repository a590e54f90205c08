// Forms by the names of their fields, which are the same in every language; that each has a label is checked on the way.
import { expect, type Locator, type Page } from "@playwright/test";

type Value = string | boolean | string[];

/** The control of a field. */
export function field(page: Page, name: string): Locator {
  return page.locator(`[id="field-${name}"]`);
}

/** Fills what is named: text, a choice of a list or of radio buttons by value, ticks. */
export async function fill(page: Page, values: Record<string, Value>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await put(page, name, value);
}

async function put(page: Page, name: string, value: Value): Promise<void> {
  const controls = page.locator(`main [name="${name}"]`);
  const first = controls.first();
  await expect(first, `field ${name}`).toBeAttached();
  await reveal(first);
  const shape = await first.evaluate((control) =>
    control instanceof HTMLSelectElement ? "select" : control instanceof HTMLInputElement ? control.type : "text",
  );
  await expect(first, `field ${name}`).toHaveAccessibleName(/\S/);
  if (shape === "select") await first.selectOption(value as string);
  else if (shape === "checkbox" && typeof value === "boolean") await first.setChecked(value);
  else if (shape === "checkbox" || shape === "radio")
    for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check();
  else await first.fill(value as string);
}

/** Opens what is folded around it, as a person would. */
async function reveal(control: Locator): Promise<void> {
  const folded = control.locator("xpath=ancestor::details[not(@open)]");
  for (let count = await folded.count(); count > 0; count--) await folded.first().locator("summary").first().click();
}

/** What the fields hold now. */
export async function values(page: Page, names: string[]): Promise<Record<string, string>> {
  const held: Record<string, string> = {};
  for (const name of names) held[name] = await field(page, name).inputValue();
  return held;
}

/** That a field is marked wrong, with this text beside it and a link to it in the summary on top. */
export async function expectFault(page: Page, name: string, text: string | RegExp): Promise<void> {
  const message = page.locator(`[id="field-${name}-error"]`);
  await expect(message, `message at ${name}`).toHaveText(text);
  await expect(page.getByRole("alert").locator(`a[href="#field-${name}"]`).first(), `summary of ${name}`).toContainText(text);
}

/** Chooses the first option of a list whose text holds this. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  const option = field(page, name).locator("option", { hasText: text }).last();
  await expect(option, `option ${text} of ${name}`).toBeAttached();
  await field(page, name).selectOption((await option.getAttribute("value")) ?? "");
}

/** Presses a button by its text. */
export async function press(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: text, exact: true }).click();
}

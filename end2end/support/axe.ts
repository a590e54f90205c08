// What a machine can see of WCAG 2.2 AA.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with rule, place and advice of everything that is wrong on the page, in light and in dark colours. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNone(page, new AxeBuilder({ page }).withTags(RULES));
  // Nothing but colours depends on the scheme.
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNone(page, new AxeBuilder({ page }).withRules(["color-contrast"]));
}

async function expectNone(page: Page, look: AxeBuilder): Promise<void> {
  const { violations } = await look.analyze();
  const found = violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} – ${node.failureSummary ?? rule.help}`),
  );
  expect.soft(found, `accessibility of ${page.url()}`).toEqual([]);
}

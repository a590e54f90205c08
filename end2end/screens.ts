// Takes pictures of all main pages at 360 and 1280 px, in English and Arabic, light and dark, into the folder SCREENS.
import { join } from "node:path";
import { test } from "./support/fixtures.ts";
import { lookAround, roles } from "./support/pages.ts";
import { Texts } from "./support/texts.ts";

const folder = process.env["SCREENS"];
if (!folder) throw new Error("set SCREENS to the folder for the pictures");

test.use({ demo: true });

for (const lang of ["en", "ar"] as const)
  for (const role of roles)
    test(`${role} in ${lang}`, async ({ page }) => {
      await page.goto(`/?lang=${lang}&zone=Asia/Kathmandu`);
      await lookAround(page, Texts.of(lang), role, async (path) => {
        for (const width of [360, 1280])
          for (const colorScheme of ["light", "dark"] as const) {
            await page.setViewportSize({ width, height: 800 });
            await page.emulateMedia({ colorScheme });
            const name = [role, path.replace(/[\w-]{30,}/g, "x").replaceAll("/", "_"), lang, width, colorScheme].join("-");
            await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
          }
      });
    });

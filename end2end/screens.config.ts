import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/browser.ts";

// Pictures of all main pages, for people to look at: SCREENS=FOLDER npm run screens
export default defineConfig({
  testDir: ".",
  testMatch: "screens.ts",
  outputDir: "test-results/screens",
  workers: 2,
  timeout: 300_000,
  reporter: [["list"]],
  use: { launchOptions, timezoneId: "UTC", contextOptions: { reducedMotion: "reduce" } },
});

import { defineConfig, type PlaywrightTestOptions, type PlaywrightWorkerOptions, type Project } from "@playwright/test";
import { launchOptions } from "./support/browser.ts";
import type { Options } from "./support/fixtures.ts";
import { nameOf, rows, type Row } from "./support/pairs.ts";

/** The money path runs in every row; the others are spread over the rows, so that each meets what matters to it. */
const journeys: { file: string; rows: (row: Row) => boolean }[] = [
  { file: "first-journey", rows: () => true },
  { file: "waiting-list", rows: (row) => !row.js },
  // Long ones: each in both languages, with JavaScript in the one and without in the other.
  { file: "plan-and-publish", rows: (row) => row.lang !== "fr" && row.js === (row.lang === "ar") },
  { file: "change-and-offers", rows: (row) => row.lang !== "fr" && row.js === (row.lang === "en") },
  { file: "clock-rules", rows: (row) => row.lang !== "fr" },
  { file: "proposal", rows: (row) => row.lang !== "fr" },
  { file: "proposed-journey", rows: (row) => row.lang !== "fr" && row.js === (row.lang === "en") },
  { file: "slot", rows: (row) => row.lang !== "fr" },
  { file: "board", rows: (row) => row.lang !== "fr" },
  { file: "board-script", rows: (row) => row.lang !== "fr" && row.js },
  { file: "expert-availability", rows: (row) => row.lang !== "fr" },
  { file: "week-grid", rows: (row) => row.lang !== "fr" && row.js },
  { file: "calendar-import", rows: (row) => row.lang !== "fr" },
  { file: "wrong-input", rows: (row) => row.lang === "en" },
  { file: "staff-session", rows: (row) => row.lang !== "ar" && row.database === "postgres" },
  // These choose language, width and scheme themselves.
  { file: "pages", rows: (row) => row.lang === "en" && row.js },
  { file: "island", rows: (row) => row.js && row.lang !== "fr" },
  { file: "xss", rows: (row) => row.lang === "en" && row.js },
  { file: "demo", rows: (row) => row.lang === "en" },
];

function project(row: Row): Project<PlaywrightTestOptions, PlaywrightWorkerOptions & Options> {
  const files = journeys.filter((journey) => journey.rows(row)).map((journey) => `**/${journey.file}.spec.ts`);
  return {
    name: nameOf(row),
    testMatch: files,
    use: {
      database: row.database,
      lang: row.lang,
      locale: row.lang,
      javaScriptEnabled: row.js,
      viewport: { width: row.width, height: row.width === 360 ? 740 : 800 },
      colorScheme: row.scheme,
    },
  };
}

export default defineConfig<PlaywrightTestOptions, PlaywrightWorkerOptions & Options>({
  testDir: "journeys",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 120_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"]],
  expect: { timeout: 10_000 },
  use: {
    launchOptions,
    // Colours that are still fading cannot be measured.
    contextOptions: { reducedMotion: "reduce" },
    timezoneId: "UTC",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [{ name: "tables", testMatch: "**/pairs.spec.ts" }, ...rows.map(project)],
});

import { expect, test } from "@playwright/test";
import { missingPairs, rows } from "../support/pairs.ts";

test("every pair of values of two factors occurs", () => {
  expect(missingPairs(rows)).toEqual([]);
});

test("a table with a row less would be found out", () => {
  for (const left of rows) expect(missingPairs(rows.filter((row) => row !== left))).not.toEqual([]);
});

// Which combinations the journeys run in: every pair of values of two factors occurs in some row, the full product does not.

export const factors = {
  lang: ["en", "ar", "fr"],
  database: ["sqlite", "postgres"],
  js: [true, false],
  width: [360, 1280],
  scheme: ["light", "dark"],
} as const;

export type Row = { [Factor in keyof typeof factors]: (typeof factors)[Factor][number] };

// Two rows for each language, opposite in everything; the languages differ in which values go together.
export const rows: readonly Row[] = [
  { lang: "en", database: "sqlite", js: true, width: 1280, scheme: "light" },
  { lang: "en", database: "postgres", js: false, width: 360, scheme: "dark" },
  { lang: "ar", database: "sqlite", js: true, width: 360, scheme: "dark" },
  { lang: "ar", database: "postgres", js: false, width: 1280, scheme: "light" },
  { lang: "fr", database: "sqlite", js: false, width: 1280, scheme: "dark" },
  { lang: "fr", database: "postgres", js: true, width: 360, scheme: "light" },
];

export function nameOf(row: Row): string {
  return [row.lang, row.database, row.js ? "js" : "nojs", row.width, row.scheme].join("-");
}

/** The pairs of values of two factors that no row holds. */
export function missingPairs(table: readonly Row[]): string[] {
  const names = Object.keys(factors) as (keyof Row)[];
  const missing: string[] = [];
  for (const [index, a] of names.entries())
    for (const b of names.slice(index + 1))
      for (const x of factors[a])
        for (const y of factors[b])
          if (!table.some((row) => row[a] === x && row[b] === y)) missing.push(`${a}=${x}, ${b}=${y}`);
  return missing;
}

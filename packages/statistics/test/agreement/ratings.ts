import type { Ratings } from "../../src/index.ts";

/** One text row per rater, one word per unit: a whole number from `lowest` on, or * where there is none. */
export function byRater(rows: readonly string[], lowest: number, categories: number): Ratings {
  const table = rows.map((row) => row.trim().split(/\s+/u));
  const units = table[0]!.length;
  const codes = new Int32Array(units * rows.length);
  for (const [rater, row] of table.entries()) {
    for (const [unit, word] of row.entries()) {
      codes[unit * rows.length + rater] = word === "*" ? -1 : Number(word) - lowest;
    }
  }
  return { units, raters: rows.length, categories, codes };
}

/** One row of codes per unit; shorter rows lack ratings. */
export function byUnit(rows: readonly (readonly number[])[], categories: number): Ratings {
  const raters = Math.max(0, ...rows.map((row) => row.length));
  const codes = rows.flatMap((row) => [...row, ...Array.from({ length: raters - row.length }, () => -1)]);
  return { units: rows.length, raters, categories, codes: Int32Array.from(codes) };
}

/** One word per unit, one digit per rating: "01 .1" are two units, the first rating of the second missing. */
export const rated = (units: string, categories: number): Ratings =>
  byUnit(
    units.split(" ").map((word) => [...word].map((digit) => (digit === "." ? -1 : Number(digit)))),
    categories,
  );

/** Units from a table of two raters. */
export function byTable(table: readonly (readonly number[])[]): Ratings {
  const rows = table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])),
  );
  return byUnit(rows, table.length);
}

/** Krippendorff's 4 by 12 reliability data (2011, section C). */
export const krippendorff = byRater(
  [
    "1 2 3 3 2 1 4 1 2 * * *",
    "1 2 3 3 2 2 4 1 2 5 * 3",
    "* 3 3 3 2 3 4 2 2 5 1 *",
    "1 2 3 3 2 4 4 1 2 5 1 *",
  ],
  1,
  5,
);

/** Diagnoses of 30 patients by 6 psychiatrists: Fleiss 1971. */
export const diagnoses = byUnit(
  [
    "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445",
    "333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555",
  ]
    .flatMap((line) => line.split(" "))
    .map((word) => [...word].map((digit) => Number(digit) - 1)),
  5,
);

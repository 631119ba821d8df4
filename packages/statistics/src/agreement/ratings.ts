/**
 * Units by raters, row by row: the code of a category in 0..categories-1, or -1 where that rater said nothing.
 * Columnar, so that tens of thousands of units cost a pass over one array.
 */
export interface Ratings {
  readonly units: number;
  readonly raters: number;
  readonly categories: number;
  readonly codes: Int32Array;
}

/** How many raters put each unit into each category (units by categories), and how often anyone rated it. */
export interface RatingCounts {
  readonly counts: Float64Array;
  readonly perUnit: Float64Array;
  /** Units with at least one rating, with at least two, and whether any cell is empty. */
  readonly rated: number;
  readonly pairable: number;
  readonly incomplete: boolean;
}

/** Throws RangeError where the array is not what `Ratings` says. */
export function assertRatings({ units, raters, categories, codes }: Ratings): void {
  if (codes.length !== units * raters) {
    throw new RangeError(
      `${units} units by ${raters} raters want ${units * raters} codes, not ${codes.length}`,
    );
  }
  if (!(categories >= 1)) throw new RangeError(`there is at least one category, not ${categories}`);
  for (const code of codes) {
    if (code < -1 || code >= categories) throw new RangeError(`code ${code} names no category`);
  }
}

/** Throws RangeError where the array is not what `Ratings` says. */
export function countRatings(ratings: Ratings): RatingCounts {
  assertRatings(ratings);
  const { units, raters, categories, codes } = ratings;
  const counts = new Float64Array(units * categories);
  const perUnit = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    for (let rater = 0; rater < raters; rater += 1) {
      const code = codes[unit * raters + rater]!;
      if (code < 0) continue;
      counts[unit * categories + code]! += 1;
      perUnit[unit]! += 1;
    }
  }
  return {
    counts,
    perUnit,
    rated: perUnit.reduce((n, r) => n + (r > 0 ? 1 : 0), 0),
    pairable: perUnit.reduce((n, r) => n + (r > 1 ? 1 : 0), 0),
    incomplete: perUnit.some((r) => r < raters),
  };
}

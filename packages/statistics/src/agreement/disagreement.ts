import type { Ratings } from "./ratings.ts";
import { assertRatings } from "./ratings.ts";

/** How far two values lie apart: same or not; by rank; by difference; by difference over sum. */
export type Measurement = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Units reduced to what alpha needs: units with the same values are one pattern. Sampling units again then
 * costs one count per unit, whatever the number of raters.
 */
export interface ValueTable {
  readonly categories: number;
  /** Of each pairable unit, the index of its pattern. */
  readonly patternOfUnit: Int32Array;
  /** Counts per category of each pattern, pattern by category, and their sum. */
  readonly counts: Float64Array;
  readonly sizes: Float64Array;
}

/** Throws RangeError where the array is not what `Ratings` says. */
export function valueTable(ratings: Ratings): ValueTable {
  assertRatings(ratings);
  const { units, raters, categories, codes } = ratings;
  const index = new Map<string, number>();
  const rows: Int32Array[] = [];
  const patternOfUnit: number[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    const values = codes.slice(unit * raters, (unit + 1) * raters).sort();
    const given = values.subarray(values.findLastIndex((code) => code < 0) + 1);
    if (given.length < 2) continue;
    const key = given.join();
    let pattern = index.get(key);
    if (pattern === undefined) {
      pattern = rows.length;
      index.set(key, pattern);
      rows.push(given);
    }
    patternOfUnit.push(pattern);
  }
  const counts = new Float64Array(rows.length * categories);
  for (const [pattern, row] of rows.entries()) {
    for (const code of row) counts[pattern * categories + code]! += 1;
  }
  return {
    categories,
    patternOfUnit: Int32Array.from(patternOfUnit),
    counts,
    sizes: Float64Array.from(rows, (row) => row.length),
  };
}

export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Observed and expected disagreement where pattern i stands for `weights[i]` units; alpha is one less their
 * ratio. Krippendorff 2011, "Computing Krippendorff's alpha-reliability".
 */
export function disagreement(
  table: ValueTable,
  weights: Float64Array,
  measurement: Measurement,
  scores: Float64Array,
): Disagreement {
  const { categories, counts, sizes } = table;
  const totals = new Float64Array(categories);
  for (let pattern = 0; pattern < sizes.length; pattern += 1) {
    const weight = weights[pattern]!;
    if (weight === 0) continue;
    for (let k = 0; k < categories; k += 1) totals[k]! += weight * counts[pattern * categories + k]!;
  }
  const n = totals.reduce((sum, x) => sum + x, 0);
  const positions = measurement === "ordinal" ? middleRanks(totals) : scores;
  const spread =
    measurement === "nominal" ? nominalSpread : measurement === "ratio" ? ratioSpread : squareSpread;

  let observed = 0;
  for (let pattern = 0; pattern < sizes.length; pattern += 1) {
    const weight = weights[pattern]!;
    if (weight === 0) continue;
    const row = counts.subarray(pattern * categories, (pattern + 1) * categories);
    observed += (weight * spread(row, positions)) / (sizes[pattern]! - 1);
  }
  return { observed: observed / n, expected: spread(totals, positions) / (n * (n - 1)) };
}

/** Twice the sum of squared distances over all pairs, for each metric; `counts` by category. */
function nominalSpread(counts: Float64Array): number {
  let n = 0;
  let squares = 0;
  for (const count of counts) {
    n += count;
    squares += count * count;
  }
  return n * n - squares;
}

function squareSpread(counts: Float64Array, positions: Float64Array): number {
  let n = 0;
  let sum = 0;
  for (let k = 0; k < counts.length; k += 1) {
    n += counts[k]!;
    sum += counts[k]! * positions[k]!;
  }
  const centre = sum / n;
  let squares = 0;
  for (let k = 0; k < counts.length; k += 1) {
    squares += counts[k]! * (positions[k]! - centre) * (positions[k]! - centre);
  }
  return 2 * n * squares;
}

function ratioSpread(counts: Float64Array, positions: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k += 1) {
    if (counts[k] === 0) continue;
    for (let l = 0; l < k; l += 1) {
      if (counts[l] === 0) continue;
      const total = positions[k]! + positions[l]!;
      const distance = total === 0 ? 0 : (positions[k]! - positions[l]!) / total;
      sum += 2 * counts[k]! * counts[l]! * distance * distance;
    }
  }
  return sum;
}

/** Krippendorff's ordinal distance is the distance between the middles of two values' ranks. */
function middleRanks(totals: Float64Array): Float64Array {
  let below = 0;
  return totals.map((count) => {
    const middle = below + count / 2;
    below += count;
    return middle;
  });
}

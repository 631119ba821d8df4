import type { Ratings } from "./ratings.ts";
import { assertRatings } from "./ratings.ts";

/** How far two values lie apart: same or not; by rank; by difference; by difference over sum. */
export type Measurement = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Units reduced to what alpha needs: units with the same values are one pattern, kept as the values that it holds
 * and how often, so that thousands of different scores cost no more than their number. Sampling units again then
 * costs one count per unit, whatever the number of raters.
 */
export interface ValueTable {
  readonly categories: number;
  /** Of each pairable unit, the index of its pattern. */
  readonly patternOfUnit: Int32Array;
  readonly patterns: readonly Pattern[];
}

/** Categories that occur in a unit, in order, how often each does, and how many values that makes. */
export interface Pattern {
  readonly codes: Int32Array;
  readonly counts: Float64Array;
  readonly size: number;
}

/** Throws RangeError where the array is not what `Ratings` says. */
export function valueTable(ratings: Ratings): ValueTable {
  assertRatings(ratings);
  const { units, raters, categories, codes } = ratings;
  const index = new Map<string, number>();
  const patterns: Pattern[] = [];
  const patternOfUnit: number[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    const values = codes.slice(unit * raters, (unit + 1) * raters).sort();
    const given = values.subarray(values.findLastIndex((code) => code < 0) + 1);
    if (given.length < 2) continue;
    const key = given.join();
    let pattern = index.get(key);
    if (pattern === undefined) {
      pattern = patterns.length;
      index.set(key, pattern);
      patterns.push(patternOf(given));
    }
    patternOfUnit.push(pattern);
  }
  return { categories, patternOfUnit: Int32Array.from(patternOfUnit), patterns };
}

function patternOf(sorted: Int32Array): Pattern {
  const codes = [...new Set(sorted)];
  return {
    codes: Int32Array.from(codes),
    counts: Float64Array.from(codes, (code) => sorted.filter((other) => other === code).length),
    size: sorted.length,
  };
}

export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Observed and expected disagreement where pattern i stands for `weights[i]` units; alpha is one less their
 * ratio. Krippendorff 2011, "Computing Krippendorff's alpha-reliability". Made once for a table, since only ordinal
 * distances depend on how often each pattern is drawn.
 */
export function disagreements(
  { categories, patterns }: ValueTable,
  measurement: Measurement,
  scores: Float64Array,
): (weights: Float64Array) => Disagreement {
  const spread =
    measurement === "nominal" ? nominalSpread : measurement === "ratio" ? ratioSpread : squareSpread;
  const spreadsAt = (positions: Float64Array): Float64Array =>
    Float64Array.from(patterns, ({ counts, codes }) => spread(counts, positions, codes));
  const fixed = measurement === "ordinal" ? null : spreadsAt(scores);
  const sizes = Float64Array.from(patterns, ({ size }) => size);
  const everyCode = Int32Array.from({ length: categories }, (_, code) => code);
  const tally = totalsOf(patterns, categories);

  return (weights) => {
    const totals = tally(weights);
    const n = totals.reduce((sum, x) => sum + x, 0);
    const positions = fixed === null ? middleRanks(totals) : scores;
    const spreads = fixed ?? spreadsAt(positions);
    let observed = 0;
    for (let at = 0; at < sizes.length; at += 1) {
      const weight = weights[at]!;
      if (weight !== 0) observed += (weight * spreads[at]!) / (sizes[at]! - 1);
    }
    return { observed: observed / n, expected: spread(totals, positions, everyCode) / (n * (n - 1)) };
  };
}

/** How often each category occurs, from arrays laid end to end: thousands of small ones take five times as long. */
function totalsOf(patterns: readonly Pattern[], categories: number): (weights: Float64Array) => Float64Array {
  const codes = Int32Array.from(patterns.flatMap((pattern) => [...pattern.codes]));
  const counts = Float64Array.from(patterns.flatMap((pattern) => [...pattern.counts]));
  const ends = new Int32Array(patterns.length);
  let end = 0;
  for (const [at, pattern] of patterns.entries()) ends[at] = end += pattern.codes.length;
  return (weights) => {
    const totals = new Float64Array(categories);
    let k = 0;
    for (let at = 0; at < ends.length; at += 1) {
      const weight = weights[at]!;
      if (weight === 0) k = ends[at]!;
      else for (; k < ends[at]!; k += 1) totals[codes[k]!]! += weight * counts[k]!;
    }
    return totals;
  };
}

/** Twice the sum of squared distances over all pairs, for each metric; `counts[k]` is of category `codes[k]`. */
function nominalSpread(counts: Float64Array): number {
  let n = 0;
  let squares = 0;
  for (const count of counts) {
    n += count;
    squares += count * count;
  }
  return n * n - squares;
}

function squareSpread(counts: Float64Array, positions: Float64Array, codes: Int32Array): number {
  let n = 0;
  let sum = 0;
  for (let k = 0; k < counts.length; k += 1) {
    n += counts[k]!;
    sum += counts[k]! * positions[codes[k]!]!;
  }
  const centre = sum / n;
  let squares = 0;
  for (let k = 0; k < counts.length; k += 1) {
    const distance = positions[codes[k]!]! - centre;
    squares += counts[k]! * distance * distance;
  }
  return 2 * n * squares;
}

function ratioSpread(counts: Float64Array, positions: Float64Array, codes: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k += 1) {
    if (counts[k] === 0) continue;
    for (let l = 0; l < k; l += 1) {
      if (counts[l] === 0) continue;
      const [a, b] = [positions[codes[k]!]!, positions[codes[l]!]!];
      const distance = a + b === 0 ? 0 : (a - b) / (a + b);
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

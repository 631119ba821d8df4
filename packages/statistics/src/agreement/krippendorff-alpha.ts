import { ordinal, percentileEstimate } from "../bootstrap/percentile.ts";
import { randomFrom } from "../random.ts";
import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import type { Agreement } from "./agreement.ts";
import {
  type Disagreement,
  disagreements,
  type Measurement,
  type ValueTable,
  valueTable,
} from "./disagreement.ts";
import type { Ratings } from "./ratings.ts";

export interface AlphaOptions {
  readonly measurement: Measurement;
  /** The number that each category stands for, where distances count; its code unless said. */
  readonly scores?: readonly number[];
  /** A digest in hexadecimal, see `randomFrom`. */
  readonly seed: string;
  readonly level: number;
  /** 2,000 unless said. */
  readonly replicates?: number;
}

/** Above this share of replicates without variation no interval is given. */
const MOST_WITHOUT_VARIATION = 0.01;

/**
 * Krippendorff's alpha: 1 less observed over expected disagreement, for any number of raters and any missing cells
 * (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). No variance formula is agreed upon, so the
 * interval is the percentile interval from drawing units with replacement.
 * Assumes independent units, ratings missing at random. `n` counts units with two ratings or more; observed and
 * expected are shares of agreement as for the other coefficients on the nominal scale, and 1 less disagreement
 * on the others. Refuses `no-observations`, `one-observation`, and `no-variance` where only one value was ever
 * given; gives no interval, and warns `boundary`, where nothing disagrees or where over 1 % of the replicates hold
 * one value only. Warns `missing-observations`, and `small-sample` below 30 units. Throws RangeError for scores
 * that do not fit the categories, or for negative scores on the ratio scale.
 */
export function krippendorffAlpha(ratings: Ratings, options: AlphaOptions): Outcome<Agreement> {
  const { measurement, seed, level, replicates = 2_000 } = options;
  ordinal(replicates, level);
  const random = randomFrom(seed);
  const scores = scoresOf(ratings, options);
  const table = valueTable(ratings);
  const n = table.patternOfUnit.length;
  if (n === 0) return refuse("no-observations", { units: 0, wanted: 2 });
  if (n === 1) return refuse("one-observation", { units: 1, wanted: 2 });
  const weighed = disagreements(table, measurement, scores);
  const whole = weighed(countPatterns(table));
  if (!(whole.expected > 0)) return refuse("no-variance", { units: n });

  const value = 1 - whole.observed / whole.expected;
  const warnings: WarningCode[] = ratings.codes.includes(-1) ? ["missing-observations"] : [];
  if (n < 30) warnings.push("small-sample");
  const shared = {
    estimand: "generalised",
    method: `krippendorff-alpha-${measurement}`,
    n,
    clusters: null,
    level,
    value,
  } as const;
  const shares = { observed: 1 - whole.observed, expected: 1 - whole.expected };
  const alphas = whole.observed > 0 ? replicateAlphas(table, weighed, replicates, random.below) : null;
  if (alphas === null || alphas.length < (1 - MOST_WITHOUT_VARIATION) * replicates) {
    warnings.push("boundary");
    const none = { df: null, standardError: null, interval: null, seed: null };
    return answer({ ...shared, ...none, ...shares }, warnings);
  }
  const estimate = percentileEstimate(alphas, { ...shared, seed });
  const interval = estimate.interval && { ...estimate.interval, method: "unit-bootstrap-percentile" };
  return answer({ ...estimate, interval, ...shares }, warnings);
}

/** Alpha of each replicate; those in which one value only was drawn are left out. */
function replicateAlphas(
  table: ValueTable,
  weighed: (weights: Float64Array) => Disagreement,
  replicates: number,
  below: (bound: number) => number,
): Float64Array {
  const n = table.patternOfUnit.length;
  const weights = new Float64Array(table.patterns.length);
  const alphas = new Float64Array(replicates);
  let kept = 0;
  for (let b = 0; b < replicates; b += 1) {
    weights.fill(0);
    for (let i = 0; i < n; i += 1) weights[table.patternOfUnit[below(n)]!]! += 1;
    const { observed, expected } = weighed(weights);
    if (!(expected > 0)) continue;
    alphas[kept] = 1 - observed / expected;
    kept += 1;
  }
  return alphas.slice(0, kept);
}

function countPatterns({ patternOfUnit, patterns }: ValueTable): Float64Array {
  const weights = new Float64Array(patterns.length);
  for (const pattern of patternOfUnit) weights[pattern]! += 1;
  return weights;
}

function scoresOf({ categories }: Ratings, { scores, measurement }: AlphaOptions): Float64Array {
  if (scores === undefined) return Float64Array.from({ length: categories }, (_, code) => code);
  if (scores.length !== categories || !scores.every(Number.isFinite)) {
    throw new RangeError(`${categories} categories want as many finite scores`);
  }
  if (measurement === "ratio" && scores.some((score) => score < 0)) {
    throw new RangeError("on the ratio scale no score is negative");
  }
  return Float64Array.from(scores);
}

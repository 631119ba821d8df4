import { clusteredMean, type ClusteredOptions } from "./means/clustered.ts";
import { naiveMean, type MeanOptions } from "./means/naive.ts";
import { answer, refuse, type Outcome } from "./refusal.ts";
import { exactSum } from "./sums.ts";
import type { Estimate } from "./types.ts";

/** The least and the greatest score that a missing sample could have had. */
export interface ScoreRange {
  readonly lowest: number;
  readonly highest: number;
}

export interface MissingBounds {
  readonly n: number;
  readonly missing: number;
  /** The mean if every missing sample had the lowest score, and if every one had the highest. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * What the mean of all samples can be when `missing` of them errored or were never scored: Manski's worst-case
 * bounds, which assume nothing of why they are missing (Manski 2003, Partial Identification of Probability
 * Distributions, section 1.2). `observed` are the scores there are. Identification only: add sampling error by
 * worstCaseMeans. Refuses `no-observations` where nothing was asked; throws RangeError for a score outside the
 * range or a wrong count.
 */
export function missingBounds(
  observed: Float64Array,
  missing: number,
  range: ScoreRange,
): Outcome<MissingBounds> {
  if (!Number.isSafeInteger(missing) || missing < 0) {
    throw new RangeError(`missing: wants a whole number of at least 0, found ${missing}`);
  }
  checkRange(observed, range);
  const n = observed.length + missing;
  if (n === 0) return refuse("no-observations", { n });
  const total = exactSum(observed);
  const lower = (total + missing * range.lowest) / n;
  const upper = (total + missing * range.highest) / n;
  return answer({ n, missing, lower, upper }, missing > 0 ? ["missing-observations"] : []);
}

export interface WorstCases {
  /** The estimate with every missing sample at the lowest score. */
  readonly allFail: Outcome<Estimate>;
  /** The estimate with every missing sample at the highest score. */
  readonly allPass: Outcome<Estimate>;
}

/** Samples whose score is missing have NaN in `values`; clusters, where given, number all of them. */
export interface Incomplete {
  readonly values: Float64Array;
  readonly clusters: { readonly codes: Int32Array; readonly count: number } | null;
}

/**
 * The mean with the missing scores all at their lowest and all at their highest, each with its own interval; from
 * the lower end of one to the upper end of the other is a region that holds the mean of all samples with at
 * least the intervals' coverage, whatever made them miss (Horowitz & Manski 2000, JASA 95, 77-84). Refusals as
 * naiveMean and clusteredMean.
 */
export function worstCaseMeans(
  { values, clusters }: Incomplete,
  range: ScoreRange,
  options: MeanOptions & ClusteredOptions = {},
): WorstCases {
  checkRange(
    values.filter((x) => x === x),
    range,
  );
  const estimate = (score: number): Outcome<Estimate> => {
    const filled = values.map((x) => (x === x ? x : score));
    return clusters === null
      ? naiveMean(filled, options)
      : clusteredMean(filled, clusters.codes, clusters.count, options);
  };
  return { allFail: estimate(range.lowest), allPass: estimate(range.highest) };
}

function checkRange(values: Float64Array, { lowest, highest }: ScoreRange): void {
  if (!(lowest < highest)) throw new RangeError("missing: wants a lowest score below the highest");
  for (const x of values) {
    if (!(x >= lowest && x <= highest)) throw new RangeError(`missing: score ${x} outside its range`);
  }
}

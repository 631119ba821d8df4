import { clusteredMean, type ClusterCorrection } from "../means/clustered.ts";
import { naiveMean } from "../means/naive.ts";
import { squaredDeviations } from "../means/squared-deviations.ts";
import { answer, type Outcome } from "../refusal.ts";
import { exactSum } from "../sums.ts";
import type { Estimand, Estimate } from "../types.ts";

export interface PairedOptions {
  readonly level?: number;
  readonly estimand?: Estimand;
  /** Which cluster each item belongs to, 0..count-1, where items share a passage or a template. */
  readonly clusters?: {
    readonly codes: Int32Array;
    readonly count: number;
    readonly correction?: ClusterCorrection;
  };
}

export interface PairedDifference {
  /** The difference to report: clustered where clusters are given. */
  readonly estimate: Estimate;
  readonly naiveStandardError: number;
  readonly clusteredStandardError: number | null;
  /** What it would be if each system had answered items of its own: how much pairing gains. */
  readonly unpairedStandardError: number;
  /** Of the two systems' scores over items; null where one of them never varies. */
  readonly correlation: number | null;
  readonly firstMean: number;
  readonly secondMean: number;
}

/**
 * Mean score of the first system less that of the second over common items, one score per item and system in
 * the same order (repeated answers averaged beforehand), by the differences per item: Miller 2024, arXiv
 * 2411.00640, section 4. The unpaired standard error beside it is naive.
 * Assumes independent items, or independent clusters of them. Refuses what `naiveMean` and `clusteredMean`
 * refuse (`no-observations`, `one-observation`, `one-cluster`, `no-variance` where all differences are equal),
 * and warns as they do. Throws RangeError for columns of different length or scores that are not finite.
 */
export function pairedDifference(
  first: Float64Array,
  second: Float64Array,
  options: PairedOptions = {},
): Outcome<PairedDifference> {
  const n = first.length;
  if (second.length !== n) throw new RangeError(`${n} scores cannot pair with ${second.length}`);
  const { clusters, ...rest } = options;
  const differences = new Float64Array(n);
  for (let item = 0; item < n; item += 1) differences[item] = first[item]! - second[item]!;
  const naive = naiveMean(differences, rest);
  if (!naive.ok) return naive;
  const reported =
    clusters === undefined
      ? naive
      : clusteredMean(differences, clusters.codes, clusters.count, {
          ...rest,
          correction: clusters.correction,
        });
  if (!reported.ok) return reported;

  const a = moments(first);
  const b = moments(second);
  const spread = moments(differences).squares;
  const together = Math.sqrt(a.squares) * Math.sqrt(b.squares);
  return answer(
    {
      estimate: { ...reported.value, method: `paired-${reported.value.method}` },
      naiveStandardError: naive.value.standardError!,
      clusteredStandardError: clusters === undefined ? null : reported.value.standardError,
      unpairedStandardError: Math.sqrt((a.squares + b.squares) / (n - 1) / n),
      // The spread of a difference is the sum of both spreads less twice what they share.
      correlation: together > 0 ? clip((a.squares + b.squares - spread) / (2 * together)) : null,
      firstMean: a.mean,
      secondMean: b.mean,
    },
    reported.warnings,
  );
}

function moments(values: Float64Array): { mean: number; squares: number } {
  const mean = exactSum(values) / values.length;
  return { mean, squares: squaredDeviations(values, mean) };
}

function clip(r: number): number {
  return Math.max(-1, Math.min(1, r));
}

import { leftOut } from "../intervals/counts.ts";
import type { Estimand, Estimate } from "../types.ts";

export interface BootstrapOptions {
  /** Two-sided coverage aimed at; 0.95 unless said. */
  readonly level?: number;
  /** 10,000 unless said; enough that (replicates + 1) * (1 - level) / 2 is at least 1. */
  readonly replicates?: number;
  readonly estimand?: Estimand;
}

/**
 * Percentile interval and standard deviation of bootstrap replicates. The ends are the k-th smallest and k-th
 * largest, k the whole part of (B + 1) (1 - level) / 2 (Efron & Tibshirani 1993, section 12.5). Sorts in place.
 */
export function percentileEstimate(
  replicates: Float64Array,
  parts: Pick<Estimate, "estimand" | "method" | "n" | "clusters" | "level" | "value" | "seed">,
): Estimate {
  const count = replicates.length;
  const k = ordinal(count, parts.level);
  replicates.sort();
  let mean = 0;
  for (const x of replicates) mean += x / count;
  let squares = 0;
  for (const x of replicates) squares += (x - mean) * (x - mean);
  const { level, method } = parts;
  return {
    ...parts,
    df: null,
    standardError: Math.sqrt(squares / (count - 1)),
    interval: { lower: replicates[k - 1]!, upper: replicates[count - k]!, level, method },
  };
}

/** Throws RangeError where there are too few replicates for the level. */
export function ordinal(replicates: number, level: number): number {
  const k = Math.floor((replicates + 1) * (leftOut(level) / 2));
  if (!Number.isSafeInteger(replicates) || !(k >= 1)) {
    throw new RangeError(`bootstrap: too few replicates (${replicates}) for level ${level}`);
  }
  return k;
}

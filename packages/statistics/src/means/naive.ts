import { answer, refuse, type Outcome, type WarningCode } from "../refusal.ts";
import { exactSum } from "../sums.ts";
import type { Estimand, Estimate } from "../types.ts";
import { studentInterval } from "./interval.ts";
import { squaredDeviations } from "./squared-deviations.ts";

export interface MeanOptions {
  /** Two-sided coverage aimed at; 0.95 unless said. */
  readonly level?: number;
  /** Only carried into the estimate; `generalised` unless said, as the method treats the units as drawn. */
  readonly estimand?: Estimand;
}

/**
 * The mean of independent values with the standard error s / sqrt(n) and a t interval on n - 1 degrees of
 * freedom (Miller 2024, "Adding error bars to evals", section 2.1). Samples that share a passage, a template or
 * an item are not independent: ask clusteredMean. Refuses `no-observations`, `one-observation`, and
 * `no-variance` where all values are equal, for which an interval of width zero would be a false certainty.
 * Warns `small-sample` below 30 values, and below 300 values that are all 0 or 1, where a score interval is
 * better (Bowyer et al. 2025). Throws RangeError for a value that is not finite.
 */
export function naiveMean(values: Float64Array, options: MeanOptions = {}): Outcome<Estimate> {
  const { level = 0.95, estimand = "generalised" } = options;
  const n = values.length;
  if (n === 0) return refuse("no-observations", { n });
  const value = exactSum(values) / n;
  if (n === 1) return refuse("one-observation", { n, value });
  const range = rangeOf(values);
  if (range.lowest === range.highest) return refuse("no-variance", { n, value });
  const standardError = Math.sqrt(squaredDeviations(values, value) / (n - 1) / n);
  const method = "mean-naive-t";
  const interval = studentInterval(value, standardError, n - 1, level, method);
  const warnings: WarningCode[] = n < (range.binary ? 300 : 30) ? ["small-sample"] : [];
  return answer(
    { estimand, method, n, clusters: null, df: n - 1, level, value, standardError, interval, seed: null },
    warnings,
  );
}

export function rangeOf(values: Float64Array): { lowest: number; highest: number; binary: boolean } {
  let lowest = Infinity;
  let highest = -Infinity;
  let binary = true;
  // By index: an iterator over a Float64Array costs several times the work.
  for (let i = 0; i < values.length; i += 1) {
    const x = values[i]!;
    if (x < lowest) lowest = x;
    if (x > highest) highest = x;
    if (x !== 0 && x !== 1) binary = false;
  }
  return { lowest, highest, binary };
}

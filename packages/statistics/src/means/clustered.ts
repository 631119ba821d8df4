import { answer, refuse, type Outcome, type WarningCode } from "../refusal.ts";
import { ExactSum } from "../sums.ts";
import type { Estimate } from "../types.ts";
import { clusterSums, type ClusterSums } from "./cluster-sums.ts";
import { studentInterval } from "./interval.ts";
import { rangeOf, type MeanOptions } from "./naive.ts";

/**
 * CR0 is the plain sandwich (Liang & Zeger 1986); CR1 multiplies its variance by G/(G - 1), as Stata does for a
 * mean and as Inspect does; CR2 is unbiased when the clusters do not matter (Bell & McCaffrey 2002) and takes
 * Satterthwaite's degrees of freedom, so that it stays honest with few or unequal clusters.
 */
export type ClusterCorrection = "CR0" | "CR1" | "CR2";

export interface ClusteredOptions extends MeanOptions {
  /** CR2 unless said. */
  readonly correction?: ClusterCorrection;
}

/**
 * The mean of values in clusters (all samples of one item, all items of one passage), with cluster-robust
 * standard error and t interval; G - 1 degrees of freedom, Satterthwaite's for CR2. Assumes independent
 * clusters, nothing about dependence within. O(n). Refuses `no-observations`, `one-cluster`, and `no-variance`
 * where no cluster differs from the mean. Throws RangeError for values that are not finite or wrong codes.
 */
export function clusteredMean(
  values: Float64Array,
  clusters: Int32Array,
  clusterCount: number,
  options: ClusteredOptions = {},
): Outcome<Estimate> {
  const { level = 0.95, estimand = "generalised", correction = "CR2" } = options;
  const n = values.length;
  if (n === 0) return refuse("no-observations", { n });
  const table = clusterSums(values, clusters, clusterCount);
  const count = table.sizes.length;
  const value = table.mean;
  if (count === 1) return refuse("one-cluster", { n, clusters: count, value });
  const { lowest, highest } = rangeOf(values);
  if (lowest === highest) return refuse("no-variance", { n, clusters: count, value });
  const standardError = Math.sqrt(clusterVariance(table, correction));
  if (standardError === 0) return refuse("no-variance", { n, clusters: count, value });
  const effective = satterthwaite(table);
  const df = correction === "CR2" ? effective : count - 1;
  const method = `mean-clustered-${correction.toLowerCase()}-t`;
  const interval = studentInterval(value, standardError, df, level, method);
  return answer(
    { estimand, method, n, clusters: count, df, level, value, standardError, interval, seed: null },
    clusterWarnings(count, effective, correction),
  );
}

/** The share of the variance that the fitted mean has taken from a cluster is size/n (Bell & McCaffrey 2002). */
function clusterVariance({ n, mean, sizes, sums }: ClusterSums, correction: ClusterCorrection): number {
  const total = new ExactSum();
  for (let g = 0; g < sizes.length; g += 1) {
    const residual = sums[g]! - sizes[g]! * mean;
    total.add((residual * residual) / (correction === "CR2" ? 1 - sizes[g]! / n : 1));
  }
  const factor = correction === "CR1" ? sizes.length / (sizes.length - 1) : 1;
  return (factor * total.value()) / n / n;
}

/**
 * Bell & McCaffrey's degrees of freedom (tr P)^2 / tr P^2 under independence (Pustejovsky & Tipton 2018, section
 * 2.2), which for a mean depend on the sizes alone; G - 1 when these are equal.
 */
function satterthwaite({ n, sizes }: ClusterSums): number {
  const squares = new ExactSum();
  const weights = new ExactSum();
  const squaredWeights = new ExactSum();
  for (const size of sizes) {
    const weight = (size * size) / (1 - size / n);
    squares.add(size * size);
    weights.add(weight);
    squaredWeights.add(weight * weight);
  }
  const cross = (weights.value() * weights.value() - squaredWeights.value()) / n / n;
  return (n * n) / (squares.value() + cross);
}

/**
 * `few-clusters` below 50 for CR0 and CR1, the upper end of what Cameron & Miller 2015 (Journal of Human
 * Resources 50, section VI) call few, and below 20, their lower end, for CR2. By Satterthwaite's degrees of
 * freedom, whichever correction is used: `unbalanced-clusters` where they are less than half of G - 1, so that a
 * few large clusters decide (Carter, Schnepel & Steigerwald 2017, Review of Economics and Statistics 99);
 * `few-degrees-of-freedom` below 4, where Tipton 2015 (Psychological Methods 20) finds the t approximation itself
 * unreliable.
 */
export function clusterWarnings(
  count: number,
  effective: number,
  correction: ClusterCorrection,
): WarningCode[] {
  const warnings: WarningCode[] = [];
  if (count < (correction === "CR2" ? 20 : 50)) warnings.push("few-clusters");
  if (effective < (count - 1) / 2) warnings.push("unbalanced-clusters");
  if (effective < 4) warnings.push("few-degrees-of-freedom");
  return warnings;
}

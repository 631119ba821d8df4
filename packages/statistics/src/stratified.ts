import { answer, refuse, type Outcome, type WarningCode } from "./refusal.ts";
import { ExactSum, exactSum } from "./sums.ts";
import { studentInterval } from "./means/interval.ts";
import type { Estimate } from "./types.ts";
import type { MeanOptions } from "./means/naive.ts";

/**
 * Weighted mean of the means of fixed strata, with variance sum w^2 s^2 / n and Satterthwaite's degrees of freedom
 * (Cochran 1977, Sampling Techniques, equations 5.7 and 5.16, without finite-population correction). With the
 * items of a benchmark as strata and their repeats as values it is the benchmark's own accuracy, in which only
 * the answers vary (Miller 2024, section 3.1): say so by estimand `benchmark`, the default here. Values within a
 * stratum are taken as independent. Weights are scaled to sum to one; equal where null. Refuses
 * `no-observations` where a stratum with weight is empty, `one-observation-in-stratum` where it has a single
 * value, and `no-variance` where no stratum varies. Throws RangeError for a negative weight or a wrong code.
 */
export function stratifiedMean(
  values: Float64Array,
  strata: Int32Array,
  stratumCount: number,
  weights: Float64Array | null = null,
  options: MeanOptions = {},
): Outcome<Estimate> {
  const { level = 0.95, estimand = "benchmark" } = options;
  const shares = weights ?? new Float64Array(stratumCount).fill(1);
  const total = checkedTotal(shares, stratumCount);
  const n = values.length;
  if (n === 0) return refuse("no-observations", { n });
  const table = momentsByStratum(values, strata, stratumCount);
  for (let h = 0; h < stratumCount; h += 1) {
    if (shares[h] === 0) continue;
    if (table.sizes[h] === 0) return refuse("no-observations", { stratum: h });
    if (table.sizes[h] === 1) return refuse("one-observation-in-stratum", { stratum: h });
  }
  const value = exactSum(shares.map((share, h) => (share === 0 ? 0 : share * table.means[h]!))) / total;
  const parts = shares.map((share, h) =>
    share === 0 ? 0 : ((share / total) * (share / total) * table.variances[h]!) / table.sizes[h]!,
  );
  const variance = exactSum(parts);
  if (variance === 0) return refuse("no-variance", { n, value });
  const df =
    (variance * variance) / exactSum(parts.map((x, h) => (x === 0 ? 0 : (x * x) / (table.sizes[h]! - 1))));
  const standardError = Math.sqrt(variance);
  const method = "mean-stratified-t";
  const interval = studentInterval(value, standardError, df, level, method);
  const warnings: WarningCode[] = df < 4 ? ["few-degrees-of-freedom"] : [];
  return answer(
    { estimand, method, n, clusters: null, df, level, value, standardError, interval, seed: null },
    warnings,
  );
}

function checkedTotal(weights: Float64Array, count: number): number {
  if (weights.length !== count)
    throw new RangeError(`strata: wants ${count} weights, found ${weights.length}`);
  const total = exactSum(weights);
  if (!(total > 0) || weights.some((weight) => weight < 0)) {
    throw new RangeError("strata: wants weights of at least 0 that are not all 0");
  }
  return total;
}

function momentsByStratum(
  values: Float64Array,
  strata: Int32Array,
  count: number,
): { sizes: Float64Array; means: Float64Array; variances: Float64Array } {
  if (values.length !== strata.length) throw new RangeError("strata: wants one code per value");
  const sizes = new Float64Array(count);
  const sums = Array.from({ length: count }, () => new ExactSum());
  strata.forEach((h, i) => {
    const sum = sums[h];
    if (sum === undefined) throw new RangeError(`strata: no stratum ${h} of ${count}`);
    sum.add(values[i]!);
    sizes[h]! += 1;
  });
  const means = sizes.map((size, h) => (size === 0 ? NaN : sums[h]!.value() / size));
  const squares = Array.from({ length: count }, () => new ExactSum());
  const first = new Float64Array(count).fill(NaN);
  const varies = new Uint8Array(count);
  strata.forEach((h, i) => {
    const x = values[i]!;
    if (first[h] !== first[h]) first[h] = x;
    if (x !== first[h]) varies[h] = 1;
    squares[h]!.add((x - means[h]!) * (x - means[h]!));
  });
  // The mean of equal values can be off by a rounding, which is not variance.
  const variances = sizes.map((size, h) => (varies[h] === 1 ? squares[h]!.value() / (size - 1) : 0));
  return { sizes, means, variances };
}

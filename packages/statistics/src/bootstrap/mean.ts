import { rangeOf } from "../means/naive.ts";
import { randomFrom } from "../random.ts";
import { answer, refuse, type Outcome } from "../refusal.ts";
import { exactSum } from "../sums.ts";
import type { Estimate } from "../types.ts";
import { ordinal, percentileEstimate, type BootstrapOptions } from "./percentile.ts";

/**
 * The mean of independent values with percentile bootstrap interval (Efron & Tibshirani 1993, chapter 13). For a
 * paired difference give the differences of the pairs. `seed` is a digest in hexadecimal, see randomFrom; the
 * same values in the same order give the same bits. n draws per replicate. Refuses `no-observations`,
 * `one-observation`, `no-variance`; warns `small-sample` below 30, where percentile intervals are too short.
 */
export function bootstrapMean(
  values: Float64Array,
  seed: string,
  options: BootstrapOptions = {},
): Outcome<Estimate> {
  const { level = 0.95, replicates = 10_000, estimand = "generalised" } = options;
  ordinal(replicates, level);
  const random = randomFrom(seed);
  const n = values.length;
  if (n === 0) return refuse("no-observations", { n });
  const value = exactSum(values) / n;
  if (n === 1) return refuse("one-observation", { n, value });
  const { lowest, highest } = rangeOf(values);
  if (lowest === highest) return refuse("no-variance", { n, value });
  const means = new Float64Array(replicates);
  const drawn = new Uint32Array(n);
  for (let b = 0; b < replicates; b += 1) {
    random.fillBelow(n, drawn);
    let sum = 0;
    for (let i = 0; i < n; i += 1) sum += values[drawn[i]!]!;
    means[b] = sum / n;
  }
  const method = "mean-bootstrap-percentile";
  const estimate = percentileEstimate(means, { estimand, method, n, clusters: null, level, value, seed });
  return answer(estimate, n < 30 ? ["small-sample"] : []);
}

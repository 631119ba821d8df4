import { clusterSums } from "../means/cluster-sums.ts";
import { rangeOf } from "../means/naive.ts";
import { randomFrom } from "../random.ts";
import { answer, refuse, type Outcome } from "../refusal.ts";
import type { Estimate } from "../types.ts";
import { ordinal, percentileEstimate, type BootstrapOptions } from "./percentile.ts";

/**
 * The mean of values in clusters with percentile interval from drawing whole clusters, with replacement (Davison
 * & Hinkley 1997, section 3.8; Field & Welsh 2007, JRSS B 69). For a paired difference give the differences of the
 * pairs. Only sizes and sums of clusters are drawn, so that a replicate costs one draw per cluster. Assumes
 * independent clusters. `seed` as for bootstrapMean. Refuses `no-observations`, `one-cluster`, `no-variance`;
 * warns `few-clusters` below 50: with few clusters it covers less than it says (Cameron & Miller 2015, VI.C), and
 * clusteredMean is better.
 */
export function clusterBootstrapMean(
  values: Float64Array,
  clusters: Int32Array,
  clusterCount: number,
  seed: string,
  options: BootstrapOptions = {},
): Outcome<Estimate> {
  const { level = 0.95, replicates = 10_000, estimand = "generalised" } = options;
  ordinal(replicates, level);
  const random = randomFrom(seed);
  const n = values.length;
  if (n === 0) return refuse("no-observations", { n });
  const { sizes, sums, mean: value } = clusterSums(values, clusters, clusterCount);
  const count = sizes.length;
  if (count === 1) return refuse("one-cluster", { n, clusters: count, value });
  const { lowest, highest } = rangeOf(values);
  if (lowest === highest) return refuse("no-variance", { n, clusters: count, value });
  const means = new Float64Array(replicates);
  const drawn = new Uint32Array(count);
  for (let b = 0; b < replicates; b += 1) {
    random.fillBelow(count, drawn);
    let sum = 0;
    let size = 0;
    for (let i = 0; i < count; i += 1) {
      const g = drawn[i]!;
      sum += sums[g]!;
      size += sizes[g]!;
    }
    means[b] = sum / size;
  }
  const method = "mean-cluster-bootstrap-percentile";
  const estimate = percentileEstimate(means, { estimand, method, n, clusters: count, level, value, seed });
  return answer(estimate, count < 50 ? ["few-clusters"] : []);
}

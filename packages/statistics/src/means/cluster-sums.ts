import { ExactSum } from "../sums.ts";

/** What means over clusters need: for each cluster that has a value, how many and their sum. */
export interface ClusterSums {
  readonly n: number;
  readonly mean: number;
  readonly sizes: Float64Array;
  readonly sums: Float64Array;
}

/** The codes of the clusters, one per value, are whole numbers from 0 to clusterCount - 1; some may be unused. */
export function clusterSums(values: Float64Array, clusters: Int32Array, clusterCount: number): ClusterSums {
  const { sizes, sums, total } = sumByCluster(values, clusters, clusterCount);
  const used = sizes.reduce((count, size) => (size > 0 ? count + 1 : count), 0);
  const usedSizes = new Float64Array(used);
  const usedSums = new Float64Array(used);
  let next = 0;
  for (let g = 0; g < clusterCount; g += 1) {
    if (sizes[g] === 0) continue;
    usedSizes[next] = sizes[g]!;
    usedSums[next] = sums[g]!;
    next += 1;
  }
  return { n: values.length, mean: total / values.length, sizes: usedSizes, sums: usedSums };
}

/** Sizes and sums indexed by the cluster's code, zero for a cluster without values, and the sum of all. */
export function sumByCluster(
  values: Float64Array,
  clusters: Int32Array,
  clusterCount: number,
): { sizes: Float64Array; sums: Float64Array; total: number } {
  if (values.length !== clusters.length) {
    throw new RangeError(`clusters: wants a code per value, found ${clusters.length} for ${values.length}`);
  }
  const sizes = new Float64Array(clusterCount);
  const totals = Array.from({ length: clusterCount }, () => new ExactSum());
  for (let i = 0; i < values.length; i += 1) {
    const total = totals[clusters[i]!];
    if (total === undefined) throw new RangeError(`clusters: no cluster ${clusters[i]} of ${clusterCount}`);
    total.add(values[i]!);
    sizes[clusters[i]!]! += 1;
  }
  const all = new ExactSum();
  for (const total of totals) all.addSum(total);
  return { sizes, sums: Float64Array.from(totals, (total) => total.value()), total: all.value() };
}

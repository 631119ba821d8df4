import { answer, refuse, type Outcome } from "../refusal.ts";
import { ExactSum } from "../sums.ts";
import type { Estimate } from "../types.ts";
import { sumByCluster } from "./cluster-sums.ts";
import { clusterWarnings, type ClusteredOptions } from "./clustered.ts";
import { studentInterval } from "./interval.ts";
import { rangeOf } from "./naive.ts";

/** Values of one group with the code of each one's cluster. */
export interface Group {
  readonly values: Float64Array;
  readonly clusters: Int32Array;
}

/**
 * Mean of the first group minus mean of the second, with cluster-robust standard error and t interval: the
 * regression on two group dummies. The groups share one numbering of clusters, and a cluster that has values in
 * both counts once, with its covariance. Corrections and warnings as for clusteredMean; degrees of freedom after
 * Pustejovsky & Tipton 2018, section 2.2. For values that pair one to one, take the clustered mean of their
 * differences. Refuses `no-observations`, `one-cluster` where either group lies in one cluster, `no-variance`.
 */
export function clusteredDifference(
  first: Group,
  second: Group,
  clusterCount: number,
  options: ClusteredOptions = {},
): Outcome<Estimate> {
  const { level = 0.95, estimand = "generalised", correction = "CR2" } = options;
  const sizes = { first: first.values.length, second: second.values.length };
  if (sizes.first === 0 || sizes.second === 0) return refuse("no-observations", sizes);
  const a = scores(first, clusterCount, correction === "CR2");
  const b = scores(second, clusterCount, correction === "CR2");
  const value = a.mean - b.mean;
  if (a.used === 1 || b.used === 1) return refuse("one-cluster", { first: a.used, second: b.used, value });
  if (a.constant && b.constant) return refuse("no-variance", { ...sizes, value });
  const squares = new ExactSum();
  let count = 0;
  for (let g = 0; g < clusterCount; g += 1) {
    if (a.share[g] === 0 && b.share[g] === 0) continue;
    count += 1;
    const score = a.score[g]! - b.score[g]!;
    squares.add(score * score);
  }
  const factor = correction === "CR1" ? count / (count - 1) : 1;
  const standardError = Math.sqrt(factor * squares.value());
  if (standardError === 0) return refuse("no-variance", { ...sizes, value });
  const effective = satterthwaite(a, b);
  const df = correction === "CR2" ? effective : count - 1;
  const method = `difference-clustered-${correction.toLowerCase()}-t`;
  const interval = studentInterval(value, standardError, df, level, method);
  const n = sizes.first + sizes.second;
  return answer(
    { estimand, method, n, clusters: count, df, level, value, standardError, interval, seed: null },
    clusterWarnings(count, effective, correction),
  );
}

interface Scores {
  readonly n: number;
  readonly mean: number;
  readonly used: number;
  readonly constant: boolean;
  /** Share of the group's values in each cluster. */
  readonly share: Float64Array;
  /** Sum of the cluster's (adjusted) residuals over n. */
  readonly score: Float64Array;
}

function scores({ values, clusters }: Group, clusterCount: number, adjusted: boolean): Scores {
  const { sizes, sums, total } = sumByCluster(values, clusters, clusterCount);
  const n = values.length;
  const mean = total / n;
  const share = sizes.map((size) => size / n);
  const score = sums.map((sum, g) => {
    const shrink = adjusted ? Math.sqrt(1 - share[g]!) : 1;
    return (sum - sizes[g]! * mean) / n / (shrink === 0 ? 1 : shrink);
  });
  const { lowest, highest } = rangeOf(values);
  const used = share.reduce((sum, s) => (s > 0 ? sum + 1 : sum), 0);
  return { n, mean, used, constant: lowest === highest, share, score };
}

/** (tr P)^2 / tr P^2 with P(g, h) = [g = h] u_g' S_g u_g - (S_g u_g)'(S_h u_h), S_g diagonal in the two shares. */
function satterthwaite(a: Scores, b: Scores): number {
  const trace = new ExactSum();
  const own = new ExactSum();
  const cross = { aa: new ExactSum(), ab: new ExactSum(), bb: new ExactSum() };
  for (let g = 0; g < a.share.length; g += 1) {
    const va = a.share[g]! / Math.sqrt(a.n * (1 - a.share[g]!));
    const vb = b.share[g]! / Math.sqrt(b.n * (1 - b.share[g]!));
    const square = va * va + vb * vb;
    const diagonal = a.share[g]! / a.n + b.share[g]! / b.n;
    trace.add(diagonal);
    own.add(diagonal * diagonal - square * square);
    cross.aa.add(va * va);
    cross.ab.add(va * vb);
    cross.bb.add(vb * vb);
  }
  const [aa, ab, bb] = [cross.aa.value(), cross.ab.value(), cross.bb.value()];
  const total = trace.value();
  return (total * total) / (own.value() + aa * aa + 2 * ab * ab + bb * bb);
}

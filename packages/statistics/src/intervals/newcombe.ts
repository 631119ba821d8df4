import { normalUpperQuantile } from "../distributions/normal.ts";
import { answer, refuse, type Outcome } from "../refusal.ts";
import type { Interval } from "../types.ts";
import { checkCounts, leftOut } from "./counts.ts";
import { wilsonEnds } from "./wilson.ts";

/**
 * Interval for k1/n1 - k2/n2 of two independent samples, from their Wilson intervals (Newcombe 1998, Statistics
 * in Medicine 17, 873-890, method 10). Refuses `no-observations`.
 */
export function newcombeDifference(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  level = 0.95,
): Outcome<Interval> {
  checkCounts(k1, n1);
  checkCounts(k2, n2);
  const z = normalUpperQuantile(leftOut(level) / 2);
  if (n1 === 0 || n2 === 0) return refuse("no-observations", { n1, n2 });
  const { lower, upper } = squareAndAdd(k1, n1, k2, n2, z, 0);
  return answer({ lower, upper, level, method: "newcombe-independent" });
}

/** Both right, only the first right, only the second right, both wrong. */
export interface PairedCounts {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/**
 * Interval for the difference (firstOnly - secondOnly) / n of two proportions on the same n items, from their
 * Wilson intervals and a continuity-corrected phi (Newcombe 1998, Statistics in Medicine 17, 2635-2650,
 * method 10). Assumes independent items. Refuses `no-observations`.
 */
export function newcombePairedDifference(counts: PairedCounts, level = 0.95): Outcome<Interval> {
  const { both, firstOnly, secondOnly, neither } = counts;
  const n = both + firstOnly + secondOnly + neither;
  for (const count of [both, firstOnly, secondOnly, neither]) checkCounts(count, n);
  const z = normalUpperQuantile(leftOut(level) / 2);
  if (n === 0) return refuse("no-observations", { n });
  const { lower, upper } = squareAndAdd(both + firstOnly, n, both + secondOnly, n, z, phi(counts, n));
  return answer({ lower, upper, level, method: "newcombe-paired" });
}

function phi({ both, firstOnly, secondOnly, neither }: PairedCounts, n: number): number {
  const margins = [both + firstOnly, secondOnly + neither, both + secondOnly, firstOnly + neither];
  const scale = margins.reduce((product, margin) => product * Math.sqrt(margin), 1);
  if (scale === 0) return 0;
  const product = both * neither - firstOnly * secondOnly;
  return (product > 0 ? Math.max(product - n / 2, 0) : product) / scale;
}

function squareAndAdd(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  z: number,
  correlation: number,
): { lower: number; upper: number } {
  const p1 = k1 / n1;
  const p2 = k2 / n2;
  const [lower1, upper1] = wilsonEnds(k1, n1, z);
  const [lower2, upper2] = wilsonEnds(k2, n2, z);
  const reach = (a: number, b: number): number => Math.sqrt(a * a - 2 * correlation * a * b + b * b);
  return {
    lower: Math.max(-1, p1 - p2 - reach(p1 - lower1, upper2 - p2)),
    upper: Math.min(1, p1 - p2 + reach(upper1 - p1, p2 - lower2)),
  };
}

import { normalUpperQuantile } from "../distributions/normal.ts";
import type { Outcome } from "../refusal.ts";
import type { Interval } from "../types.ts";
import { countInterval } from "./counts.ts";

/**
 * Wilson's score interval for a proportion, without continuity correction (Wilson 1927; Newcombe 1998,
 * Statistics in Medicine 17, 857-872, method 3). Assumes n independent answers of one probability. Refuses
 * `no-observations`; warns `boundary` at k = 0 and k = n.
 */
export function wilsonInterval(k: number, n: number, level = 0.95): Outcome<Interval> {
  return countInterval(k, n, level, "wilson", (alpha) => wilsonEnds(k, n, normalUpperQuantile(alpha / 2)));
}

/** The two roots p of (k/n - p)^2 = z^2 p (1 - p) / n. */
export function wilsonEnds(k: number, n: number, z: number): readonly [number, number] {
  return [k === 0 ? 0 : 1 - upperRoot(n - k, n, z), k === n ? 1 : upperRoot(k, n, z)];
}

function upperRoot(k: number, n: number, z: number): number {
  return (2 * k + z * z + z * Math.sqrt(z * z + (4 * k * (n - k)) / n)) / (2 * (n + z * z));
}

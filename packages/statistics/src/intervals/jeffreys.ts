import { betaQuantile, betaUpperQuantile } from "../distributions/beta.ts";
import type { Outcome } from "../refusal.ts";
import type { Interval } from "../types.ts";
import { countInterval } from "./counts.ts";

/**
 * Jeffreys' equal-tailed interval for a proportion: quantiles of Beta(k + 1/2, n - k + 1/2), with 0 as lower end
 * at k = 0 and 1 as upper end at k = n, so that coverage does not collapse there (Brown, Cai & DasGupta 2001,
 * Statistical Science 16, 101-133, section 3.1.2). Refuses `no-observations`; warns `boundary` at both ends.
 */
export function jeffreysInterval(k: number, n: number, level = 0.95): Outcome<Interval> {
  return countInterval(k, n, level, "jeffreys", (alpha) => [
    k === 0 ? 0 : betaQuantile(alpha / 2, k + 0.5, n - k + 0.5),
    k === n ? 1 : betaUpperQuantile(alpha / 2, k + 0.5, n - k + 0.5),
  ]);
}

import { betaQuantile, betaUpperQuantile } from "../distributions/beta.ts";
import type { Outcome } from "../refusal.ts";
import type { Interval } from "../types.ts";
import { countInterval } from "./counts.ts";

/**
 * Clopper & Pearson's exact interval for a proportion (1934, Biometrika 26, 404-413): never covers less than
 * `level`, mostly more. Assumes n independent answers of one probability. Refuses `no-observations`.
 */
export function clopperPearsonInterval(k: number, n: number, level = 0.95): Outcome<Interval> {
  return countInterval(k, n, level, "clopper-pearson", (alpha) => [
    exactLower(k, n, alpha / 2),
    exactUpper(k, n, alpha / 2),
  ]);
}

/**
 * From 0 to the exact one-sided upper bound of a proportion, `level` one-sided: what "0 of n" still allows
 * (Louis 1981; Hanley & Lippman-Hand 1983). Refuses `no-observations`.
 */
export function exactUpperBound(k: number, n: number, level = 0.95): Outcome<Interval> {
  return countInterval(k, n, level, "clopper-pearson-one-sided-upper", (alpha) => [
    0,
    exactUpper(k, n, alpha),
  ]);
}

/** From the exact one-sided lower bound of a proportion to 1. Refuses `no-observations`. */
export function exactLowerBound(k: number, n: number, level = 0.95): Outcome<Interval> {
  return countInterval(k, n, level, "clopper-pearson-one-sided-lower", (alpha) => [
    exactLower(k, n, alpha),
    1,
  ]);
}

/** 3/n, the one-sided 95 % upper bound of a proportion after 0 of n, rounded up (Hanley & Lippman-Hand 1983). */
export function ruleOfThree(n: number): number {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`rule of three: wants n >= 1, found ${n}`);
  return Math.min(1, 3 / n);
}

function exactLower(k: number, n: number, alpha: number): number {
  return k === 0 ? 0 : betaQuantile(alpha, k, n - k + 1);
}

function exactUpper(k: number, n: number, alpha: number): number {
  return k === n ? 1 : betaUpperQuantile(alpha, k + 1, n - k);
}

import { exp } from "../elementary.ts";
import { betaLower, betaUpper, betaWeight, type BetaPoint } from "../special/beta.ts";
import { polish } from "../special/solve.ts";
import { lowerLogit } from "./beta.ts";
import { point, positive, probability } from "./probability.ts";

/** P(X <= x) of an F variable with d1 and d2 degrees of freedom, not necessarily whole. */
export function fCdf(x: number, d1: number, d2: number): number {
  check(d1, d2);
  point("F", x);
  return x <= 0 ? 0 : betaLower(fPoint(x, d1, d2), d1 / 2, d2 / 2);
}

/** P(X > x), to full relative precision in the tail. */
export function fSurvival(x: number, d1: number, d2: number): number {
  check(d1, d2);
  point("F", x);
  return x <= 0 ? 1 : betaUpper(fPoint(x, d1, d2), d1 / 2, d2 / 2);
}

/** The x with P(X <= x) = p. */
export function fQuantile(p: number, d1: number, d2: number): number {
  probability("F quantile", p);
  check(d1, d2);
  if (p > 0.5) return fUpperQuantile(1 - p, d1, d2);
  const root = (d2 / d1) * exp(lowerLogit(p, d1 / 2, d2 / 2));
  return settle(root, d1, d2, (x) => fCdf(x, d1, d2) - p);
}

/** The x with P(X > x) = q. */
export function fUpperQuantile(q: number, d1: number, d2: number): number {
  probability("F quantile", q);
  check(d1, d2);
  if (q > 0.5) return fQuantile(1 - q, d1, d2);
  const root = (d2 / d1) * exp(-lowerLogit(q, d2 / 2, d1 / 2));
  return settle(root, d1, d2, (x) => q - fSurvival(x, d1, d2));
}

/** x and 1 - x of the beta variable d1 X / (d1 X + d2), each without cancellation, X up to 1e300. */
export function fPoint(x: number, d1: number, d2: number): BetaPoint {
  if (x === Infinity) return { x: 1, y: 0, excess: d2 / 2 };
  const share = d2 / (x > 1 ? d1 + d2 / x : d1 * x + d2);
  return x > 1
    ? { x: d1 / (d1 + d2 / x), y: share / x, excess: (d1 / 2) * share * ((x - 1) / x) }
    : { x: (d1 * x) / (d1 * x + d2), y: share, excess: (d1 / 2) * share * (x - 1) };
}

/** The beta weight at a point is the density of its log odds, which are log x and a constant. */
function settle(root: number, d1: number, d2: number, miss: (x: number) => number): number {
  if (root === 0 || root === Infinity) return root;
  const slope = betaWeight(fPoint(root, d1, d2), d1 / 2, d2 / 2) / root;
  return slope > 0 ? polish(root, miss(root) / slope) : root;
}

function check(d1: number, d2: number): void {
  positive("F d1", d1);
  positive("F d2", d2);
}

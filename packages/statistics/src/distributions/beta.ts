import { exp, log } from "../elementary.ts";
import { betaI, betaIComplement, betaLower, betaPoint, betaWeight, type BetaPoint } from "../special/beta.ts";
import { polish, solveIncreasing } from "../special/solve.ts";
import { positive, probability } from "./probability.ts";

/** P(X <= x) of a beta variable with parameters a and b. */
export function betaCdf(x: number, a: number, b: number): number {
  return x <= 0 ? 0 : x >= 1 ? 1 : betaI(x, a, b);
}

/** P(X > x). */
export function betaSurvival(x: number, a: number, b: number): number {
  return x <= 0 ? 1 : x >= 1 ? 0 : betaIComplement(x, a, b);
}

/** The x with P(X <= x) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  check(p, a, b);
  if (p > 0.5) return betaUpperQuantile(1 - p, a, b);
  return settle(lowerLogit(p, a, b), a, b, (x) => betaI(x, a, b) - p);
}

/** The x with P(X > x) = q. For 1 - x to full precision ask betaQuantile(q, b, a). */
export function betaUpperQuantile(q: number, a: number, b: number): number {
  check(q, a, b);
  if (q > 0.5) return betaQuantile(1 - q, a, b);
  return settle(-lowerLogit(q, b, a), a, b, (x) => q - betaIComplement(x, a, b));
}

function settle(logit: number, a: number, b: number, miss: (x: number) => number): number {
  const { x, y } = atLogit(logit, a, b);
  if (x === 0 || y === 0 || x === 1) return x;
  return polish(x, (miss(x) * x * y) / betaWeight(betaPoint(x, a, b), a, b));
}

/** log(x / (1 - x)) at the lower quantile x of p <= 1/2: log I_x is smooth, increasing and concave in it. */
export function lowerLogit(p: number, a: number, b: number): number {
  if (p === 0) return -Infinity;
  const target = log(p);
  return solveIncreasing(
    (u) => {
      const point = atLogit(u, a, b);
      const value = betaLower(point, a, b);
      return value > 0 ? [log(value) - target, betaWeight(point, a, b) / value] : [-Infinity, 0];
    },
    log(a) - log(b),
  );
}

/** The point whose log odds are u; its three parts belong to one and the same u to the last place. */
function atLogit(u: number, a: number, b: number): BetaPoint {
  const odds = exp(-Math.abs(u));
  const near = 1 / (1 + odds);
  const far = odds / (1 + odds);
  return u > 0
    ? { x: near, y: far, excess: (b - a * odds) * near }
    : { x: far, y: near, excess: (b * odds - a) * near };
}

function check(p: number, a: number, b: number): void {
  probability("beta quantile", p);
  positive("beta a", a);
  positive("beta b", b);
}

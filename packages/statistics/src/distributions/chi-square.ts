import { exp, log } from "../elementary.ts";
import { gammaP, gammaQ, logGamma } from "../special/gamma.ts";
import { polish, solveIncreasing } from "../special/solve.ts";
import { positive, probability } from "./probability.ts";

/** P(X <= x) of a chi-square variable X with df > 0 degrees of freedom, df not necessarily whole. */
export function chiSquareCdf(x: number, df: number): number {
  positive("chi-square df", df);
  return x <= 0 ? 0 : gammaP(df / 2, x / 2);
}

/** P(X > x). */
export function chiSquareSurvival(x: number, df: number): number {
  positive("chi-square df", df);
  return x <= 0 ? 1 : gammaQ(df / 2, x / 2);
}

/** The x with P(X <= x) = p. */
export function chiSquareQuantile(p: number, df: number): number {
  probability("chi-square quantile", p);
  positive("chi-square df", df);
  return p <= 0.5 ? 2 * lowerRoot(p, df / 2) : 2 * upperRoot(1 - p, df / 2);
}

/** The x with P(X > x) = q. */
export function chiSquareUpperQuantile(q: number, df: number): number {
  probability("chi-square quantile", q);
  positive("chi-square df", df);
  return q <= 0.5 ? 2 * upperRoot(q, df / 2) : 2 * lowerRoot(1 - q, df / 2);
}

/** log x is solved for, as log P(a, x) is smooth and concave in it; one last step in x restores the last digits. */
function lowerRoot(p: number, a: number): number {
  if (p === 0) return 0;
  const target = log(p);
  const start = Math.min(log(a), (target + logGamma(a + 1)) / a);
  const root = exp(
    solveIncreasing((u) => {
      const x = exp(u);
      const value = gammaP(a, x);
      return value > 0 ? [log(value) - target, (x * density(a, x)) / value] : [-Infinity, 0];
    }, start),
  );
  return polish(root, (gammaP(a, root) - p) / density(a, root));
}

function upperRoot(q: number, a: number): number {
  if (q === 0) return Infinity;
  const target = log(q);
  const root = exp(
    solveIncreasing(
      (u) => {
        const x = exp(u);
        const value = gammaQ(a, x);
        return value > 0 ? [target - log(value), (x * density(a, x)) / value] : [Infinity, 0];
      },
      log(a + 1),
    ),
  );
  return polish(root, (q - gammaQ(a, root)) / density(a, root));
}

function density(a: number, x: number): number {
  return exp((a - 1) * log(x) - x - logGamma(a));
}

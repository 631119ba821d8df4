import { exp, log, log1p } from "../elementary.ts";
import { betaI, betaIComplement, betaPoint } from "../special/beta.ts";
import { deviance, stirlingError } from "../special/gamma.ts";
import { LARGEST_PARAMETER, probability } from "./probability.ts";

const SQRT_TWO_PI = 2.5066282746310007;

/** P(X = k) for X the number of successes in n independent trials of probability p (Loader 2000). */
export function binomialPmf(k: number, n: number, p: number): number {
  check(k, n, p);
  if (k < 0 || k > n) return 0;
  if (p === 0 || p === 1) return k === (p === 0 ? 0 : n) ? 1 : 0;
  if (k === 0) return exp(n * log1p(-p));
  if (k === n) return exp(n * log(p));
  const b = n - k;
  const { x, y, excess } = betaPoint(p, k, b);
  const away = deviance(k, excess / k, (n * x) / k) + deviance(b, -excess / b, (n * y) / b);
  const correction = stirlingError(n) - stirlingError(k) - stirlingError(b);
  return (Math.sqrt(n / k / b) * exp(correction - away)) / SQRT_TWO_PI;
}

/** P(X <= k). */
export function binomialCdf(k: number, n: number, p: number): number {
  check(k, n, p);
  if (k < 0) return 0;
  return k >= n ? 1 : betaIComplement(p, k + 1, n - k);
}

/** P(X > k), strictly: for P(X >= k) ask binomialSurvival(k - 1, n, p). */
export function binomialSurvival(k: number, n: number, p: number): number {
  check(k, n, p);
  if (k < 0) return 1;
  return k >= n ? 0 : betaI(p, k + 1, n - k);
}

function check(k: number, n: number, p: number): void {
  probability("binomial p", p);
  if (!(Number.isSafeInteger(n) && n >= 0 && n <= LARGEST_PARAMETER) || !Number.isSafeInteger(k)) {
    throw new RangeError(`binomial: wants whole k and n from 0 to ${LARGEST_PARAMETER}, found ${k}, ${n}`);
  }
}

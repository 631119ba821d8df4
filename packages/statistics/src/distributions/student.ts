import { exp, log } from "../elementary.ts";
import { betaLower, betaUpper } from "../special/beta.ts";
import { logGamma } from "../special/gamma.ts";
import { polish } from "../special/solve.ts";
import { lowerLogit } from "./beta.ts";
import { fPoint } from "./f.ts";
import { normalSurvival, normalUpperQuantile } from "./normal.ts";
import { point, positive, probability } from "./probability.ts";

/** Beyond this t^2/df the distribution is its leading power to the last place, and t^2 may overflow. */
const FAR = 1e100;
/** From here on the tails are the normal's to the last place: they differ by a factor 1 + t^4 / (4 df). */
const NORMAL_DF = 1e22;
const LOG_PI = 1.1447298858494002;

/** P(T <= t) of Student's t with df > 0 degrees of freedom, not necessarily whole. */
export function studentCdf(t: number, df: number): number {
  return studentSurvival(-t, df);
}

/** P(T > t), to full relative precision in the upper tail. */
export function studentSurvival(t: number, df: number): number {
  positive("Student df", df, Number.MAX_VALUE);
  point("Student t", t);
  if (df > NORMAL_DF) return normalSurvival(t);
  const size = Math.abs(t);
  if (size > FAR) {
    const outer = exp(logFarTail(df) - df * log(size));
    return t > 0 ? outer : 1 - outer;
  }
  // T^2 is F with 1 and df degrees of freedom.
  const square = fPoint(size * size, 1, df);
  return t > 0 ? betaUpper(square, 0.5, df / 2) / 2 : 0.5 + betaLower(square, 0.5, df / 2) / 2;
}

/** The t with P(T <= t) = p. */
export function studentQuantile(p: number, df: number): number {
  return -studentUpperQuantile(p, df);
}

/** The t with P(T > t) = q. */
export function studentUpperQuantile(q: number, df: number): number {
  probability("Student quantile", q);
  positive("Student df", df, Number.MAX_VALUE);
  if (q === 0.5) return 0;
  if (q > 0.5) return -studentUpperQuantile(1 - q, df);
  if (q === 0) return Infinity;
  if (df > NORMAL_DF) return normalUpperQuantile(q);
  // With more degrees of freedom no double's tail reaches so far.
  const far = df < 1000 ? exp((logFarTail(df) - log(q)) / df) : 0;
  if (far > FAR) return far;
  const root = Math.sqrt(df) * exp(-lowerLogit(2 * q, df / 2, 0.5) / 2);
  return polish(root, (q - studentSurvival(root, df)) / density(root, df));
}

/** log of P(T > t) t^df for t without bound. */
function logFarTail(df: number): number {
  return logGamma((df + 1) / 2) - logGamma(df / 2) - LOG_PI / 2 + (df / 2 - 1) * log(df);
}

function density(t: number, df: number): number {
  const constant = logGamma((df + 1) / 2) - logGamma(df / 2) - (LOG_PI + log(df)) / 2;
  return exp(constant - ((df + 1) / 2) * log(1 + (t * t) / df));
}

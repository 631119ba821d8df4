import { exp, log } from "../elementary.ts";
import { erfcOfRoot } from "../special/erf.ts";
import { point, probability } from "./probability.ts";

const SQRT_TWO_PI = 2.5066282746310007;

/** P(Z <= z) of a standard normal Z. */
export function normalCdf(z: number): number {
  return normalSurvival(-z);
}

/** P(Z > z) of a standard normal Z, to full relative precision in the upper tail. */
export function normalSurvival(z: number): number {
  point("normal z", z);
  return z < 0 ? 1 - erfcOfRoot(-z) / 2 : erfcOfRoot(z) / 2;
}

/** The z with P(Z <= z) = p. */
export function normalQuantile(p: number): number {
  return -normalUpperQuantile(p);
}

/**
 * The z with P(Z > z) = q. Start from Abramowitz & Stegun 26.2.23 (absolute error 4.5e-4), then Halley's
 * method on log survival.
 */
export function normalUpperQuantile(q: number): number {
  probability("normal quantile", q);
  if (q === 0.5) return 0;
  if (q > 0.5) return -normalUpperQuantile(1 - q);
  if (q === 0) return Infinity;
  const t = Math.sqrt(-2 * log(q));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let i = 0; i < 3; i += 1) {
    const survival = normalSurvival(z);
    const hazard = exp((-z * z) / 2) / SQRT_TWO_PI / survival;
    const value = log(survival / q);
    const newton = value / hazard;
    z += newton / (1 + ((hazard - z) * newton) / 2);
  }
  return z;
}

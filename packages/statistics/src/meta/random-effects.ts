import { chiSquareSurvival, chiSquareUpperQuantile } from "../distributions/chi-square.ts";
import { normalSurvival, normalUpperQuantile } from "../distributions/normal.ts";
import { studentSurvival, studentUpperQuantile } from "../distributions/student.ts";
import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import type { Estimate, Interval } from "../types.ts";
import { type Studies, weightedSums } from "./studies.ts";
import { type TauMethod, tauSquared, tauSquaredAtQ } from "./tau-squared.ts";

/**
 * The distribution behind a prediction interval: t on k - 2 (Higgins, Thompson and Spiegelhalter 2009), t on
 * k - 1 (metafor with its Knapp-Hartung test), or normal (metafor's default).
 */
export type PredictionDistribution = "t-k-2" | "t-k-1" | "normal";

export interface PoolingOptions {
  readonly tauMethod: TauMethod;
  /** `hartung-knapp`: standard error from the observed spread, t on k - 1; `normal`: the classical one. */
  readonly test: "hartung-knapp" | "normal";
  readonly prediction: PredictionDistribution;
  readonly level: number;
}

export const defaultPooling: PoolingOptions = {
  tauMethod: "REML",
  test: "hartung-knapp",
  prediction: "t-k-2",
  level: 0.95,
};

export interface Heterogeneity {
  /** Cochran's Q, its degrees of freedom, and the chance of a larger one if all institutes measure the same. */
  readonly q: number;
  readonly df: number;
  readonly p: number;
  readonly tauSquared: number;
  /** Q-profile (Viechtbauer 2007), independent of the method of tau^2. */
  readonly tauSquaredInterval: Interval | null;
  /** Share of the total variance that lies between institutes, in [0, 1]; Higgins and Thompson 2002. */
  readonly iSquared: number;
  readonly iSquaredInterval: Interval | null;
  readonly hSquared: number;
}

export interface Pooled extends Estimate {
  /** Two-sided, of a pooled mean of zero. */
  readonly p: number;
  readonly heterogeneity: Heterogeneity;
  /** Where the true value of one more institute would lie; null with fewer institutes than it wants. */
  readonly predictionInterval: Interval | null;
  /** What each institute weighs in the mean; they sum to 1. */
  readonly weights: readonly number[];
}

/** With fewer, each estimate and the range are to be shown before any mean. */
const ENOUGH_INSTITUTES = 5;

/**
 * The mean of the distribution from which the institutes' true values come, with the spread of that
 * distribution, by the normal random-effects model. Standard errors: DerSimonian and Laird 1986 or Hartung and
 * Knapp 2001 (no floor). I^2 and H^2 from tau^2 against the typical sampling variance, as metafor has them.
 * Assumes independent institutes that measure one quantity, and sampling variances that are known; pipelines
 * that share outputs break the first. Refuses `too-few-institutes` (k < 2), `no-variance` where a sampling
 * variance is not positive or Hartung-Knapp finds no spread at all, `did-not-converge`. Warns `few-institutes`
 * (k < 5) and `hartung-knapp-narrower` where that interval is narrower than the normal one.
 * Throws RangeError for columns of different length, numbers that are not finite, or a level outside (0, 1).
 */
export function poolRandomEffects(
  studies: Studies,
  options: PoolingOptions = defaultPooling,
): Outcome<Pooled> {
  const { tauMethod, test, prediction, level } = options;
  assertStudies(studies, level);
  const k = studies.estimates.length;
  if (k < 2) return refuse("too-few-institutes", { institutes: k, wanted: 2 });
  for (const [i, variance] of studies.variances.entries()) {
    if (!(variance > 0)) return refuse("no-variance", { institute: i, variance });
  }
  const tau = tauSquared(studies, tauMethod);
  if (tau === null) return refuse("did-not-converge", { method: tauMethod });

  const { mean, weight, spread } = weightedSums(studies, tau);
  const classical = 1 / Math.sqrt(weight);
  const adjusted = Math.sqrt(spread / ((k - 1) * weight));
  const knapp = test === "hartung-knapp";
  const standardError = knapp ? adjusted : classical;
  if (!(standardError > 0)) return refuse("no-variance", { institutes: k });

  const tail = (1 - level) / 2;
  const normalWidth = normalUpperQuantile(tail) * classical;
  const halfWidth = knapp ? studentUpperQuantile(tail, k - 1) * adjusted : normalWidth;
  const statistic = Math.abs(mean / standardError);
  const warnings: WarningCode[] = k < ENOUGH_INSTITUTES ? ["few-institutes"] : [];
  if (halfWidth < normalWidth) warnings.push("hartung-knapp-narrower");
  return answer(
    {
      estimand: "generalised",
      method: `random-effects-${tauMethod}`,
      n: k,
      clusters: null,
      df: knapp ? k - 1 : null,
      level,
      value: mean,
      standardError,
      interval: { lower: mean - halfWidth, upper: mean + halfWidth, level, method: test },
      seed: null,
      p: 2 * (knapp ? studentSurvival(statistic, k - 1) : normalSurvival(statistic)),
      heterogeneity: heterogeneity(studies, tau, level),
      predictionInterval: predictionInterval(mean, standardError, tau, k, prediction, level),
      weights: studies.variances.map((v) => 1 / ((v + tau) * weight)),
    },
    warnings,
  );
}

function heterogeneity(studies: Studies, tau: number, level: number): Heterogeneity {
  const df = studies.estimates.length - 1;
  const { spread: q, weight, weight2 } = weightedSums(studies, 0);
  const typical = df / (weight - weight2 / weight);
  const tail = (1 - level) / 2;
  const lower = tauSquaredAtQ(studies, chiSquareUpperQuantile(tail, df));
  const upper = tauSquaredAtQ(studies, chiSquareUpperQuantile(1 - tail, df));
  const bounded = lower !== null && upper !== null;
  const method = "q-profile";
  return {
    q,
    df,
    p: chiSquareSurvival(q, df),
    tauSquared: tau,
    tauSquaredInterval: bounded ? { lower, upper, level, method } : null,
    iSquared: tau / (tau + typical),
    iSquaredInterval: bounded
      ? { lower: lower / (lower + typical), upper: upper / (upper + typical), level, method }
      : null,
    hSquared: tau / typical + 1,
  };
}

function predictionInterval(
  mean: number,
  standardError: number,
  tau: number,
  k: number,
  distribution: PredictionDistribution,
  level: number,
): Interval | null {
  if (distribution === "t-k-2" && k < 3) return null;
  const tail = (1 - level) / 2;
  const quantile =
    distribution === "normal"
      ? normalUpperQuantile(tail)
      : studentUpperQuantile(tail, distribution === "t-k-2" ? k - 2 : k - 1);
  const halfWidth = quantile * Math.sqrt(tau + standardError * standardError);
  return { lower: mean - halfWidth, upper: mean + halfWidth, level, method: `prediction-${distribution}` };
}

function assertStudies({ estimates, variances }: Studies, level: number): void {
  if (estimates.length !== variances.length) throw new RangeError("each estimate has one variance");
  for (const x of [...estimates, ...variances]) {
    if (!Number.isFinite(x)) throw new RangeError(`not a finite number: ${x}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
}

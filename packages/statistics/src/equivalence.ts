import { normalSurvival, normalUpperQuantile } from "./distributions/normal.ts";
import { studentSurvival, studentUpperQuantile } from "./distributions/student.ts";
import { answer, type Outcome, refuse } from "./refusal.ts";
import type { Interval } from "./types.ts";

/** What both tests need of a difference, paired or independent, clustered or not; df null means normal. */
export interface Difference {
  readonly value: number;
  readonly standardError: number | null;
  readonly df: number | null;
}

export interface OneSidedTest {
  readonly statistic: number;
  readonly p: number;
}

export interface Equivalence {
  readonly aboveLower: OneSidedTest;
  readonly belowUpper: OneSidedTest;
  /** The larger of the two p-values. */
  readonly p: number;
  readonly equivalent: boolean;
  /** At level 1 - 2 alpha: the difference is equivalent exactly where this lies within the margins. */
  readonly interval: Interval;
}

export interface NonInferiority extends OneSidedTest {
  readonly nonInferior: boolean;
  /** One-sided lower bound of the difference at level 1 - alpha. */
  readonly lowerBound: number;
}

/**
 * Two one-sided tests of whether a difference lies between two margins that were stated beforehand
 * (Schuirmann 1987). Give it the estimate of `pairedDifference` or `clusteredDifference`.
 * Assumes that the difference over its standard error is t with df, or normal where df is null.
 * Refuses `no-variance`; throws RangeError where lower < upper or 0 < alpha < 0.5 does not hold.
 */
export function equivalence(
  difference: Difference,
  margins: { readonly lower: number; readonly upper: number },
  alpha: number,
): Outcome<Equivalence> {
  if (!(margins.lower < margins.upper)) throw new RangeError("the lower margin lies below the upper one");
  assertAlpha(alpha);
  const { value, standardError, df } = difference;
  if (!Number.isFinite(value)) throw new RangeError(`not a difference: ${value}`);
  if (standardError === null || !(standardError > 0)) return refuse("no-variance", { standardError: 0 });

  const aboveLower = oneSided((value - margins.lower) / standardError, df);
  const belowUpper = oneSided((margins.upper - value) / standardError, df);
  const p = Math.max(aboveLower.p, belowUpper.p);
  const halfWidth = upperQuantile(alpha, df) * standardError;
  const interval: Interval = {
    lower: value - halfWidth,
    upper: value + halfWidth,
    level: 1 - 2 * alpha,
    method: df === null ? "tost-normal" : "tost-t",
  };
  return answer({ aboveLower, belowUpper, p, equivalent: p < alpha, interval });
}

/**
 * Is the difference (new minus reference, more is better) above -margin? Margin stated beforehand.
 * Assumptions as in `equivalence`. Refuses `no-variance`; throws RangeError where margin > 0 or
 * 0 < alpha < 0.5 does not hold.
 */
export function nonInferiority(
  difference: Difference,
  margin: number,
  alpha: number,
): Outcome<NonInferiority> {
  if (!(margin > 0)) throw new RangeError("the margin of non-inferiority is positive");
  assertAlpha(alpha);
  const { value, standardError, df } = difference;
  if (!Number.isFinite(value)) throw new RangeError(`not a difference: ${value}`);
  if (standardError === null || !(standardError > 0)) return refuse("no-variance", { standardError: 0 });

  const test = oneSided((value + margin) / standardError, df);
  const lowerBound = value - upperQuantile(alpha, df) * standardError;
  return answer({ ...test, nonInferior: test.p < alpha, lowerBound });
}

function assertAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha lies between 0 and 0.5, not ${alpha}`);
}

function oneSided(statistic: number, df: number | null): OneSidedTest {
  return { statistic, p: df === null ? normalSurvival(statistic) : studentSurvival(statistic, df) };
}

function upperQuantile(q: number, df: number | null): number {
  return df === null ? normalUpperQuantile(q) : studentUpperQuantile(q, df);
}

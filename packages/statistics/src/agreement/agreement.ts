import { studentUpperQuantile } from "../distributions/student.ts";
import type { Estimate, Interval } from "../types.ts";

/**
 * A coefficient of agreement in the population of units from which these were drawn, for these raters (Cohen)
 * or for raters like these (all others). `n` counts the units that two or more raters rated.
 */
export interface Agreement extends Estimate {
  /** Share of agreeing pairs of ratings, weighted where the coefficient is. */
  readonly observed: number;
  /** The same share if ratings were dealt by chance, as the coefficient defines it; null for plain agreement. */
  readonly expected: number | null;
}

/** Symmetric t interval, cut at the largest value that any coefficient of agreement can take and at `floor`. */
export function cutInterval(
  value: number,
  standardError: number,
  df: number,
  level: number,
  method: string,
  floor = -1,
): Interval {
  const halfWidth = studentUpperQuantile((1 - level) / 2, df) * standardError;
  return { lower: Math.max(floor, value - halfWidth), upper: Math.min(1, value + halfWidth), level, method };
}

export function assertLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
}

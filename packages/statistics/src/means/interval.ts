import { studentUpperQuantile } from "../distributions/student.ts";
import { leftOut } from "../intervals/counts.ts";
import type { Interval } from "../types.ts";

/** value -+ t(df) * standardError. */
export function studentInterval(
  value: number,
  standardError: number,
  df: number,
  level: number,
  method: string,
): Interval {
  const reach = studentUpperQuantile(leftOut(level) / 2, df) * standardError;
  return { lower: value - reach, upper: value + reach, level, method };
}

import { equivalence } from "@bongsu/statistics";
import type { Contrast } from "../result/index.ts";

/**
 * The fixed rule. Refused where there is no difference to speak of. Equivalent where a smallest difference that
 * matters is stated and two one-sided tests at alpha put the true one inside it; that comes before direction,
 * because its authors said that less does not matter. Higher where the p-value, adjusted over its family, is at
 * most alpha. Else unsettled, which is not the same as equal.
 */
export function conclude(
  contrast: Pick<Contrast, "difference" | "adjustedP">,
  smallestDifference: number | null,
  alpha: number,
): Contrast["conclusion"] {
  const { value, standardError, df } = contrast.difference;
  if (value === null) return "refused";
  if (smallestDifference !== null) {
    const margins = { lower: -smallestDifference, upper: smallestDifference };
    const test = equivalence({ value, standardError, df }, margins, alpha);
    if (test.ok && test.value.equivalent) return "equivalent";
  }
  if (contrast.adjustedP !== null && contrast.adjustedP <= alpha && value !== 0) {
    return value > 0 ? "second-higher" : "first-higher";
  }
  return "unsettled";
}

import { stratifiedMean } from "@bongsu/statistics";
import type { Figure } from "../result/index.ts";
import { fromEstimate } from "./figure.ts";

/** Items of a cell in families that are fixed by design: the family of each, and its value or NaN. */
export interface Families {
  readonly stratum: Int32Array;
  readonly values: Float64Array;
}

/**
 * Families that are fixed by design and lost different shares of their items would weigh wrongly in a plain mean;
 * then each family's mean gets the weight of all its items. Null where nothing needs it: the families are then as
 * large in the mean as in the exercise, the weighted mean is the plain one, and Wilson's interval, which takes the
 * items as independent draws, errs on the wide side. Null too where a family has fewer than two values left.
 */
export function weightedByFamily(
  known: Pick<Figure, "id" | "unit" | "inputs">,
  { stratum, values }: Families,
  level: number,
): Figure | null {
  const codes = new Map<number, number>();
  const strata = stratum.map((code) => {
    const known = codes.get(code);
    if (known !== undefined) return known;
    codes.set(code, codes.size);
    return codes.size - 1;
  });
  const all = new Float64Array(codes.size);
  const left = new Float64Array(codes.size);
  strata.forEach((family, i) => {
    all[family] = (all[family] ?? 0) + 1;
    if (!Number.isNaN(values[i])) left[family] = (left[family] ?? 0) + 1;
  });
  const share = (left[0] ?? 0) / (all[0] ?? 1);
  if (all.every((count, family) => (left[family] ?? 0) === share * count)) return null;
  const usable = (_: number, i: number): boolean => !Number.isNaN(values[i]);
  const outcome = stratifiedMean(values.filter(usable), strata.filter(usable), codes.size, all, { level });
  if (!outcome.ok) return null;
  return fromEstimate(
    { ...known, estimand: "benchmark", n: outcome.value.n, warnings: ["missing-observations"] },
    outcome,
    "mean-stratified-t",
  );
}

import { clusteredMean, naiveMean, wilsonInterval } from "@bongsu/statistics";
import type { Figure } from "../result/index.ts";
import { NONE } from "../store/samples.ts";
import { figure, fromEstimate, refusalOf } from "./figure.ts";

type Known = Pick<Figure, "id" | "unit" | "inputs">;

/**
 * The mean of one value per item, with the interval that suits it. Values of 0 and 1 in independent items, or in
 * families of items that are fixed by design: Wilson's interval. Items in clusters: the clustered mean. Other
 * values: the mean with a t interval. `clusters` null: items are taken as independent.
 */
export function meanFigure(
  known: Known,
  values: Float64Array,
  clusters: Int32Array | null,
  level: number,
): Figure {
  const n = values.length;
  const head = { ...known, n };
  if (clusters !== null) return clusteredFigure(head, values, clusters, level);
  if (isBinary(values)) {
    return proportion({ ...known, estimand: "benchmark" }, ones(values), n, level);
  }
  const mean = fromEstimate(
    { ...head, estimand: "benchmark" },
    naiveMean(values, { level, estimand: "benchmark" }),
    "mean-naive-t",
  );
  return withValue(mean, values);
}

/** A share of counts, with Wilson's interval. */
export function proportion(
  known: Known & Pick<Figure, "estimand">,
  k: number,
  n: number,
  level: number,
): Figure {
  const head = { ...known, method: "wilson", n, k, level };
  const interval = wilsonInterval(k, n, level);
  if (!interval.ok) return figure({ ...head, value: null, refusal: refusalOf(interval.refusal) });
  return figure({ ...head, value: k / n, interval: interval.value, warnings: [...interval.warnings] });
}

/**
 * Where no cluster differs from the others the sandwich has nothing to go by. If all values are 0, or all 1, each
 * cluster is one observation, and Wilson's interval over the clusters is what they allow; else the interval is
 * refused and the value stands alone.
 */
function clusteredFigure(
  head: Known & Pick<Figure, "n">,
  values: Float64Array,
  clusters: Int32Array,
  level: number,
): Figure {
  const { codes, count } = renumbered(clusters);
  const known = { ...head, estimand: "generalised" as const, k: isBinary(values) ? ones(values) : null };
  const outcome = clusteredMean(values, codes, count, { level });
  const clustered = fromEstimate(known, outcome, "mean-clustered-cr2-t");
  if (outcome.ok) return clustered;
  if (outcome.refusal.code === "no-variance" && isBinary(values) && count > 1) {
    const interval = wilsonInterval(values[0] === 1 ? count : 0, count, level);
    if (interval.ok) {
      return figure({
        ...known,
        method: "wilson-over-clusters",
        value: values[0] ?? 0,
        clusters: count,
        level,
        interval: { ...interval.value, method: "wilson-over-clusters" },
        warnings: [...interval.warnings],
      });
    }
  }
  return withValue({ ...clustered, clusters: count }, values);
}

/** A mean whose interval is refused is still the mean of these values. */
function withValue(refused: Figure, values: Float64Array): Figure {
  if (refused.value !== null || values.length === 0) return refused;
  let sum = 0;
  for (const value of values) sum += value;
  return { ...refused, value: sum / values.length };
}

/** Codes from 0 without gaps; an item without a cluster is a cluster of its own. */
export function renumbered(clusters: Int32Array): { codes: Int32Array; count: number } {
  const seen = new Map<number, number>();
  let count = 0;
  const codes = clusters.map((code) => {
    if (code === NONE) return count++;
    const known = seen.get(code);
    if (known !== undefined) return known;
    seen.set(code, count);
    return count++;
  });
  return { codes, count };
}

export function isBinary(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 0 && values[i] !== 1) return false;
  return true;
}

export function ones(values: Float64Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === 1) count++;
  return count;
}

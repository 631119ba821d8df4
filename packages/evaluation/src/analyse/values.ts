import type { MetricPlan } from "../protocol/schema.ts";
import { NONE } from "../store/samples.ts";
import type { Layout } from "./layout.ts";
import type { Reducer } from "./reduce.ts";

/** What a missing, errored or unusable sample counts as: left out, against (0) or for (1). */
export type MissingRule = "left-out" | "worst" | "best";

/** Verdicts of one source, per row: outcome classes, or numeric scores where the metric has no classes. */
export interface Verdicts {
  readonly outcome: Int32Array;
  readonly score: Float64Array | null;
}

/** 1 per outcome code that counts, else 0. */
export function countsOf(metric: MetricPlan, classes: readonly string[]): Uint8Array | null {
  if (metric.counts === undefined) return null;
  const counted = new Set(metric.counts);
  return Uint8Array.from(classes, (name) => (counted.has(name) ? 1 : 0));
}

/** One value per unit under the metric and the reducer; NaN where no epoch has a usable verdict. */
export function unitValues(
  layout: Layout,
  verdicts: Verdicts,
  counts: Uint8Array | null,
  reducer: Reducer,
  missing: MissingRule = "left-out",
): Float64Array {
  const { unitStart, order } = layout;
  const values = new Float64Array(unitStart.length - 1);
  const instead = missing === "left-out" ? Number.NaN : missing === "worst" ? 0 : 1;
  const rowValue = (row: number): number => {
    if (counts === null) return verdicts.score?.[row] ?? Number.NaN;
    const code = verdicts.outcome[row] ?? NONE;
    return code === NONE ? instead : (counts[code] ?? 0);
  };
  const single = new Float64Array(1);
  let epochs = new Float64Array(8);
  for (let unit = 0; unit < values.length; unit++) {
    const from = unitStart[unit] ?? 0;
    const to = unitStart[unit + 1] ?? from;
    if (to - from === 1) {
      const value = rowValue(order[from] ?? 0);
      single[0] = value;
      values[unit] = reducer.keepsOne || Number.isNaN(value) ? value : reducer.reduce(single);
      continue;
    }
    if (epochs.length < to - from) epochs = new Float64Array(2 * (to - from));
    let usable = 0;
    for (let at = from; at < to; at++) {
      const value = rowValue(order[at] ?? 0);
      if (!Number.isNaN(value)) epochs[usable++] = value;
    }
    values[unit] = usable === 0 ? Number.NaN : reducer.reduce(epochs.subarray(0, usable));
  }
  return values;
}

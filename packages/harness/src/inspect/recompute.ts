import type { ReportedMetric, Score } from "../record.ts";
import { type Reducer, mean, reducerNamed } from "./reduce.ts";
import { valueToFloat } from "./value-to-float.ts";

/** What one scorer said of one item; the codes of a table do for the cluster. */
export interface ScoredItem {
  readonly epochs: readonly { readonly epoch: number; readonly value: Score["value"] }[];
  readonly cluster: string | number | null;
}

export interface Recomputed {
  readonly value: number;
  readonly agrees: boolean;
}

interface Observed {
  readonly value: number;
  readonly cluster: ScoredItem["cluster"];
}

/**
 * A number that Inspect reports of one scorer, from the samples of its log.
 *
 * @param tolerance largest difference that agrees, relative for numbers beyond 1
 * @returns null where nothing is scored, or where the log does not say how the number was made
 */
export function recomputed(
  metric: ReportedMetric,
  items: readonly ScoredItem[],
  tolerance: number,
): Recomputed | null {
  const { value: reported, reducer } = metric;
  if (reported === null) return null;
  const views = reducer === null ? [byMean, everyEpoch] : [reducedBy(reducerNamed(reducer))];
  const ours = views.map((view) => measure(metric, view(items))).filter((value) => value !== null);
  const near = (value: number): boolean =>
    Math.abs(value - reported) <= tolerance * Math.max(1, Math.abs(reported));
  const value = ours.find(near) ?? ours[0];
  return value === undefined ? null : { value, agrees: near(value) };
}

type View = (items: readonly ScoredItem[]) => readonly Observed[] | null;

function reducedBy(reduce: Reducer | null): View {
  return (items) => {
    if (reduce === null) return null;
    return items.flatMap(({ epochs, cluster }) => {
      const inOrder = epochs.toSorted((a, b) => a.epoch - b.epoch).map(({ value }) => value);
      const value = reduce(inOrder);
      return value === null ? [] : [{ value, cluster }];
    });
  };
}

const byMean = reducedBy(reducerNamed("mean"));

/** A null reducer stands for the mean, or for no reduction at all; logs do not tell these apart. */
const everyEpoch: View = (items) =>
  items.flatMap(({ epochs, cluster }) =>
    epochs.flatMap((epoch) => {
      const value = valueToFloat(epoch.value);
      return value === null ? [] : [{ value, cluster }];
    }),
  );

/** Null for a metric whose rule is not known here, and where nothing is scored. */
function measure(metric: ReportedMetric, observed: readonly Observed[] | null): number | null {
  if (observed === null || observed.length === 0 || metric.group !== undefined) return null;
  const name = metric.name.replace(/^.*\//, "");
  const values = observed.map(({ value }) => value);
  if (name === "accuracy" || name === "mean") return mean(values);
  if (name !== "var" && name !== "std" && name !== "stderr") return null;
  if (typeof metric.params?.["cluster"] === "string")
    return name === "stderr" ? clusteredError(observed) : null;
  if (values.length < 2) return 0;
  const variance = sumOfSquares(values) / (values.length - 1);
  if (name === "var") return variance;
  return Math.sqrt(name === "std" ? variance : variance / values.length);
}

function sumOfSquares(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
}

/** Miller 2024 (arXiv:2411.00640), appendix A, with Inspect's factor C/(C-1); one cluster gives 0 there, and so here. */
function clusteredError(observed: readonly Observed[]): number | null {
  const middle = mean(observed.map(({ value }) => value));
  const sums = new Map<string | number, number>();
  for (const { value, cluster } of observed) {
    if (cluster === null) return null;
    sums.set(cluster, (sums.get(cluster) ?? 0) + value - middle);
  }
  if (sums.size < 2) return 0;
  const squares = [...sums.values()].reduce((total, sum) => total + sum * sum, 0);
  return Math.sqrt((squares * sums.size) / (sums.size - 1)) / observed.length;
}

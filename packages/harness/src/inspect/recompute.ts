import type { LogFacts, ReportedMetric, SampleRecord, Score } from "../record.ts";
import { type Reducer, mean, reducerNamed } from "./reduce.ts";
import { valueToFloat } from "./value-to-float.ts";

/** A number that the log reports, beside the same number from its own samples. */
export interface Recomputed {
  readonly metric: ReportedMetric;
  /** Null where nothing is scored, or where the log does not say how the number was made. */
  readonly ours: number | null;
  readonly outcome: "same" | "different" | "not-recomputable";
}

/** Takes every record of a log, in any order, and then holds the log's reported numbers against them. */
export interface Recomputation {
  add(record: SampleRecord): void;
  results(): readonly Recomputed[];
}

interface Epoch {
  readonly epoch: number;
  readonly value: Score["value"];
}
interface Item {
  readonly epochs: Epoch[];
  readonly cluster: string | null;
}
interface Observed {
  readonly value: number;
  readonly cluster: string | null;
}

/** Relative difference that two orders of summation may leave. */
const TOLERANCE = 1e-9;

/** `facts` of an Inspect log; other harnesses reduce and average by rules of their own. */
export function recomputeReported(facts: LogFacts): Recomputation {
  const scorers = [...new Set(facts.reported.map((metric) => metric.scorer))];
  const items = new Map(scorers.map((scorer) => [scorer, new Map<string, Item>()]));
  return {
    add(record) {
      for (const scorer of scorers) {
        const value = valueFor(record, scorer);
        if (value === undefined) continue;
        const byItem = items.get(scorer);
        const item = byItem?.get(record.item) ?? { epochs: [], cluster: record.cluster };
        item.epochs.push({ epoch: record.epoch, value });
        byItem?.set(record.item, item);
      }
    },
    results: () => facts.reported.map((metric) => recomputed(metric, items.get(metric.scorer) ?? new Map())),
  };
}

/** An unscored dictionary stands as one null under the scorer's own name, and leaves every key unscored. */
function valueFor(record: SampleRecord, scorer: string): Score["value"] | undefined {
  const exact = record.scores.find((score) => score.scorer === scorer);
  if (exact !== undefined) return exact.value;
  const slash = scorer.indexOf("/");
  const whole =
    slash < 0 ? undefined : record.scores.find((score) => score.scorer === scorer.slice(0, slash));
  return whole?.value === null ? null : undefined;
}

function recomputed(metric: ReportedMetric, items: ReadonlyMap<string, Item>): Recomputed {
  if (metric.value === null && hasUnscored(items)) return { metric, ours: null, outcome: "same" };
  const views = metric.reducer === null ? [byMean, everyEpoch] : [reducedBy(reducerNamed(metric.reducer))];
  const candidates = items.size === 0 ? [] : views.map((view) => measure(metric, view(items)));
  const known = candidates.filter((candidate) => candidate !== undefined);
  if (known.length === 0) return { metric, ours: null, outcome: "not-recomputable" };
  const same = known.find((ours) => equal(ours, metric.value));
  if (same !== undefined) return { metric, ours: same, outcome: "same" };
  return { metric, ours: known[0] ?? null, outcome: "different" };
}

/** In versions that did not yet leave unscored samples out, one of them turns the number into NaN. */
const hasUnscored = (items: ReadonlyMap<string, Item>): boolean =>
  [...items.values()].some(({ epochs }) => epochs.some(({ value }) => value === null));

type View = (items: ReadonlyMap<string, Item>) => readonly Observed[] | undefined;

function reducedBy(reduce: Reducer | null): View {
  return (items) => {
    if (reduce === null) return undefined;
    return [...items.values()].flatMap(({ epochs, cluster }) => {
      const inOrder = epochs.toSorted((a, b) => a.epoch - b.epoch).map(({ value }) => value);
      const value = reduce(inOrder);
      return value === null ? [] : [{ value, cluster }];
    });
  };
}

const byMean = reducedBy(reducerNamed("mean"));

/** A null reducer stands for the mean, or for no reduction at all; logs do not tell these apart. */
const everyEpoch: View = (items) =>
  [...items.values()].flatMap(({ epochs, cluster }) =>
    epochs.flatMap((epoch) => {
      const value = valueToFloat(epoch.value);
      return value === null ? [] : [{ value, cluster }];
    }),
  );

/** Undefined for a metric whose rule is not known here. */
function measure(
  metric: ReportedMetric,
  observed: readonly Observed[] | undefined,
): number | null | undefined {
  if (observed === undefined || metric.group !== undefined) return undefined;
  const name = metric.name.replace(/^.*\//, "");
  const cluster = metric.params?.["cluster"];
  const values = observed.map(({ value }) => value);
  if (name === "accuracy" || name === "mean") return values.length === 0 ? null : mean(values);
  if (name === "var" || name === "std" || name === "stderr") {
    if (values.length === 0) return null;
    if (typeof cluster === "string") return name === "stderr" ? clusteredError(observed) : undefined;
    if (values.length < 2) return 0;
    const variance = sumOfSquares(values) / (values.length - 1);
    if (name === "var") return variance;
    return name === "std" ? Math.sqrt(variance) : Math.sqrt(variance / values.length);
  }
  return undefined;
}

function sumOfSquares(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
}

/** Miller 2024 (arXiv:2411.00640), appendix A, with Inspect's factor C/(C-1); one cluster gives 0 there, and so here. */
function clusteredError(observed: readonly Observed[]): number | undefined {
  const middle = mean(observed.map(({ value }) => value));
  const sums = new Map<string, number>();
  for (const { value, cluster } of observed) {
    if (cluster === null) return undefined;
    sums.set(cluster, (sums.get(cluster) ?? 0) + value - middle);
  }
  if (sums.size < 2) return 0;
  const squares = [...sums.values()].reduce((total, sum) => total + sum * sum, 0);
  return Math.sqrt((squares * sums.size) / (sums.size - 1)) / observed.length;
}

/** Inspect reports 0 where it had nothing to average until it began to report NaN. */
function equal(ours: number | null, reported: number | null): boolean {
  if (ours === null || reported === null) return ours === null && (reported === null || reported === 0);
  return Math.abs(ours - reported) <= TOLERANCE * Math.max(1, Math.abs(reported));
}

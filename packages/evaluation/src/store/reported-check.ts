import { recomputed, type ReportedMetric, type ScoredItem } from "@bongsu/harness";
import { distinctCodes } from "./distinct.ts";
import type { RawTable } from "./raw-table.ts";
import { NONE } from "./samples.ts";
import { NUMBER, type ScalarValues } from "./scalar-values.ts";

/** A number that a log reports beside what its samples give. */
export interface ReportedCheck {
  readonly file: string;
  readonly scorer: string;
  /** The metric's name, after the reducer's where that is not the mean. */
  readonly metric: string;
  readonly reported: number;
  readonly recomputed: number;
  readonly samples: number;
  readonly agrees: boolean;
}

/** Metrics that are the mean over items of the mean over epochs, whatever the harness. */
const MEANS = new Set(["accuracy", "mean"]);
/** Inspect prints doubles in full; two orders of summation may leave this much. */
const INSPECT_TOLERANCE = 1e-9;
/** Other harnesses, spreadsheets and cards round to four digits at least. */
const TOLERANCE = 5e-5;

type Verdict = string | number | boolean;

/**
 * Checks the numbers that a log of one system reports, over all its samples, before any selection: of an Inspect log
 * those of docs/inspect-metrics.md, of any other its means.
 */
export function reportedChecks(table: RawTable, numberOf: (value: Verdict) => number): ReportedCheck[] {
  if (distinctCodes(table.system).length !== 1) return [];
  const inspect = table.facts.format.startsWith("inspect-");
  return table.facts.reported.flatMap((metric) => {
    const column = table.scorers.find(({ name }) => name === metric.scorer)?.column;
    if (metric.value === null || column === undefined || !(inspect || isMean(metric))) return [];
    const scored = scoredItems(table, column, inspect ? (value) => value : numberOf);
    if (scored === null) return [];
    const ours = recomputed(metric, scored.items, inspect ? INSPECT_TOLERANCE : TOLERANCE);
    if (ours === null) return [];
    const { scorer, reducer, name, value } = metric;
    return [
      {
        file: table.files[0]?.name ?? "",
        scorer,
        metric: reducer === null || reducer === "mean" ? name : `${reducer} ${name}`,
        reported: value,
        recomputed: ours.value,
        samples: scored.samples,
        agrees: ours.agrees,
      },
    ];
  });
}

const isMean = ({ name, reducer }: ReportedMetric): boolean =>
  MEANS.has(name) && (reducer === null || reducer === "mean");

/** The scored samples by item; null where a verdict has no customary number, for which the log has its own reading. */
function scoredItems(
  table: RawTable,
  column: ScalarValues,
  valueOf: (value: Verdict) => Verdict,
): { readonly items: readonly ScoredItem[]; readonly samples: number } | null {
  const values = column.values.map(valueOf);
  if (values.some((value) => Number.isNaN(value))) return null;
  const items = new Map<number, { epochs: { epoch: number; value: Verdict }[]; cluster: number | null }>();
  let samples = 0;
  for (let row = 0; row < table.rows; row++) {
    const code = column.codes[row] ?? NONE;
    const value = code === NUMBER ? column.numbers?.[row] : code === NONE ? undefined : values[code];
    if (value === undefined) continue;
    samples++;
    const item = table.item[row] ?? NONE;
    const cluster = table.cluster[row] ?? NONE;
    const known = items.get(item) ?? { epochs: [], cluster: cluster === NONE ? null : cluster };
    known.epochs.push({ epoch: table.epoch[row] ?? 1, value });
    items.set(item, known);
  }
  return { items: [...items.values()], samples };
}

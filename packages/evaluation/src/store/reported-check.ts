import type { RawTable } from "./raw-table.ts";
import { NONE } from "./samples.ts";
import { NUMBER } from "./scalar-values.ts";
import { distinctCodes } from "./distinct.ts";

/** A number that a log reports beside what its samples give. */
export interface ReportedCheck {
  readonly file: string;
  readonly scorer: string;
  readonly metric: string;
  readonly reported: number;
  readonly recomputed: number;
  readonly samples: number;
  readonly agrees: boolean;
}

/** Metrics that are the mean over items of the mean over epochs, whatever the harness. */
const MEANS = new Set(["accuracy", "mean"]);
/** Logs print doubles in full; spreadsheets and cards round to four digits at least. */
const TOLERANCE = 5e-5;

/** Checks the means that a log of one system reports, over all its samples, before any selection. */
export function reportedChecks(
  table: RawTable,
  numberOf: (value: string | number | boolean) => number,
): ReportedCheck[] {
  if (distinctCodes(table.system).length !== 1) return [];
  return table.facts.reported.flatMap(({ scorer, reducer, name, value }) => {
    const column = table.scorers.find((one) => one.name === scorer)?.column;
    if (
      value === null ||
      column === undefined ||
      !MEANS.has(name) ||
      (reducer !== null && reducer !== "mean")
    )
      return [];
    const scores = Float64Array.from(column.values, (raw) => numberOf(raw));
    const totals = new Map<number, { sum: number; count: number }>();
    let samples = 0;
    for (let row = 0; row < table.rows; row++) {
      const code = column.codes[row] ?? NONE;
      const score = code === NUMBER ? column.numbers?.[row] : code === NONE ? undefined : scores[code];
      if (score === undefined) continue;
      if (Number.isNaN(score)) return []; // a verdict without a customary number: the log has its own reading
      samples++;
      const item = table.item[row] ?? NONE;
      const total = totals.get(item) ?? { sum: 0, count: 0 };
      total.sum += score;
      total.count++;
      totals.set(item, total);
    }
    if (samples === 0) return [];
    let sum = 0;
    for (const total of totals.values()) sum += total.sum / total.count;
    const recomputed = sum / totals.size;
    const agrees = Math.abs(recomputed - value) <= TOLERANCE;
    return [
      {
        file: table.files[0]?.name ?? "",
        scorer,
        metric: name,
        reported: value,
        recomputed,
        samples,
        agrees,
      },
    ];
  });
}

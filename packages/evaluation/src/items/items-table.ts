import type { Evidence, Study } from "../protocol/plan.ts";
import { sampleIndex } from "../store/sample-index.ts";
import { NONE, type Dictionary, type Samples } from "../store/samples.ts";

/** One sample as every pipeline judged it. */
export interface ItemRow {
  readonly item: string;
  readonly system: string;
  readonly language: string | null;
  readonly task: string | null;
  readonly stratum: string | null;
  readonly epoch: number;
  /** Settled human label. */
  readonly reference: string | null;
  /** Per pipeline, in the order of the comparison: class or score; null where it has no usable verdict or no such sample. */
  readonly verdicts: readonly (string | number | null)[];
}

/** The samples of all pipelines joined: rows of the first pipeline in its order, then what only later ones have. */
export interface ItemsTable {
  readonly pipelines: readonly string[];
  readonly rows: number;
  row(index: number): ItemRow;
  /** Pipelines, or a pipeline and the human label, do not say the same of this row. */
  differs(index: number): boolean;
}

export function itemsTable(study: Study): ItemsTable {
  const { evidence, dictionaries: d } = study;
  let known: readonly Int32Array[] | undefined;
  // Joined when first asked for: a result that is only printed never needs it.
  const joined = (): readonly Int32Array[] => (known ??= joinRows(evidence.map((e) => e.samples)));
  const row = (index: number): ItemRow => {
    const at = joined().map((rows) => rows[index] ?? -1);
    const owner = Math.max(
      0,
      at.findIndex((r) => r >= 0),
    );
    const own = (evidence[owner] as Evidence).samples;
    const here = at[owner] ?? 0;
    return {
      item: d.items.value(own.item[here] ?? 0),
      system: d.systems.value(own.system[here] ?? 0),
      language: named(d.languages, own.language[here]),
      task: named(d.tasks, own.task[here]),
      stratum: named(d.strata, own.stratum[here]),
      epoch: own.epoch[here] ?? 1,
      reference: firstOf(at, (p, r) => named(d.outcomes, evidence[p]?.samples.reference[r])),
      verdicts: at.map((r, p) => (r < 0 ? null : verdictOf(evidence[p]?.samples, r, d.outcomes))),
    };
  };
  return {
    pipelines: evidence.map((e) => e.plan.id),
    get rows() {
      return joined()[0]?.length ?? 0;
    },
    row,
    differs: (index) => {
      const { verdicts, reference } = row(index);
      const said = new Set(reference === null ? verdicts : [...verdicts, reference]);
      return said.size > 1;
    },
  };
}

/** Per pipeline, the row of each joined sample, or -1. */
function joinRows(samples: readonly Samples[]): Int32Array[] {
  const indexes = samples.map(sampleIndex);
  const most = samples.reduce((sum, own) => sum + own.rows, 0);
  const columns = samples.map(() => new Int32Array(most).fill(-1));
  let length = 0;
  for (const [p, own] of samples.entries()) {
    for (let r = 0; r < own.rows; r += 1) {
      if (indexes.some((index, q) => q < p && index.find(own, r) >= 0)) continue;
      for (let q = p; q < indexes.length; q += 1) {
        (columns[q] as Int32Array)[length] = q === p ? r : (indexes[q]?.find(own, r) ?? -1);
      }
      length += 1;
    }
  }
  return columns.map((column) => column.slice(0, length));
}

const named = (dictionary: Dictionary, code: number | undefined): string | null =>
  code === undefined || code === NONE ? null : dictionary.value(code);

function verdictOf(samples: Samples | undefined, row: number, outcomes: Dictionary): string | number | null {
  const code = samples?.outcome[row];
  if (code !== undefined && code !== NONE) return outcomes.value(code);
  const score = samples?.score[row];
  return score === undefined || Number.isNaN(score) ? null : score;
}

function firstOf<T>(rows: readonly number[], read: (pipeline: number, row: number) => T | null): T | null {
  for (const [pipeline, row] of rows.entries()) {
    const value = row < 0 ? null : read(pipeline, row);
    if (value !== null) return value;
  }
  return null;
}

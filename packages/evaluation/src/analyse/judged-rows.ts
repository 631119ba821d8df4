import { NONE } from "../store/samples.ts";
import type { Cell } from "./layout.ts";
import type { Prepared, Source } from "./prepare.ts";
import { binaryVerdicts, eachCommonRow } from "./rows.ts";

/** Judged outputs of one or several cells, and what people said of them. */
export interface JudgedRows {
  /** Item of the row, from 0; the same item in several cells is one item. */
  readonly items: Int32Array;
  readonly itemCount: number;
  readonly names: readonly string[];
  readonly judged: Uint8Array;
  /** 1, 0, or -1 where nobody labelled. */
  readonly human: Int8Array;
}

/** Rows with a usable verdict of the judge, and the human label where there is one. */
export function judgedRows(
  p: Prepared,
  pipeline: Source,
  reference: Source,
  cells: readonly Cell[],
): JudgedRows {
  const verdict = binaryVerdicts(p);
  const codeOf = p.study.evidence[pipeline.pipeline]?.samples.item ?? new Int32Array();
  const units = new Map<number, number>();
  const names: string[] = [];
  const items: number[] = [];
  const judged: number[] = [];
  const human: number[] = [];
  const add = (cell: Cell, row: number, humanRow: number): void => {
    const said = verdict?.(pipeline, row) ?? NONE;
    if (said === NONE) return;
    const code = codeOf[row] ?? NONE;
    if (!units.has(code)) {
      units.set(code, units.size);
      names.push(nameOf(p, code, cell.task));
    }
    items.push(units.get(code) ?? 0);
    judged.push(said);
    human.push(verdict?.(reference, humanRow) ?? NONE);
  };
  for (const cell of cells) eachCommonRow(p, pipeline, reference, cell.key, (a, b) => add(cell, a, b));
  return {
    items: Int32Array.from(items),
    itemCount: units.size,
    names,
    judged: Uint8Array.from(judged),
    human: Int8Array.from(human),
  };
}

/** Two tasks may have items of the same name, and folds go by name. */
function nameOf(p: Prepared, code: number, task: string | null): string {
  const name = code === NONE ? "" : p.dictionaries.items.value(code);
  return task === null ? name : `${name}\u0000${task}`;
}

import type { Plan } from "../protocol/plan.ts";
import { NONE, type Dictionaries, type Samples } from "../store/samples.ts";
import { sortedByCode } from "./order.ts";

/** Where a rate is of: one system, in one language, on one task. Codes and names; NONE and null where absent. */
export interface Cell {
  readonly key: string;
  readonly system: string;
  readonly language: string | null;
  readonly task: string | null;
}

/**
 * Rows of one pipeline arranged as cells of units; a unit is one item in one cell, with all its epochs. Units of a
 * cell are in the order of item codes, which all pipelines share, so that two cells are joined by one walk.
 */
export interface Layout {
  readonly cells: readonly Cell[];
  /** Units of cell c: from cellStart[c] to cellStart[c + 1]. */
  readonly cellStart: Int32Array;
  /** Rows of unit u: order[unitStart[u]] … order[unitStart[u + 1] - 1], by epoch. */
  readonly unitStart: Int32Array;
  readonly order: Int32Array;
  /** Item, cluster and stratum codes of each unit. */
  readonly item: Int32Array;
  readonly cluster: Int32Array;
  readonly stratum: Int32Array;
  readonly cellByKey: ReadonlyMap<string, number>;
}

/** Codes in the order that the plan lists their values; unlisted ones after, by code. */
function ranks(
  listed: readonly string[],
  dictionary: { size: number; find(v: string): number | undefined },
): Int32Array {
  const rank = new Int32Array(dictionary.size).fill(-1);
  let next = 0;
  for (const value of listed) {
    const code = dictionary.find(value);
    if (code !== undefined && rank[code] === -1) rank[code] = next++;
  }
  for (let code = 0; code < rank.length; code++) if (rank[code] === -1) rank[code] = next++;
  return rank;
}

/** Arranges a pipeline's rows: cells in the plan's order of tasks, languages and systems. */
export function arrange(samples: Samples, plan: Plan, dictionaries: Dictionaries): Layout {
  const { rows } = samples;
  const all = new Int32Array(rows);
  const systems = ranks(
    plan.systems.map((s) => s.id),
    dictionaries.systems,
  );
  const languages = ranks(plan.languages, dictionaries.languages);
  const wide = dictionaries.systems.size + 1;
  const wider = dictionaries.languages.size + 1;
  const cellOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    all[row] = row;
    const system = (systems[samples.system[row] ?? NONE] ?? -1) + 1;
    const language = (languages[samples.language[row] ?? NONE] ?? -1) + 1;
    const task = (samples.task[row] ?? NONE) + 1;
    cellOf[row] = (task * wider + language) * wide + system;
  }
  const order = [samples.epoch, samples.item, cellOf].reduce(
    (sorted, code) => sortedByCode(sorted, code),
    all,
  );
  return cut(order, cellOf, samples, dictionaries);
}

function cut(order: Int32Array, cellOf: Int32Array, samples: Samples, dictionaries: Dictionaries): Layout {
  const cells: Cell[] = [];
  const cellStart: number[] = [];
  const unitStart = new Int32Array(order.length + 1);
  const item = new Int32Array(order.length);
  const cluster = new Int32Array(order.length);
  const stratum = new Int32Array(order.length);
  let units = 0;
  let lastCell = -1;
  let lastItem = -2;
  order.forEach((row, at) => {
    const inCell = cellOf[row] ?? 0;
    const rowItem = samples.item[row] ?? NONE;
    if (inCell !== lastCell) {
      cells.push(cellAt(row, samples, dictionaries));
      cellStart.push(units);
    } else if (rowItem === lastItem) return;
    unitStart[units] = at;
    item[units] = rowItem;
    cluster[units] = samples.cluster[row] ?? NONE;
    stratum[units] = samples.stratum[row] ?? NONE;
    units++;
    lastCell = inCell;
    lastItem = rowItem;
  });
  unitStart[units] = order.length;
  return {
    cells,
    cellStart: Int32Array.from([...cellStart, units]),
    unitStart: unitStart.slice(0, units + 1),
    order,
    item: item.slice(0, units),
    cluster: cluster.slice(0, units),
    stratum: stratum.slice(0, units),
    cellByKey: new Map(cells.map((cell, index) => [cell.key, index])),
  };
}

function cellAt(row: number, samples: Samples, dictionaries: Dictionaries): Cell {
  const value = (dictionary: { value(code: number): string }, code: number): string | null =>
    code === NONE ? null : dictionary.value(code);
  const system = value(dictionaries.systems, samples.system[row] ?? NONE) ?? "";
  const language = value(dictionaries.languages, samples.language[row] ?? NONE);
  const task = value(dictionaries.tasks, samples.task[row] ?? NONE);
  return { key: JSON.stringify([system, language, task]), system, language, task };
}

import type { Cell, Layout } from "./layout.ts";
import { statedCounting, valuesOf, type Prepared } from "./prepare.ts";

/** What pipelines made of one item in one language and task, over the systems that they ran it on. */
export interface Standing {
  readonly item: number;
  readonly language: string | null;
  readonly task: string | null;
  /** Systems that the pipeline ran it on; of these, with a usable value; and the sum of their values. */
  ran(pipeline: number): number;
  usable(pipeline: number): number;
  sum(pipeline: number): number;
  systems(): string[];
}

interface Group {
  readonly language: string | null;
  readonly task: string | null;
  readonly cells: readonly Cell[];
}

/** One standing per item, language and task. Columns, not objects, are kept; the one object is lent, not given. */
export function* standings(p: Prepared): Generator<Standing> {
  const values = p.pipelines.map((source) => valuesOf(p, source, statedCounting(p)));
  const groups = Map.groupBy(p.cells, (cell) => JSON.stringify([cell.language, cell.task]));
  for (const cells of groups.values()) {
    const [first] = cells;
    if (first !== undefined) yield* inGroup(p, values, { language: first.language, task: first.task, cells });
  }
}

function* inGroup(p: Prepared, values: readonly (Float64Array | null)[], group: Group): Generator<Standing> {
  const items = p.dictionaries.items.size;
  const tallies = p.pipelines.map((source, index) =>
    tally(source.layout, values[index] ?? null, group, items),
  );
  const has = (item: number, cell: Cell): boolean =>
    p.pipelines.some(({ layout }) => unitOf(layout, layout.cellByKey.get(cell.key), item) !== -1);
  let item = 0;
  const lent: Standing = {
    get item() {
      return item;
    },
    language: group.language,
    task: group.task,
    ran: (pipeline) => tallies[pipeline]?.ran[item] ?? 0,
    usable: (pipeline) => tallies[pipeline]?.usable[item] ?? 0,
    sum: (pipeline) => tallies[pipeline]?.sum[item] ?? 0,
    systems: () => group.cells.filter((cell) => has(item, cell)).map((cell) => cell.system),
  };
  for (; item < items; item++) if (tallies.some((t) => t.ran[item] !== 0)) yield lent;
}

interface Tally {
  readonly ran: Uint16Array;
  readonly usable: Uint16Array;
  readonly sum: Float64Array;
}

function tally(layout: Layout, values: Float64Array | null, group: Group, items: number): Tally {
  const ran = new Uint16Array(items);
  const usable = new Uint16Array(items);
  const sum = new Float64Array(items);
  for (const cell of group.cells) {
    const index = layout.cellByKey.get(cell.key);
    if (index === undefined) continue;
    const end = layout.cellStart[index + 1] ?? 0;
    for (let unit = layout.cellStart[index] ?? 0; unit < end; unit++) {
      const item = layout.item[unit] ?? -1;
      const value = values?.[unit] ?? Number.NaN;
      if (item < 0) continue;
      ran[item] = (ran[item] ?? 0) + 1;
      if (Number.isNaN(value)) continue;
      usable[item] = (usable[item] ?? 0) + 1;
      sum[item] = (sum[item] ?? 0) + value;
    }
  }
  return { ran, usable, sum };
}

/** Unit of an item in a cell by bisection, or -1. */
function unitOf(layout: Layout, cell: number | undefined, item: number): number {
  if (cell === undefined) return -1;
  let low = layout.cellStart[cell] ?? 0;
  let high = (layout.cellStart[cell + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = layout.item[middle] ?? 0;
    if (at === item) return middle;
    if (at < item) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

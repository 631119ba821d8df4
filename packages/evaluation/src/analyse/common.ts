import type { Layout } from "./layout.ts";

/** Calls `visit` with the units that two cells have in common, by item; both are in the order of item codes. */
export function eachCommon(
  a: Layout,
  cellA: number,
  b: Layout,
  cellB: number,
  visit: (unitA: number, unitB: number) => void,
): void {
  let i = a.cellStart[cellA] ?? 0;
  let j = b.cellStart[cellB] ?? 0;
  const endA = a.cellStart[cellA + 1] ?? i;
  const endB = b.cellStart[cellB + 1] ?? j;
  while (i < endA && j < endB) {
    const itemA = a.item[i] ?? 0;
    const itemB = b.item[j] ?? 0;
    if (itemA === itemB) visit(i++, j++);
    else if (itemA < itemB) i++;
    else j++;
  }
}

/** Layouts with only those items of a cell that every pipeline with that cell has. */
export function commonOnly(layouts: readonly Layout[]): Layout[] {
  return layouts.map((layout) => {
    const keep = new Uint8Array(layout.item.length).fill(1);
    for (const other of layouts) {
      if (other !== layout)
        layout.cells.forEach((cell, c) => markCommon(layout, c, other, other.cellByKey.get(cell.key), keep));
    }
    return keep.every((kept) => kept === 1) ? layout : kept(layout, keep);
  });
}

/** Layouts without these items. */
export function withoutItems(layouts: readonly Layout[], codes: readonly number[]): Layout[] {
  const dropped = new Set(codes);
  return layouts.map((layout) =>
    kept(
      layout,
      Uint8Array.from(layout.item, (code) => (dropped.has(code) ? 0 : 1)),
    ),
  );
}

function markCommon(
  layout: Layout,
  cell: number,
  other: Layout,
  otherCell: number | undefined,
  keep: Uint8Array,
): void {
  if (otherCell === undefined) return;
  const shared = new Uint8Array(layout.item.length);
  eachCommon(layout, cell, other, otherCell, (unit) => (shared[unit] = 1));
  const end = layout.cellStart[cell + 1] ?? 0;
  for (let unit = layout.cellStart[cell] ?? 0; unit < end; unit++) if (shared[unit] === 0) keep[unit] = 0;
}

function kept(layout: Layout, keep: Uint8Array): Layout {
  const units = Array.from(keep.keys()).filter((unit) => keep[unit] === 1);
  const rows: number[] = [];
  const unitStart: number[] = [];
  for (const unit of units) {
    unitStart.push(rows.length);
    const end = layout.unitStart[unit + 1] ?? 0;
    for (let at = layout.unitStart[unit] ?? 0; at < end; at++) rows.push(layout.order[at] ?? 0);
  }
  const before = new Int32Array(keep.length + 1);
  keep.forEach((kept, unit) => (before[unit + 1] = (before[unit] ?? 0) + kept));
  const pick = (column: Int32Array): Int32Array => Int32Array.from(units, (unit) => column[unit] ?? 0);
  return {
    cells: layout.cells,
    cellByKey: layout.cellByKey,
    cellStart: layout.cellStart.map((unit) => before[unit] ?? 0),
    unitStart: Int32Array.from([...unitStart, rows.length]),
    order: Int32Array.from(rows),
    item: pick(layout.item),
    cluster: pick(layout.cluster),
    stratum: pick(layout.stratum),
  };
}

import type { Cell } from "../table.ts";
import { parseMerge } from "./reference.ts";
import type { Merge } from "./reference.ts";
import type { SheetRow } from "./sheet.ts";

const MOST_MERGES = 100_000;
const TAG = /<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]{1,30})"/g;

/** The merged ranges of a sheet. They stand after its rows, so they are looked up before the rows are walked. */
export function readMerges(bytes: Uint8Array): readonly Merge[] {
  const text = new TextDecoder().decode(bytes.subarray(endOfRows(bytes)));
  const merges: Merge[] = [];
  for (const match of text.matchAll(TAG)) {
    const merge = parseMerge(match[1] ?? "");
    if (merge !== undefined && merges.length < MOST_MERGES) merges.push(merge);
  }
  return merges.toSorted((a, b) => a.from.row - b.from.row);
}

function endOfRows(bytes: Uint8Array): number {
  const end = new TextEncoder().encode("sheetData>");
  for (let at = bytes.lastIndexOf(0x3e); at >= end.length; at = bytes.lastIndexOf(0x3e, at - 1))
    if (end.every((byte, i) => bytes[at - end.length + 1 + i] === byte)) return at;
  return 0;
}

/** Gives every cell of a merged range the value of its first one, row by row. */
export function mergeFiller(merges: readonly Merge[]): (row: SheetRow, width: number) => SheetRow {
  let next = 0;
  let open: { readonly merge: Merge; readonly value: Cell | undefined }[] = [];
  return (row, width) => {
    open = open.filter(({ merge }) => merge.to.row >= row.row);
    const cells = [...row.cells];
    for (let merge = merges[next]; merge !== undefined && merge.from.row <= row.row; merge = merges[++next])
      // A range whose first row is missing from the file is empty.
      if (merge.to.row >= row.row)
        open.push({ merge, value: merge.from.row === row.row ? cells[merge.from.column - 1] : undefined });
    for (const { merge, value } of open)
      for (let column = merge.from.column; column <= Math.min(merge.to.column, width); column++)
        if (value !== undefined) cells[column - 1] = value;
    return { row: row.row, cells };
  };
}

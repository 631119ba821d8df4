import type { Cell, Table } from "../src/index.ts";

/** All rows of a table with their row numbers. */
export async function readTable<C extends Cell>(
  table: Table<C>,
): Promise<{ row: number; cells: readonly C[] }[]> {
  const all: { row: number; cells: readonly C[] }[] = [];
  for await (const { firstRow, rows } of table.batches)
    rows.forEach((cells, i) => all.push({ row: firstRow + i, cells }));
  return all;
}

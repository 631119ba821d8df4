import type { ItemRow, ItemsTable } from "./items-table.ts";

/** The rows that a page shows, of `total` that there are. */
export interface PageItems {
  readonly pipelines: readonly string[];
  readonly rows: readonly (Omit<ItemRow, "verdicts"> & { readonly outcomes: readonly (string | null)[] })[];
  readonly total: number;
}

/** Up to `cap` rows: those on which pipelines (or a pipeline and the human label) differ first, then the others, each in their order. */
export function pageItems(table: ItemsTable, cap: number): PageItems {
  const differing: number[] = [];
  const alike: number[] = [];
  for (let index = 0; index < table.rows && differing.length < cap; index += 1) {
    if (table.differs(index)) differing.push(index);
    else if (alike.length < cap) alike.push(index);
  }
  const shown = [...differing, ...alike].slice(0, cap);
  return {
    pipelines: table.pipelines,
    total: table.rows,
    rows: shown.map((index) => {
      const { verdicts, ...row } = table.row(index);
      return { ...row, outcomes: verdicts.map((v) => (v === null ? null : String(v))) };
    }),
  };
}

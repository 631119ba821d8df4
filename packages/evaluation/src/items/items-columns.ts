import type { ParquetColumn } from "@bongsu/input";
import type { ItemRow, ItemsTable } from "./items-table.ts";

/** The joined samples as columns of a Parquet file; a verdict column per pipeline, named `verdict_<id>`. */
export function itemsColumns(table: ItemsTable): ParquetColumn[] {
  const rows = Array.from({ length: table.rows }, (_, index) => table.row(index));
  const strings = (name: string, read: (row: ItemRow) => string | null): ParquetColumn => ({
    name,
    type: "string",
    data: rows.map(read),
  });
  return [
    strings("item", (r) => r.item),
    strings("system", (r) => r.system),
    strings("language", (r) => r.language),
    strings("task", (r) => r.task),
    strings("stratum", (r) => r.stratum),
    { name: "epoch", type: "integer", data: rows.map((r) => r.epoch) },
    strings("reference", (r) => r.reference),
    ...table.pipelines.map((id, p) => {
      const values = rows.map((r) => r.verdicts[p] ?? null);
      const name = `verdict_${id}`;
      return values.some((v) => typeof v === "number")
        ? ({ name, type: "double", data: values.map((v) => (typeof v === "number" ? v : null)) } as const)
        : ({ name, type: "string", data: values.map((v) => (v === null ? null : String(v))) } as const);
    }),
  ];
}

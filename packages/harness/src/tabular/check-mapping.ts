import type { Problem } from "@bongsu/input";
import type { ColumnMapping } from "../reader.ts";
import { columnUnknown } from "../messages/tabular.ts";
import { nearNames } from "./near-names.ts";

/** Every column that `mapping` names, with the field it is named for. */
export function namedColumns(
  mapping: ColumnMapping,
): readonly { readonly field: string; readonly column: string }[] {
  return Object.entries(mapping).flatMap(([field, value]) => {
    if (typeof value === "string") return [{ field, column: value }];
    return Object.values((value ?? {}) as Readonly<Record<string, string>>).map((column) => ({
      field: field === "scores" ? "score" : field,
      column,
    }));
  });
}

/** One problem for each column that the mapping names and the table has not, with the nearest names that it has. */
export function checkMapping(
  file: string,
  header: readonly string[],
  mapping: ColumnMapping,
): readonly Problem[] {
  return namedColumns(mapping)
    .filter(({ column }) => !header.includes(column))
    .map(({ field, column }) => columnUnknown(file, field, column, nearNames(column, header), header));
}

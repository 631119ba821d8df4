import { parquetWriteBuffer } from "hyparquet-writer";

/** One column to be written; null is a missing value. */
export type ParquetColumn =
  | { readonly name: string; readonly type: "string"; readonly data: readonly (string | null)[] }
  | { readonly name: string; readonly type: "double"; readonly data: readonly (number | null)[] }
  /** Whole numbers up to 2^53-1, stored in 64 bits. */
  | { readonly name: string; readonly type: "integer"; readonly data: readonly (number | null)[] }
  | { readonly name: string; readonly type: "boolean"; readonly data: readonly (boolean | null)[] };

const TYPES = { string: "STRING", double: "DOUBLE", integer: "INT64", boolean: "BOOLEAN" } as const;

/**
 * A Parquet file (Snappy, row groups of 100,000) whose bytes depend on the columns and metadata alone. Throws
 * TypeError where columns differ in length, share a name, or an integer is not one.
 */
export function writeParquet(
  columns: readonly ParquetColumn[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const length = columns[0]?.data.length ?? 0;
  if (new Set(columns.map((column) => column.name)).size !== columns.length)
    throw new TypeError("two columns share a name");
  for (const column of columns)
    if (column.data.length !== length)
      throw new TypeError(`column ${column.name} is not as long as the first`);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map((column) => ({
        name: column.name,
        type: TYPES[column.type],
        nullable: true,
        data: column.type === "integer" ? column.data.map(toBigInt) : [...column.data],
      })),
      rowGroupSize: 100_000,
      createdBy: "bongsu",
      kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    }),
  );
}

function toBigInt(value: number | null): bigint | null {
  if (value === null) return null;
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number up to 2^53-1`);
  return BigInt(value);
}

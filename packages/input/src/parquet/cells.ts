import type { ParquetParsers, SchemaElement } from "hyparquet";
import { civilDate, isoFromMilliseconds } from "../civil.ts";
import type { Cell } from "../table.ts";

const textOf = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);

/** Dates and times as ISO 8601, JSON as its text: a cell is a plain value. */
export const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (value: bigint) => isoFromMilliseconds(Number(value)),
  timestampFromMicroseconds: (value: bigint) => isoFromMilliseconds(Number(value / 1000n)),
  timestampFromNanoseconds: (value: bigint) => isoFromMilliseconds(Number(value / 1_000_000n)),
  dateFromDays: (value: number) => civilDate(value),
  jsonFromBytes: textOf,
};

/** Integers beyond 2^53-1 become strings of their digits, as in JSON; what is not a plain value becomes null. */
export function toCell(value: unknown, element: SchemaElement): Cell {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      // The library scales decimals by a power of ten that is not exact: 0.3 would come as 0.30000000000000004.
      return element.converted_type === "DECIMAL"
        ? Number(value.toFixed(Math.min(100, element.scale ?? 0)))
        : value;
    case "bigint": {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : String(value);
    }
    default:
      return null;
  }
}

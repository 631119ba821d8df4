import type { Scalar } from "../record.ts";

/** Ways in which spreadsheets and statistics programs write "no value". "none" is not one: it is a label in many code books. */
const MISSING = new Set([
  "",
  "NA",
  "N/A",
  "n/a",
  "NaN",
  "nan",
  "null",
  "NULL",
  "Null",
  "#N/A",
  "#NULL!",
  "-",
]);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A cell's text read as a value: missing is null, `true` and `false` in any case are booleans, decimal numerals are
 * numbers, all else stays the label that it is. Numerals that a double cannot hold exactly as written integers stay text.
 */
export function scalarOfText(cell: string): Scalar {
  const trimmed = cell.trim();
  if (MISSING.has(trimmed)) return null;
  if (NUMBER.test(trimmed)) {
    const value = Number(trimmed);
    const integral = /^[+-]?\d+$/.test(trimmed);
    return Number.isFinite(value) && (!integral || Number.isSafeInteger(value)) ? value : trimmed;
  }
  const lower = trimmed.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : trimmed;
}

/** A typed cell (spreadsheet, JSON, Parquet) as a score value: scalars stand, dates and the like become text. */
export function scalarOfCell(cell: unknown): Scalar {
  if (typeof cell === "string") return scalarOfText(cell);
  if (typeof cell === "boolean" || cell === null || cell === undefined) return cell ?? null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell === "bigint") return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  return textOfCell(cell);
}

/** A cell as text for ids and digests; empty where there is nothing. */
export function textOfCell(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean" || typeof cell === "bigint") return String(cell);
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString();
  return JSON.stringify(cell) ?? "";
}

import type { Cell } from "../table.ts";

export interface CsvTableText {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

export interface WriteCsvOptions {
  /** A byte-order mark, without which spreadsheets show Korean wrongly. Default: yes. */
  readonly byteOrderMark?: boolean;
}

/** Characters with which a spreadsheet begins a formula, also after white space (OWASP, "CSV Injection"). */
const FORMULA = /^[\s]*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/**
 * A CSV text (RFC 4180, CRLF). A text that a spreadsheet would run as a formula gets an apostrophe before it, so a
 * text is not always read back as it was: where that matters, write JSON or Parquet. Numbers stay as they are,
 * negative ones too; null is an empty cell, and NaN and infinities are written by name.
 */
export function csvText(table: CsvTableText, options: WriteCsvOptions = {}): string {
  const lines = [table.header.map(writeText).join(",")];
  for (const row of table.rows) lines.push(row.map(writeCell).join(","));
  return `${options.byteOrderMark === false ? "" : "\ufeff"}${lines.join("\r\n")}\r\n`;
}

const writeCell = (cell: Cell): string =>
  cell === null ? "" : typeof cell === "string" ? writeText(cell) : String(cell);

function writeText(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { FlatTable } from "@bongsu/evaluation";

/** So that a spreadsheet program takes the file for UTF-8 and shows Korean. */
const BYTE_ORDER_MARK = "\ufeff";

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // A leading = + - @ would be run as a formula by spreadsheet programs (CWE-1236).
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** RFC 4180, with a byte-order mark. */
export function csvText(table: FlatTable): string {
  const lines = [table.header, ...table.rows].map((row) => row.map(cell).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

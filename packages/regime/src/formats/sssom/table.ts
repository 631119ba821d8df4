/** One row of cells, and the line on which it begins. */
export interface TsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a tab-separated table; a cell in quotation marks may hold tabs and ends of line (as SSSOM's own tools write
 * it). Blank lines are passed over; a row may end before its last cells, which are then empty.
 */
export function* tsvRows(text: string, firstLine: number): Generator<TsvRow> {
  let line = firstLine;
  let began = line;
  let cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
    cells.push(cell.value);
    line += cell.lines;
    at = cell.end;
    if (text[at] === "\t") {
      at++;
      continue;
    }
    if (text[at] === "\r") at++;
    if (cells.some((value) => value.trim() !== "")) yield { line: began, cells };
    cells = [];
    at++;
    began = ++line;
  }
}

interface TsvCell {
  readonly value: string;
  readonly end: number;
  /** Ends of line within it. */
  readonly lines: number;
}

function plain(text: string, from: number): TsvCell {
  let end = from;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n" && text[end] !== "\r") end++;
  return { value: text.slice(from, end), end, lines: 0 };
}

/** A quotation mark that nothing closes is a character like any other. */
function quoted(text: string, from: number): TsvCell {
  let at = from + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return plain(text, from);
    if (text[at + 1] !== '"') break;
    at += 2;
  }
  const after = text[at + 1];
  if (after !== undefined && after !== "\t" && after !== "\n" && after !== "\r") return plain(text, from);
  const value = text.slice(from + 1, at).replaceAll('""', '"');
  return { value, end: at + 1, lines: value.split("\n").length - 1 };
}

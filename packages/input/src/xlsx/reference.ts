export interface CellRef {
  /** Both from 1. */
  readonly column: number;
  readonly row: number;
}

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** "BC23" is column 55, row 23; undefined for anything that no spreadsheet has. */
export function parseCellRef(ref: string): CellRef | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(ref);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= MOST_COLUMNS && row <= MOST_ROWS ? { column, row } : undefined;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export interface Merge {
  readonly from: CellRef;
  readonly to: CellRef;
}

export function parseMerge(ref: string): Merge | undefined {
  const [first = "", last = ""] = ref.split(":");
  const from = parseCellRef(first);
  const to = parseCellRef(last);
  return from === undefined || to === undefined ? undefined : { from, to };
}

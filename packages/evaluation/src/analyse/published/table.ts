import type { Text } from "@bongsu/input";
import { verbatim } from "@bongsu/input";
import type { Exercise } from "../../protocol/schema.ts";

export type PublishedPlan = NonNullable<Exercise["published"]>;

/** A table as it was printed: cells are strings, since the printed digits say how far a number was rounded. */
export interface PrintedTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PublishedRow {
  readonly id: string;
  readonly values: readonly (number | null)[];
  readonly n: number | null;
}

export interface PublishedTable {
  readonly columns: readonly { readonly id: string; readonly name: Text }[];
  readonly rows: readonly PublishedRow[];
  readonly overall: PublishedRow | null;
  /** Half a unit of the last printed digit, as a fraction. */
  readonly rounding: number;
}

/** What in a table cannot be read, by row (from 1, the header not counted) and column. */
export interface PublishedProblem {
  readonly code: "column-missing" | "value-unexpected";
  readonly row: number | null;
  readonly column: string;
  readonly found: string;
}

const PERCENT = /^([0-9]{1,3})(?:\.([0-9]{1,6}))?\s*%?$/;
const EMPTY = new Set(["", "-", "–", "—", "n/a", "NA"]);
const SCALE = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;

/** Rates in percent become fractions; what is no rate is a problem and leaves a gap. */
export function parsePublished(
  plan: PublishedPlan,
  printed: PrintedTable,
): { readonly table: PublishedTable; readonly problems: readonly PublishedProblem[] } {
  const problems: PublishedProblem[] = [];
  const at = new Map(printed.header.map((name, index) => [name, index]));
  const wanted = [plan.row, ...plan.rates, ...(plan.n === undefined ? [] : [plan.n])];
  for (const column of wanted) {
    if (!at.has(column))
      problems.push({ code: "column-missing", row: null, column, found: printed.header.join(", ") });
  }
  let decimals = 0;
  const cell = (cells: readonly string[], column: string): string =>
    cells[at.get(column) ?? -1]?.trim() ?? "";
  const rate = (said: string, row: number, column: string): number | null => {
    if (EMPTY.has(said)) return null;
    const match = PERCENT.exec(said);
    const value = match === null ? Number.NaN : Number(`${match[1]}.${match[2] ?? "0"}`) / 100;
    if (!(value <= 1)) {
      problems.push({ code: "value-unexpected", row, column, found: said });
      return null;
    }
    decimals = Math.max(decimals, match?.[2]?.length ?? 0);
    return value;
  };
  const count = (said: string, row: number, column: string): number | null => {
    if (EMPTY.has(said)) return null;
    if (/^[1-9][0-9]{0,8}$/.test(said)) return Number(said);
    problems.push({ code: "value-unexpected", row, column, found: said });
    return null;
  };
  const rows = printed.rows.map((cells, index): PublishedRow => ({
    id: cell(cells, plan.row),
    values: plan.rates.map((column) => rate(cell(cells, column), index + 1, column)),
    n: plan.n === undefined ? null : count(cell(cells, plan.n), index + 1, plan.n),
  }));
  const overall = rows.find((row) => row.id === plan.overall) ?? null;
  return {
    table: {
      columns: plan.rates.map((id) => ({ id, name: verbatim(id) })),
      rows: rows.filter((row) => row !== overall),
      overall,
      rounding: 0.005 / (SCALE[decimals] ?? 1),
    },
    problems,
  };
}

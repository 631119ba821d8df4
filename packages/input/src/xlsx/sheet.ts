import type { Catalogue, Said } from "../messages/index.ts";
import type { ProblemCode } from "../problem.ts";
import type { Cell } from "../table.ts";
import { serialToIso } from "./dates.ts";
import { columnLetters, parseCellRef } from "./reference.ts";
import { unescapeText } from "./strings.ts";
import { walkXml } from "./xml.ts";

export interface SheetContext {
  readonly file: string;
  readonly member: string;
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly base1904: boolean;
  report(
    cell: string,
    code: ProblemCode,
    severity: "error" | "warning",
    message: (c: Catalogue) => Said,
  ): void;
}

export interface SheetRow {
  readonly row: number;
  /** By column, from 0; holes are undefined. */
  readonly cells: readonly (Cell | undefined)[];
}

interface OpenCell {
  readonly ref: string;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | undefined;
}

/** The rows of a sheet in the order of the file, in batches. */
export function* readSheetRows(bytes: Uint8Array, context: SheetContext): Generator<readonly SheetRow[]> {
  let rows: SheetRow[] = [];
  let row = 0;
  let cells: (Cell | undefined)[] = [];
  let column = 0;
  let cell: OpenCell | undefined;
  let inValue = false;
  let inGuide = false;
  const walk = walkXml(bytes, context, {
    open(name, attributes) {
      if (name === "row") {
        const given = Number(attributes.get("r") ?? row + 1);
        row = Number.isInteger(given) && given > row ? given : row + 1;
        cells = [];
        column = 0;
      } else if (name === "c") {
        const ref = attributes.get("r") ?? "";
        column = parseCellRef(ref)?.column ?? column + 1;
        cell = {
          ref: `${columnLetters(column)}${row}`,
          column,
          type: attributes.get("t") ?? "n",
          style: Number(attributes.get("s") ?? 0),
          formula: false,
          value: undefined,
        };
      } else if (name === "f" && cell !== undefined) cell.formula = true;
      else if (name === "rPh") inGuide = true;
      else if (name === "v" || (name === "t" && !inGuide)) {
        inValue = true;
        if (cell !== undefined) cell.value ??= "";
      }
    },
    text(text) {
      if (inValue && cell !== undefined) cell.value = (cell.value ?? "") + text;
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "rPh") inGuide = false;
      else if (name === "c" && cell !== undefined) {
        const value = readCell(cell, context);
        if (value !== null) cells[cell.column - 1] = value;
        cell = undefined;
      } else if (name === "row") rows.push({ row, cells });
    },
  });
  for (const _ of walk) {
    if (rows.length > 0) yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function readCell(cell: OpenCell, context: SheetContext): Cell {
  const { type, value, ref } = cell;
  if (value === undefined) {
    if (cell.formula) context.report(ref, "value-unexpected", "warning", (m) => m.xlsxFormula());
    return null;
  }
  const bad = (): null => {
    context.report(ref, "value-unexpected", "error", (m) => m.xlsxBadCell(value.slice(0, 80)));
    return null;
  };
  switch (type) {
    case "s":
      return (/^[0-9]+$/.test(value) ? context.strings[Number(value)] : undefined) ?? bad();
    case "b":
      return value === "1" || value === "true" ? true : value === "0" || value === "false" ? false : bad();
    case "e":
      context.report(ref, "value-unexpected", "warning", (m) => m.xlsxErrorCell(value.slice(0, 80)));
      return null;
    case "str":
    case "inlineStr":
      return unescapeText(value);
    case "d":
      return value;
    case "n": {
      if (value.trim() === "") return null;
      const number = Number(value);
      if (!Number.isFinite(number)) return bad();
      const date =
        context.dateStyles[cell.style] === true ? serialToIso(number, context.base1904) : undefined;
      return date ?? number;
    }
    default:
      return bad();
  }
}

import { scalarOfCell, textOfCell } from "./scalar.ts";

/** What the sampled cells of one column look like. */
export interface Shape {
  /** Cells that hold something. */
  readonly filled: number;
  readonly numeric: boolean;
  readonly integral: boolean;
  readonly distinct: number;
  readonly longest: number;
  readonly meanLength: number;
  /** The least numeric value, where numeric. */
  readonly least: number | null;
}

export function shapeOf(cells: readonly unknown[]): Shape {
  const texts = cells.map((cell) => textOfCell(cell).trim()).filter((cell) => cell !== "");
  const values = texts.map((cell) => scalarOfCell(cell)).filter((value) => value !== null);
  const numbers = values.filter((value) => typeof value === "number");
  const numeric = values.length > 0 && numbers.length === values.length;
  return {
    filled: values.length,
    numeric,
    integral: numeric && numbers.every((value) => Number.isInteger(value)),
    distinct: new Set(texts).size,
    longest: texts.reduce((most, cell) => Math.max(most, cell.length), 0),
    meanLength: texts.length === 0 ? 0 : texts.reduce((sum, cell) => sum + cell.length, 0) / texts.length,
    least: numeric
      ? numbers.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
      : null,
  };
}

/** Verdicts are numbers, booleans or short labels of which there are few; reasons and comments are prose. */
export function looksLikeVerdicts(shape: Shape): boolean {
  return shape.numeric || (shape.meanLength <= 40 && shape.longest <= 80 && shape.distinct <= 50);
}

/** Names of graders: short texts, few of them. */
export function looksLikeNames(shape: Shape): boolean {
  return shape.filled > 0 && !shape.numeric && shape.longest <= 80 && shape.distinct <= 50;
}

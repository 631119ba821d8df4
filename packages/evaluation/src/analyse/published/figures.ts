import type { Figure, Piece } from "../../result/index.ts";
import { figure, idOf } from "../figure.ts";

interface Known {
  readonly check: string;
  readonly name: string;
  readonly value: number;
  readonly method: "as-printed" | "mean-of-printed" | "rows-counted" | "least-n-newcombe" | "weights-simplex";
  /** Rows, or tests, that it rests on; 0 where the table does not say. */
  readonly n: number;
  readonly k?: number;
  readonly level?: number;
}

/** A number of a check: what the table prints, or arithmetic on it. A count of rows is said with how many there are. */
export const publishedFigure = ({ check, name, value, method, n, k, level }: Known): Figure =>
  figure({
    id: idOf("published", ...check.split("/"), name),
    value,
    unit: method === "least-n-newcombe" || method === "rows-counted" ? "count" : "fraction",
    estimand: "reported",
    method,
    n,
    k: k ?? null,
    level: level ?? null,
    inputs: ["published"],
  });

/** A number that links to its figure. */
export const link = (say: string, { id }: Figure): Piece => ({ say, figure: id });

/** Pieces in a row, parted by `between`. */
export const between = (pieces: readonly Piece[], mark: string): Piece[] =>
  pieces.flatMap((piece, at) => (at === 0 ? [piece] : [mark, piece]));

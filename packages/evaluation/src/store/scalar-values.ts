import type { Scalar } from "@bongsu/harness";
import { Float64Column, Int32Column } from "./growable.ts";
import { NONE } from "./samples.ts";

/** Beyond this many different numbers a column is a measure, not a code list; further numbers are not interned. */
export const NUMBERS_INTERNED = 256;
/** A number that was not interned; it stands in `numbers`. */
export const NUMBER = -2;

/** Raw verdicts of one scorer or rater, by row. */
export interface ScalarValues {
  /** Into `values`; `NONE` where the cell is empty or the scorer absent, `NUMBER` for numbers beyond the code list. */
  readonly codes: Int32Array;
  /** `NaN` where the cell is no number; null when the column has none. */
  readonly numbers: Float64Array | null;
  readonly values: readonly (string | number | boolean)[];
  /** Rows per entry of `values`. */
  readonly counts: readonly number[];
  /** Rows for which this scorer or rater is named at all, value or not. */
  readonly present: number;
}

export class ScalarColumn {
  readonly #codes = new Int32Column();
  #numbers: Float64Column | null = null;
  readonly #byValue = new Map<string | number | boolean, number>();
  readonly #values: (string | number | boolean)[] = [];
  readonly #counts: number[] = [];
  #numbersInterned = 0;
  #present = 0;

  /** Sets the value of row `row`; rows that were passed over are absent. The first value of a row stands. */
  set(row: number, value: Scalar): void {
    if (this.#codes.length > row) return;
    this.padTo(row);
    this.#present++;
    if (typeof value === "number") this.#number(row, value);
    else this.#codes.push(value === null ? NONE : this.#code(value));
  }

  padTo(rows: number): void {
    while (this.#codes.length < rows) this.#codes.push(NONE);
  }

  finish(rows: number): ScalarValues {
    this.padTo(rows);
    this.#numbers?.pad(rows);
    return {
      codes: this.#codes.finish(),
      numbers: this.#numbers?.finish() ?? null,
      values: this.#values,
      counts: this.#counts,
      present: this.#present,
    };
  }

  #number(row: number, value: number): void {
    if (Number.isNaN(value)) {
      this.#codes.push(NONE);
      return;
    }
    this.#numbers ??= new Float64Column();
    this.#numbers.pad(row);
    this.#numbers.push(value);
    const known = this.#byValue.has(value);
    if (!known && this.#numbersInterned >= NUMBERS_INTERNED) this.#codes.push(NUMBER);
    else {
      if (!known) this.#numbersInterned++;
      this.#codes.push(this.#code(value));
    }
  }

  #code(value: string | number | boolean): number {
    let code = this.#byValue.get(value);
    if (code === undefined) {
      code = this.#values.length;
      this.#byValue.set(value, code);
      this.#values.push(value);
      this.#counts.push(0);
    }
    this.#counts[code] = (this.#counts[code] ?? 0) + 1;
    return code;
  }
}

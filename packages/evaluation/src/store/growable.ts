/** Typed arrays that grow by half: a million rows cost a few copies and no boxed numbers. */
const FIRST = 1024;

export class Int32Column {
  #cells = new Int32Array(FIRST);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#cells = grown(this.#cells, Int32Array);
    this.#cells[this.#length++] = value;
  }
  get length(): number {
    return this.#length;
  }
  /** The cell pushed last. */
  get last(): number {
    return this.#cells[this.#length - 1] ?? 0;
  }
  /** The cells so far, without spare room; the column must not be pushed to afterwards. */
  finish(): Int32Array {
    return this.#cells.slice(0, this.#length);
  }
}

export class Float64Column {
  #cells = new Float64Array(FIRST);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#cells = grown(this.#cells, Float64Array);
    this.#cells[this.#length++] = value;
  }
  /** `NaN` for rows that came before the column was known. */
  pad(rows: number): void {
    while (this.#length < rows) this.push(Number.NaN);
  }
  finish(): Float64Array {
    return this.#cells.slice(0, this.#length);
  }
}

export class Uint8Column {
  #cells = new Uint8Array(FIRST);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#cells = grown(this.#cells, Uint8Array);
    this.#cells[this.#length++] = value;
  }
  finish(): Uint8Array {
    return this.#cells.slice(0, this.#length);
  }
}

function grown<T extends Int32Array | Float64Array | Uint8Array>(
  cells: T,
  make: new (length: number) => T,
): T {
  const next = new make(cells.length + (cells.length >> 1));
  next.set(cells);
  return next;
}

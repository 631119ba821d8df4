/**
 * Typed arrays that grow by half: a million rows cost a few copies and no boxed numbers. A buffer that is outgrown
 * is transferred, which gives its memory back at once and not when the collector comes by.
 */
const FIRST = 1024;

const roomier = (length: number): number => length + (length >> 1);

/** By value: the columns of one table that hold that value alone, which are one array. */
export type Uniform = Map<number, Int32Array>;

/** Takes no room as long as all cells are alike, as languages, tasks and epochs mostly are. */
export class Int32Column {
  #cells: Int32Array<ArrayBuffer> | null = null;
  #length = 0;
  /** The cell pushed last. */
  last = 0;

  push(value: number): void {
    if (this.#cells === null && value !== this.last && this.#length > 0)
      this.#cells = new Int32Array(roomier(this.#length + FIRST)).fill(this.last, 0, this.#length);
    if (this.#cells !== null) {
      if (this.#length === this.#cells.length) this.#cells = resized(this.#cells, roomier(this.#length));
      this.#cells[this.#length] = value;
    }
    this.last = value;
    this.#length++;
  }
  get length(): number {
    return this.#length;
  }
  /**
   * The cells so far, without spare room; neither the column nor the cells may be written to afterwards, for columns
   * of one and the same value share their cells through `uniform`.
   */
  finish(uniform: Uniform = new Map()): Int32Array {
    if (this.#cells !== null) return resized(this.#cells, this.#length);
    const known = uniform.get(this.last);
    if (known?.length === this.#length) return known;
    const cells = new Int32Array(this.#length).fill(this.last);
    uniform.set(this.last, cells);
    return cells;
  }
}

const resized = (cells: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> =>
  new Int32Array(cells.buffer.transfer(length * Int32Array.BYTES_PER_ELEMENT));

export class Float64Column {
  #cells = new Float64Array(FIRST);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#resize(roomier(this.#length));
    this.#cells[this.#length++] = value;
  }
  /** `NaN` for rows that came before the column was known. */
  pad(rows: number): void {
    while (this.#length < rows) this.push(Number.NaN);
  }
  finish(): Float64Array {
    this.#resize(this.#length);
    return this.#cells;
  }
  #resize(length: number): void {
    this.#cells = new Float64Array(this.#cells.buffer.transfer(length * Float64Array.BYTES_PER_ELEMENT));
  }
}

/** Numbers that some rows have, NaN in the others; room is taken only where a row has one. */
export class SparseColumn {
  #cells: Float64Column | null = null;

  set(row: number, value: number | undefined): void {
    if (value === undefined || Number.isNaN(value)) return;
    this.#cells ??= new Float64Column();
    this.#cells.pad(row);
    this.#cells.push(value);
  }
  /** Null where no row has a number. */
  finish(rows: number): Float64Array | null {
    this.#cells?.pad(rows);
    return this.#cells?.finish() ?? null;
  }
}

export class Uint8Column {
  #cells = new Uint8Array(FIRST);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#resize(roomier(this.#length));
    this.#cells[this.#length++] = value;
  }
  finish(): Uint8Array {
    this.#resize(this.#length);
    return this.#cells;
  }
  #resize(length: number): void {
    this.#cells = new Uint8Array(this.#cells.buffer.transfer(length));
  }
}

/**
 * Typed arrays that grow by half: a million rows cost a few copies and no boxed numbers. A buffer that is outgrown
 * is transferred, which gives its memory back at once and not when the collector comes by.
 */
const FIRST = 1024;

const roomier = (length: number): number => length + (length >> 1);

export class Int32Column {
  #cells = new Int32Array(FIRST);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#resize(roomier(this.#length));
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
    this.#resize(this.#length);
    return this.#cells;
  }
  #resize(length: number): void {
    this.#cells = new Int32Array(this.#cells.buffer.transfer(length * Int32Array.BYTES_PER_ELEMENT));
  }
}

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

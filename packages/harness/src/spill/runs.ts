import type { Scratch } from "@bongsu/input";
import { HEAD, blockOf, endOf } from "./entry.ts";
import type { Block } from "./entry.ts";

/** A sorted stretch of a scratch file. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

const PIECE = 32 * 1024;

/** Appends sorted runs to a scratch file, a piece at a time. */
export class RunWriter {
  readonly #scratch: Scratch;
  readonly #piece = new Uint8Array(PIECE);
  #filled = 0;
  #start = 0;
  #end = 0;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  write(entry: Uint8Array): void {
    if (this.#filled + entry.length > PIECE) this.#flush();
    if (entry.length > PIECE) this.#append(entry);
    else {
      this.#piece.set(entry, this.#filled);
      this.#filled += entry.length;
    }
  }

  /** Closes the run; what is written from now on belongs to the next. */
  finish(): Run {
    this.#flush();
    const run = { start: this.#start, end: this.#end };
    this.#start = this.#end;
    return run;
  }

  #flush(): void {
    if (this.#filled > 0) this.#append(this.#piece.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #append(bytes: Uint8Array): void {
    this.#scratch.append(bytes);
    this.#end += bytes.length;
  }
}

/** Reads one run from its beginning, a piece at a time. */
export class RunReader {
  block: Block = blockOf(PIECE);
  /** Where in `block` the entry lies whose turn it is; -1 after the last. */
  head = -1;
  readonly #scratch: Scratch;
  readonly #end: number;
  #next: number;
  /** Where in `block` the entry after `head` begins, and where what was read ends. */
  #after = 0;
  #filled = 0;

  constructor(scratch: Scratch, run: Run) {
    this.#scratch = scratch;
    this.#next = run.start;
    this.#end = run.end;
  }

  /** Moves `head` on, where that needs no reading; false where `fill` must be awaited. What `head` was stays readable. */
  advance(): boolean {
    const from = this.#after;
    if (this.#wanted(from) > this.#filled) {
      if (this.#next < this.#end) return false;
      this.head = -1;
      return true;
    }
    this.head = from;
    this.#after = endOf(this.block, from);
    return true;
  }

  /** Reads on until a whole entry is there, and moves `head` to it. */
  async fill(): Promise<void> {
    const kept = this.#filled - this.#after;
    this.block.bytes.copyWithin(0, this.#after, this.#filled);
    this.#after = 0;
    this.#filled = kept;
    while (this.#next < this.#end && this.#wanted(0) > this.#filled) await this.#read();
    if (!this.advance()) throw new RangeError("scratch: an entry is cut off");
  }

  async #read(): Promise<void> {
    const wanted = this.#wanted(0);
    if (wanted > this.block.bytes.length) {
      const larger = blockOf(wanted);
      larger.bytes.set(this.block.bytes.subarray(0, this.#filled));
      this.block = larger;
    }
    const length = Math.min(this.block.bytes.length - this.#filled, this.#end - this.#next);
    const bytes = await this.#scratch.read(this.#next, length, this.block.bytes.subarray(this.#filled));
    if (bytes.length === 0) throw new RangeError("scratch: shorter than what was written");
    if (bytes.buffer !== this.block.bytes.buffer) this.block.bytes.set(bytes, this.#filled);
    this.#filled += bytes.length;
    this.#next += bytes.length;
  }

  /** How far the block must be filled before the entry at `from` is there whole. */
  #wanted(from: number): number {
    return from + HEAD > this.#filled ? from + HEAD : endOf(this.block, from);
  }
}

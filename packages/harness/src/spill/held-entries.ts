import { blockOf, compareEntries, endOf, putEntry, roomFor } from "./entry.ts";
import type { Block } from "./entry.ts";

const FIRST_BYTES = 4096;
const FIRST_ENTRIES = 64;

/** Entries in one piece of memory that grows up to a size and is used again. */
export class HeldEntries {
  count = 0;
  block: Block = blockOf(FIRST_BYTES);
  readonly #most: number;
  #filled = 0;
  #offsets = new Uint32Array(FIRST_ENTRIES);

  constructor(most: number) {
    this.#most = most;
  }

  /** False where there is no room left; alone, an entry of any size has room. */
  put(key: string, at: number, json: string): boolean {
    const wanted = this.#filled + roomFor(key, json);
    if (wanted > this.block.bytes.length) {
      if (wanted > this.#most && this.count > 0) return false;
      this.#grow(Math.max(wanted, Math.min(this.#most, 2 * this.block.bytes.length)));
    }
    if (this.count === this.#offsets.length) {
      const offsets = new Uint32Array(2 * this.count);
      offsets.set(this.#offsets);
      this.#offsets = offsets;
    }
    this.#offsets[this.count++] = this.#filled;
    this.#filled = putEntry(this.block, this.#filled, key, at, json);
    return true;
  }

  /** Where the entries begin, in their order. */
  sorted(): Uint32Array {
    const { block } = this;
    return this.#offsets.subarray(0, this.count).sort((a, b) => compareEntries(block, a, block, b));
  }

  bytesOf(from: number): Uint8Array {
    return this.block.bytes.subarray(from, endOf(this.block, from));
  }

  /** Forgets all entries; what has held one of unusual size is given back. */
  clear(): void {
    this.count = 0;
    this.#filled = 0;
    if (this.block.bytes.length > this.#most) this.block = blockOf(FIRST_BYTES);
  }

  #grow(length: number): void {
    const block = blockOf(length);
    block.bytes.set(this.block.bytes.subarray(0, this.#filled));
    this.block = block;
  }
}

import { DEDUP_KEY_BYTES } from "./dedup-key.ts";

/** Keys in one piece of memory: growing never copies more than the table. */
const CHUNK = 4096;
const FIRST_SLOTS = 1024;

/**
 * Which entry of the log has a key. Keys lie in the order of the entries, 32 bytes each; a table of entry numbers
 * with open addressing finds them: 40 to 48 bytes an entry.
 */
export class DedupIndex {
  readonly #chunks: Uint8Array[] = [];
  /** Entry number + 1; 0 is free. Its length is a power of two. */
  #slots = new Uint32Array(FIRST_SLOTS);
  #size = 0;

  /** Entries of the log that are in the index. */
  get size(): number {
    return this.#size;
  }

  /** The first entry with this key. */
  find(key: Uint8Array): number | undefined {
    const found = this.#slots[this.#slotOf(key, 0)] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  /** Takes in the key of the log's next entry. */
  add(key: Uint8Array): void {
    if (key.length !== DEDUP_KEY_BYTES) throw new RangeError(`a key has ${DEDUP_KEY_BYTES} bytes`);
    this.#addAt(this.#slotOf(key, 0), key, 0);
  }

  /** The first entry with the key at `start`; where there is none, the key is the log's next entry's from now on. */
  findOrAdd(keys: Uint8Array, start: number): number | undefined {
    const slot = this.#slotOf(keys, start);
    const found = this.#slots[slot] ?? 0;
    if (found !== 0) return found - 1;
    this.#addAt(slot, keys, start);
    return undefined;
  }

  #addAt(slot: number, keys: Uint8Array, start: number): void {
    if (this.#size % CHUNK === 0) this.#chunks.push(new Uint8Array(CHUNK * DEDUP_KEY_BYTES));
    const chunk = this.#chunks[Math.floor(this.#size / CHUNK)] ?? new Uint8Array(0);
    const to = (this.#size % CHUNK) * DEDUP_KEY_BYTES;
    for (let at = 0; at < DEDUP_KEY_BYTES; at++) chunk[to + at] = keys[start + at] ?? 0;
    this.#size += 1;
    // An entry that the log has twice is found at its first place.
    if (this.#slots[slot] === 0) this.#slots[slot] = this.#size;
    // Half full at most, so that chains stay short.
    if (this.#size * 2 > this.#slots.length) this.#grow();
  }

  /** The key of an entry, as a view. */
  keyAt(entry: number): Uint8Array {
    const start = (entry % CHUNK) * DEDUP_KEY_BYTES;
    const chunk = this.#chunks[Math.floor(entry / CHUNK)];
    if (chunk === undefined) throw new RangeError(`entry ${entry} is not in the index`);
    return chunk.subarray(start, start + DEDUP_KEY_BYTES);
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#size; entry++) this.#place(entry);
  }

  #place(entry: number): void {
    const chunk = this.#chunks[Math.floor(entry / CHUNK)] ?? new Uint8Array(0);
    const slot = this.#slotOf(chunk, (entry % CHUNK) * DEDUP_KEY_BYTES);
    if (this.#slots[slot] === 0) this.#slots[slot] = entry + 1;
  }

  /** The slot that holds the key, or the free one where it belongs. Keys are hashes: their first bytes are spread. */
  #slotOf(keys: Uint8Array, start: number): number {
    const mask = this.#slots.length - 1;
    const head =
      (keys[start] ?? 0) |
      ((keys[start + 1] ?? 0) << 8) |
      ((keys[start + 2] ?? 0) << 16) |
      ((keys[start + 3] ?? 0) << 24);
    let slot = (head >>> 0) & mask;
    for (;;) {
      const held = this.#slots[slot] ?? 0;
      if (held === 0 || this.#holds(held - 1, keys, start)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #holds(entry: number, keys: Uint8Array, start: number): boolean {
    const chunk = this.#chunks[Math.floor(entry / CHUNK)];
    const own = (entry % CHUNK) * DEDUP_KEY_BYTES;
    if (chunk === undefined) return false;
    for (let at = 0; at < DEDUP_KEY_BYTES; at++) if (chunk[own + at] !== keys[start + at]) return false;
    return true;
  }
}

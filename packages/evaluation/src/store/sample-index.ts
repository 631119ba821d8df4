import type { Samples } from "./samples.ts";

type Keyed = Pick<Samples, "rows" | "system" | "item" | "epoch" | "language">;

/** Finds the row of a sample (system, item, epoch, language) among the rows it was built from. */
export interface SampleIndex {
  /** First row with the same key as row `row` of `other`, or -1. */
  find(other: Keyed, row: number): number;
  /** Rows whose key an earlier row has, in order. */
  readonly repeats: readonly number[];
}

/** Open addressing over row numbers: no key objects, at most half full. */
export function sampleIndex(own: Keyed): SampleIndex {
  let size = 16;
  while (size < own.rows * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const repeats: number[] = [];

  const slotOf = (other: Keyed, row: number): number => {
    const system = other.system[row] ?? -1;
    const item = other.item[row] ?? -1;
    const epoch = other.epoch[row] ?? -1;
    const language = other.language[row] ?? -1;
    let slot = mixed(system, item, epoch, language) & (size - 1);
    for (;;) {
      const at = slots[slot] ?? -1;
      if (at < 0) return slot;
      if (
        own.item[at] === item &&
        own.system[at] === system &&
        own.epoch[at] === epoch &&
        own.language[at] === language
      )
        return slot;
      slot = (slot + 1) & (size - 1);
    }
  };

  for (let row = 0; row < own.rows; row++) {
    const slot = slotOf(own, row);
    if ((slots[slot] ?? -1) < 0) slots[slot] = row;
    else repeats.push(row);
  }
  return { find: (other, row) => slots[slotOf(other, row)] ?? -1, repeats };
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain) over the four codes. */
function mixed(system: number, item: number, epoch: number, language: number): number {
  let hash = Math.imul(item, 0x9e3779b1) ^ Math.imul(system + 1, 0x85ebca6b) ^ Math.imul(epoch, 0xc2b2ae35);
  hash ^= Math.imul(language + 2, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

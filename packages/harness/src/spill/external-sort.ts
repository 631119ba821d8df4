import type { Scratch } from "@bongsu/input";
import { endOf, hasKey, keyOf, numberOf, valueOf } from "./entry.ts";
import type { Block } from "./entry.ts";
import { HeldEntries } from "./held-entries.ts";
import { merger } from "./merge.ts";
import { RunWriter } from "./runs.ts";
import type { Run } from "./runs.ts";

/** What a sort needs of its surroundings. */
export interface SortRoom {
  /** Called when memory is full: most files are small, and never ask for it. */
  scratch(): Scratch;
  /** How many bytes are held in memory. */
  readonly heldBytes: number;
}

export interface Sorted<V> {
  readonly at: number;
  readonly value: V;
  /** The first of its key. */
  readonly begins: boolean;
}

/** Runs that are merged at once: a piece of each is held. */
const FAN = 128;
/** Small, so that what a caller makes of a batch is garbage before the collector has copied it twice. */
const BATCH = 128;

/**
 * Sorts more than memory holds: full memory goes sorted to a scratch file, whose runs are merged in the end (external
 * merge sort; Knuth, The Art of Computer Programming 3, 5.4). Equal keys come together, in the order of their
 * numbers; values must survive JSON.
 */
export class ExternalSort<V> {
  readonly #room: SortRoom;
  readonly #held: HeldEntries;
  #scratch: Scratch | null = null;
  #writer: RunWriter | null = null;
  #runs: Run[] = [];

  constructor(room: SortRoom) {
    this.#room = room;
    this.#held = new HeldEntries(room.heldBytes);
  }

  add(key: string, at: number, value: V): void {
    const json = JSON.stringify(value);
    if (this.#held.put(key, at, json)) return;
    this.#spill();
    this.#held.put(key, at, json);
  }

  /** Everything added, in order, in batches; call once. */
  async *sorted(): AsyncGenerator<readonly Sorted<V>[]> {
    const open = opener<V>();
    try {
      if (this.#scratch === null) {
        const order = this.#held.sorted();
        for (let i = 0; i < order.length; i += BATCH)
          yield Array.from(order.subarray(i, i + BATCH), (from) => open(this.#held.block, from));
        return;
      }
      if (this.#held.count > 0) this.#spill();
      while (this.#runs.length > FAN) await this.#mergeOnce(this.#scratch);
      let batch: Sorted<V>[] = [];
      const next = await merger(this.#scratch, this.#runs, ({ block, head }) =>
        batch.push(open(block, head)),
      );
      for (let more = true; more;) {
        batch = [];
        more = await next(BATCH);
        if (batch.length > 0) yield batch;
      }
    } finally {
      this.close();
    }
  }

  close(): void {
    this.#held.clear();
    this.#scratch?.close();
    this.#scratch = null;
  }

  #spill(): void {
    this.#scratch ??= this.#room.scratch();
    this.#writer ??= new RunWriter(this.#scratch);
    for (const from of this.#held.sorted()) this.#writer.write(this.#held.bytesOf(from));
    this.#runs.push(this.#writer.finish());
    this.#held.clear();
  }

  /** Makes one run of every `FAN` runs, in a new scratch file. */
  async #mergeOnce(from: Scratch): Promise<void> {
    const runs = this.#runs;
    const to = this.#room.scratch();
    const writer = new RunWriter(to);
    this.#scratch = to;
    this.#runs = [];
    try {
      for (let i = 0; i < runs.length; i += FAN) {
        const next = await merger(from, runs.slice(i, i + FAN), ({ block, head }) =>
          writer.write(block.bytes.subarray(head, endOf(block, head))),
        );
        while (await next(BATCH));
        this.#runs.push(writer.finish());
      }
    } finally {
      from.close();
    }
  }
}

/** Reads entries one after another, and sees where a new key begins. */
function opener<V>(): (block: Block, from: number) => Sorted<V> {
  let key: Uint8Array | null = null;
  return (block, from) => {
    const begins = key === null || !hasKey(block, from, key);
    if (begins) key = keyOf(block, from);
    return { at: numberOf(block, from), value: valueOf<V>(block, from), begins };
  };
}

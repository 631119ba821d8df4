import type { Scratch } from "@bongsu/input";
import { merged } from "./merge.ts";
import { RunWriter, inOrder } from "./runs.ts";
import type { Entry, Run } from "./runs.ts";

/** What a sort needs of its surroundings. */
export interface SortRoom {
  /** Called when memory is full: most files are small, and never ask for it. */
  scratch(): Scratch;
  /** About how many bytes may be held in memory. */
  readonly heldBytes: number;
}

/** Runs that are merged at once: a piece of 64 KiB is held of each. */
const FAN = 32;
const BATCH = 512;
/** What an entry takes beside its key and its value. */
const ENTRY = 64;

/**
 * Sorts more than memory holds: full buffers go sorted to a scratch file, whose runs are merged in the end (external
 * merge sort; Knuth, The Art of Computer Programming 3, 5.4). Values must survive JSON.
 */
export class ExternalSort<V> {
  readonly #room: SortRoom;
  readonly #weigh: (value: V) => number;
  #held: Entry<V>[] = [];
  #heldBytes = 0;
  #scratch: Scratch | null = null;
  #writer: RunWriter<V> | null = null;
  #runs: Run[] = [];

  /** `weigh`: about how many bytes a value takes in memory. */
  constructor(room: SortRoom, weigh: (value: V) => number) {
    this.#room = room;
    this.#weigh = weigh;
  }

  add(key: string, at: number, value: V): void {
    this.#held.push({ key, at, value });
    this.#heldBytes += ENTRY + key.length + this.#weigh(value);
    if (this.#heldBytes >= this.#room.heldBytes) this.#spill();
  }

  /** Everything added, in order, in batches; call once. */
  async *sorted(): AsyncGenerator<readonly Entry<V>[]> {
    try {
      if (this.#runs.length === 0) {
        const all = this.#held.sort(inOrder);
        for (let i = 0; i < all.length; i += BATCH) yield all.slice(i, i + BATCH);
        return;
      }
      if (this.#held.length > 0) this.#spill();
      while (this.#runs.length > FAN) await this.#mergeOnce();
      if (this.#scratch !== null) yield* merged<V>(this.#scratch, this.#runs);
    } finally {
      this.close();
    }
  }

  close(): void {
    this.#held = [];
    this.#scratch?.close();
    this.#scratch = null;
  }

  #spill(): void {
    this.#scratch ??= this.#room.scratch();
    this.#writer ??= new RunWriter(this.#scratch);
    for (const entry of this.#held.sort(inOrder)) this.#writer.write(entry);
    this.#runs.push(this.#writer.finish());
    this.#held = [];
    this.#heldBytes = 0;
  }

  /** Makes one run of every `FAN` runs, in a new scratch file. */
  async #mergeOnce(): Promise<void> {
    const [from, runs] = [this.#scratch, this.#runs];
    if (from === null) return;
    const to = this.#room.scratch();
    const writer = new RunWriter<V>(to);
    this.#scratch = to;
    this.#runs = [];
    try {
      for (let i = 0; i < runs.length; i += FAN) {
        for await (const batch of merged<V>(from, runs.slice(i, i + FAN)))
          for (const entry of batch) writer.write(entry);
        this.#runs.push(writer.finish());
      }
    } finally {
      from.close();
    }
  }
}

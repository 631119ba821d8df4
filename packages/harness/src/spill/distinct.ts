import { ExternalSort } from "./external-sort.ts";
import type { SortRoom } from "./external-sort.ts";
import { remembered } from "./room.ts";

/** Counts different names: some are remembered, those beyond are sorted. */
export class DistinctCount {
  readonly #first = new Set<string>();
  readonly #others: ExternalSort<null>;
  readonly #remembered: number;

  constructor(room: SortRoom) {
    this.#others = new ExternalSort<null>(room);
    this.#remembered = remembered(room);
  }

  add(name: string): void {
    if (this.#first.has(name)) return;
    if (this.#first.size < this.#remembered) this.#first.add(name);
    else this.#others.add(name, 0, null);
  }

  /** Call once. */
  async count(): Promise<number> {
    let count = this.#first.size;
    for await (const batch of this.#others.sorted()) for (const { begins } of batch) if (begins) count++;
    return count;
  }
}

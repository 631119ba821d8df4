import { ExternalSort } from "./external-sort.ts";
import type { SortRoom } from "./external-sort.ts";

/** Names that are remembered before they are sorted out on scratch room. */
const REMEMBERED = 50_000;

/** Counts different names, in memory that does not grow with them. */
export class DistinctCount {
  readonly #first = new Set<string>();
  readonly #others: ExternalSort<null>;
  readonly #remembered: number;

  constructor(room: SortRoom, remembered = REMEMBERED) {
    this.#others = new ExternalSort<null>(room);
    this.#remembered = remembered;
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

  close(): void {
    this.#others.close();
  }
}

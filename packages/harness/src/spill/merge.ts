import type { Scratch } from "@bongsu/input";
import { RunReader, inOrder } from "./runs.ts";
import type { Entry, Run } from "./runs.ts";

const BATCH = 512;

/** The entries of several sorted runs as one sorted stream, in batches. Memory: a piece of each run. */
export async function* merged<V>(
  scratch: Scratch,
  runs: readonly Run[],
): AsyncGenerator<readonly Entry<V>[]> {
  const readers = runs.map((run) => new RunReader<V>(scratch, run));
  for (const reader of readers) await reader.fill();
  const heap = new Heap(readers.filter(({ head }) => head !== null));
  let batch: Entry<V>[] = [];
  for (let first = heap.first(); first?.head; first = heap.first()) {
    batch.push(first.head);
    if (!first.advance()) await first.fill();
    heap.settle();
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A binary heap (Williams 1964) of readers, the one with the least entry first; only the first ever changes. */
class Heap<V> {
  readonly #readers: RunReader<V>[];

  constructor(readers: readonly RunReader<V>[]) {
    this.#readers = readers.toSorted(before); // sorted is a heap already
  }

  first(): RunReader<V> | undefined {
    return this.#readers[0];
  }

  /** Puts the first reader where its new entry belongs, or away where it has none. */
  settle(): void {
    const readers = this.#readers;
    if (readers[0]?.head === null) {
      const last = readers.pop();
      if (readers.length === 0 || last === undefined) return;
      readers[0] = last;
    }
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const least = before(readers[left], readers[left + 1]) <= 0 ? left : left + 1;
      const [parent, child] = [readers[at], readers[least]];
      if (parent === undefined || child === undefined || before(parent, child) <= 0) return;
      readers[at] = child;
      readers[least] = parent;
      at = least;
    }
  }
}

/** A reader without an entry comes last. */
function before<V>(a: RunReader<V> | undefined, b: RunReader<V> | undefined): number {
  if (!a?.head) return b?.head ? 1 : 0;
  return b?.head ? inOrder(a.head, b.head) : -1;
}

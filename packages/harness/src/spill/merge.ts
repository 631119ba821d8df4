import type { Scratch } from "@bongsu/input";
import { compareEntries } from "./entry.ts";
import { RunReader } from "./runs.ts";
import type { Run } from "./runs.ts";

/**
 * Hands the entries of several sorted runs to `take` in order, up to `most` at a call of the function returned, which
 * says whether there are more. Memory: a piece of each run.
 */
export async function merger(
  scratch: Scratch,
  runs: readonly Run[],
  take: (reader: RunReader) => void,
): Promise<(most: number) => Promise<boolean>> {
  const heap = runs.map((run) => new RunReader(scratch, run));
  for (const reader of heap) await reader.fill();
  heap.sort(compareHeads); // a sorted list is a heap already
  return async (most) => {
    for (let taken = 0; taken < most; taken++) {
      const [first] = heap;
      if (first === undefined) return false;
      take(first);
      if (!first.advance()) await first.fill();
      settle(heap);
    }
    return true;
  };
}

/** Puts the first reader of a binary heap (Williams 1964) where its new entry belongs, or away where it has none. */
function settle(heap: RunReader[]): void {
  if (heap[0]?.head === -1) {
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return;
    heap[0] = last;
  }
  for (let at = 0; ;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) return;
    const least = right === undefined || compareHeads(left, right) <= 0 ? 2 * at + 1 : 2 * at + 2;
    const [parent, child] = [heap[at], heap[least]];
    if (parent === undefined || child === undefined || compareHeads(parent, child) <= 0) return;
    heap[at] = child;
    heap[least] = parent;
    at = least;
  }
}

const compareHeads = (a: RunReader, b: RunReader): number => compareEntries(a.block, a.head, b.block, b.head);

import type { Digest } from "../record.ts";

/** Where each test stands among those of the same content. */
export interface TestPlace {
  readonly item: string;
  readonly epoch: number;
}

/**
 * Gives every `testIdx` its item and epoch. promptfoo numbers repetitions like tests of their own; tests of equal
 * content are one item, called by the lowest number, and its repetitions are epochs in the order of their numbers.
 * Rows come in any order, so all tests must be known first.
 */
export function placesOfTests(tests: ReadonlyMap<number, Digest>): ReadonlyMap<number, TestPlace> {
  const byContent = new Map<Digest, number[]>();
  for (const [index, content] of [...tests].sort(([a], [b]) => a - b)) {
    const same = byContent.get(content);
    if (same) same.push(index);
    else byContent.set(content, [index]);
  }
  const places = new Map<number, TestPlace>();
  for (const same of byContent.values())
    same.forEach((index, turn) => places.set(index, { item: String(same[0] ?? index), epoch: turn + 1 }));
  return places;
}

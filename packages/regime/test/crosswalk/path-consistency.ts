import { ANY, compose, converse, EQ } from "@bongsu/regime";

/**
 * Mackworth's PC-2 on a full table, nothing clever: every pair that shrank is composed with every third region until
 * nothing shrinks. The oracle of the closure. @returns the table, row by row.
 */
export function pathConsistency(
  count: number,
  told: readonly (readonly [number, number, number])[],
): Uint8Array {
  const table = new Uint8Array(count * count).fill(ANY);
  for (let i = 0; i < count; i++) table[i * count + i] = EQ;
  const queue: number[] = [];
  const narrow = (i: number, j: number, mask: number): void => {
    const before = table[i * count + j] ?? 0;
    const after = before & mask;
    if (after === before) return;
    table[i * count + j] = after;
    table[j * count + i] = converse(after);
    queue.push(i * count + j);
  };
  for (const [i, j, mask] of told) narrow(i, j, mask);
  for (let at = 0; at < queue.length; at++) {
    const pair = queue[at] ?? 0;
    const i = Math.floor(pair / count);
    const j = pair % count;
    const ij = table[pair] ?? 0;
    for (let k = 0; k < count; k++) {
      narrow(i, k, compose(ij, table[j * count + k] ?? 0));
      narrow(k, j, compose(table[k * count + i] ?? 0, ij));
    }
  }
  return table;
}

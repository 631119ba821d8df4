import type { TreeHasher } from "../tree/hash.ts";

/** The hash over a power of two of neighbouring hashes of equal height. */
export function nodeHash(hasher: TreeHasher, hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at + 1 < row.length; at += 2)
      above.push(hasher.node(hashAt(row, at), hashAt(row, at + 1)));
    row = above;
  }
  return hashAt(row, 0);
}

function hashAt(row: readonly Uint8Array[], at: number): Uint8Array {
  const hash = row[at];
  if (hash === undefined) throw new RangeError("a subtree has at least one leaf");
  return hash;
}

import type { Sha256 } from "../crypto.ts";

/** Bytes of a hash in the tree. */
export const HASH_BYTES = 32;

/** The hashes of RFC 9162 §2.1.1 (RFC 6962 §2.1). */
export interface TreeHasher {
  /** SHA-256(0x00 || entry). */
  leaf(entry: Uint8Array): Uint8Array;
  /** SHA-256(0x01 || left || right). */
  node(left: Uint8Array, right: Uint8Array): Uint8Array;
  /** The root of a tree without entries: SHA-256 of nothing. */
  empty(): Uint8Array;
}

/** SHA-256(0x00 || entry), where no tree is hashed. */
export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + entry.length);
  input.set(entry, 1);
  return sha256(input);
}

export function treeHasher(sha256: Sha256): TreeHasher {
  // Both are read by sha256 before it returns, so one buffer serves every node.
  const pair = new Uint8Array(1 + 2 * HASH_BYTES);
  pair[0] = 1;
  return {
    leaf: (entry) => leafHash(sha256, entry),
    node(left, right) {
      pair.set(left, 1);
      pair.set(right, 1 + HASH_BYTES);
      return sha256(pair);
    },
    empty: () => sha256(new Uint8Array(0)),
  };
}

import { sameBytes } from "../bytes/bytes.ts";
import { toHex } from "../bytes/hex.ts";
import { refuse } from "../refusal.ts";
import { requireHashes } from "./proof-shape.ts";
import type { TreeHasher } from "./hash.ts";

export interface Inclusion {
  /** Of the entry, from 0. */
  readonly index: number;
  readonly size: number;
  /** From the leaf's sibling up to the root's child. */
  readonly path: readonly Uint8Array[];
}

/**
 * The root that an inclusion proof leads to from a leaf hash (RFC 9162 §2.1.3.2).
 * @throws LogRefusal index-outside, length-wrong, proof-too-long, proof-too-short.
 */
export function rootFromInclusion(hasher: TreeHasher, leafHash: Uint8Array, proof: Inclusion): Uint8Array {
  const { index, size, path } = proof;
  if (index >= size) refuse("index-outside", { found: index, size });
  requireHashes("inclusion proof", [leafHash, ...path]);
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const [step, sibling] of path.entries()) {
    if (last === 0)
      refuse("proof-too-long", { thing: "inclusion proof", found: path.length, expected: step });
    if (node % 2 === 1 || node === last) {
      hash = hasher.node(sibling, hash);
      // A node without a right neighbour is the same on the next level.
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else hash = hasher.node(hash, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) refuse("proof-too-short", { thing: "inclusion proof", found: path.length });
  return hash;
}

/**
 * Holds an inclusion proof against a root.
 * @throws LogRefusal as `rootFromInclusion` does; proof-root.
 */
export function verifyInclusion(
  hasher: TreeHasher,
  leafHash: Uint8Array,
  proof: Inclusion,
  root: Uint8Array,
): void {
  const found = rootFromInclusion(hasher, leafHash, proof);
  if (!sameBytes(found, root))
    refuse("proof-root", {
      thing: "inclusion proof",
      size: proof.size,
      found: toHex(found),
      expected: toHex(root),
    });
}

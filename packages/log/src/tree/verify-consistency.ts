import { sameBytes } from "../bytes/bytes.ts";
import { toHex } from "../bytes/hex.ts";
import { refuse } from "../refusal.ts";
import { requireHashes } from "./proof-shape.ts";
import type { TreeHasher } from "./hash.ts";

export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

const THING = "consistency proof";

/**
 * Holds a consistency proof against two tree heads (RFC 9162 §2.1.4.2). The proof is empty between equal sizes and
 * from the empty tree, whose root is then checked.
 * @throws LogRefusal size-outside (the old tree is larger), length-wrong, proof-too-long, proof-too-short, proof-root.
 */
export function verifyConsistency(
  hasher: TreeHasher,
  old: TreeHead,
  grown: TreeHead,
  path: readonly Uint8Array[],
): void {
  if (old.size > grown.size) refuse("size-outside", { found: old.size, largest: grown.size });
  requireHashes(THING, [old.root, grown.root, ...path]);
  if (old.size === 0 || old.size === grown.size) {
    if (path.length > 0) refuse("proof-too-long", { thing: THING, found: path.length, expected: 0 });
    requireRoot(old.size === 0 ? hasher.empty() : grown.root, old);
    return;
  }
  const roots = rootsFrom(hasher, old, grown.size, path);
  requireRoot(roots.old, old);
  requireRoot(roots.grown, grown);
}

function rootsFrom(
  hasher: TreeHasher,
  old: TreeHead,
  size: number,
  path: readonly Uint8Array[],
): { readonly old: Uint8Array; readonly grown: Uint8Array } {
  let node = old.size - 1;
  let last = size - 1;
  while (node % 2 === 1) {
    node = (node - 1) / 2;
    last = Math.floor(last / 2);
  }
  // Where the old tree is one perfect subtree its root is where the path starts.
  const [first, ...rest] = node === 0 ? [old.root, ...path] : path;
  if (first === undefined) refuse("proof-too-short", { thing: THING, found: 0 });
  let oldRoot = first;
  let grownRoot = first;
  for (const [step, hash] of rest.entries()) {
    if (last === 0)
      refuse("proof-too-long", {
        thing: THING,
        found: path.length,
        expected: path.length - rest.length + step,
      });
    if (node % 2 === 1 || node === last) {
      oldRoot = hasher.node(hash, oldRoot);
      grownRoot = hasher.node(hash, grownRoot);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else grownRoot = hasher.node(grownRoot, hash);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) refuse("proof-too-short", { thing: THING, found: path.length });
  return { old: oldRoot, grown: grownRoot };
}

function requireRoot(found: Uint8Array, { size, root }: TreeHead): void {
  if (!sameBytes(found, root))
    refuse("proof-root", { thing: THING, size, found: toHex(found), expected: toHex(root) });
}

import { parseCheckpoint } from "../checkpoint/checkpoint.ts";
import { parseNote } from "../note/note.ts";
import type { Sha256 } from "../crypto.ts";
import type { TileReader } from "../tiles/tile-reader.ts";
import { TileTree } from "../tiles/tile-tree.ts";
import { treeHasher } from "../tree/hash.ts";
import { verifyConsistency } from "../tree/verify-consistency.ts";
import type { TreeHead } from "../tree/verify-consistency.ts";
import { verifyInclusion } from "../tree/verify-inclusion.ts";
import type { TlogProof } from "./tlog-proof.ts";

/**
 * The proof that entry `index` is below `checkpoint`, the note of a published tree. The proof is verified before it
 * is given out, so damaged tiles give a refusal and never a proof that fails elsewhere.
 * @throws LogRefusal as `parseNote`, `parseCheckpoint`, `TileTree` and `verifyInclusion` do.
 */
export async function proveInclusion(
  sha256: Sha256,
  read: TileReader,
  checkpoint: Uint8Array,
  index: number,
): Promise<TlogProof> {
  const { size, root } = parseCheckpoint(parseNote(checkpoint, "checkpoint").text);
  const hasher = treeHasher(sha256);
  const tree = new TileTree(hasher, read, size);
  const inclusion = await tree.inclusion(index);
  verifyInclusion(hasher, await tree.leafHash(index), inclusion, root);
  return { index, path: inclusion.path, checkpoint, extra: null };
}

/**
 * The proof that the tree `grown`, a published one, continues the tree `old`; verified before it is given out.
 * @throws LogRefusal as `TileTree` and `verifyConsistency` do.
 */
export async function proveConsistency(
  sha256: Sha256,
  read: TileReader,
  old: TreeHead,
  grown: TreeHead,
): Promise<readonly Uint8Array[]> {
  const hasher = treeHasher(sha256);
  const path = await new TileTree(hasher, read, grown.size).consistency(old.size);
  verifyConsistency(hasher, old, grown, path);
  return path;
}

import { TileTree } from "@bongsu/log";
import type { TreeHasher } from "@bongsu/log";
import { same } from "./proven-tiles.ts";
import type { ProvenTiles } from "./proven-tiles.ts";
import type { Noted, Replica } from "./replica.ts";
import type { Conflict } from "./neighbour.ts";

export type Discord = Pick<Conflict, "kind" | "proof">;

/** What speaks against a note of fewer entries than are held here, or as many; null for the same tree. */
export async function discordOfSmaller(
  hasher: TreeHasher,
  { checkpoint: seen }: Noted,
  replica: Replica,
): Promise<Discord | null> {
  const held = replica.held?.checkpoint;
  if (held === undefined) return null;
  if (seen.size === held.size) return same(seen.root, held.root) ? null : { kind: "equivocation", proof: [] };
  const tree = new TileTree(hasher, replica.read, held.size);
  return same(await tree.root(seen.size), seen.root)
    ? { kind: "rollback", proof: [] }
    : { kind: "inconsistent", proof: await otherRoot(tree, seen.size) };
}

/** What speaks against a tree, whose tiles are proven, as a continuation of a note; null where it is one. */
export async function discordOfLarger(
  hasher: TreeHasher,
  tiles: ProvenTiles,
  { checkpoint: known }: Noted,
): Promise<Discord | null> {
  if (known.size > tiles.size) return { kind: "rollback", proof: [] };
  const tree = new TileTree(hasher, tiles.read, tiles.size);
  if (same(await tree.root(known.size), known.root)) return null;
  return known.size === tiles.size
    ? { kind: "equivocation", proof: [] }
    : { kind: "inconsistent", proof: await otherRoot(tree, known.size) };
}

/** The root that a tree has at a smaller size, and the proof that it is its own. */
const otherRoot = async (tree: TileTree, size: number): Promise<readonly Uint8Array[]> => [
  await tree.root(size),
  ...(await tree.consistency(size)),
];

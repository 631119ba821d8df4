import type { TreeHasher } from "../tree/hash.ts";
import { subtreesOf } from "../tree/subtrees.ts";
import { TILE_WIDTH, hashesAt } from "./coordinates.ts";
import type { TileCoordinates } from "./coordinates.ts";
import { nodeHash } from "./node-hash.ts";

/** The tiles at the right edge of a tree that are not full, level by level from 0; null where the level has none. */
export function edgeTiles(size: number): (TileCoordinates | null)[] {
  const tiles: (TileCoordinates | null)[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const count = hashesAt(level, size);
    const width = count % TILE_WIDTH;
    tiles.push(width === 0 ? null : { level, index: (count - width) / TILE_WIDTH, width });
  }
  return tiles;
}

/**
 * The perfect subtrees of a tree, largest first, from the hashes in its edge tiles: every subtree is some of the
 * hashes of one of them.
 */
export function edgeSubtrees(
  hasher: TreeHasher,
  size: number,
  hashes: readonly (readonly Uint8Array[])[],
): Uint8Array[] {
  return subtreesOf(0, size).map(({ height, index }) => {
    const wide = 1 << (height % 8);
    const first = (index * wide) % TILE_WIDTH;
    return nodeHash(hasher, hashes[Math.floor(height / 8)]?.slice(first, first + wide) ?? []);
  });
}

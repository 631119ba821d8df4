import { refuse } from "../refusal.ts";
import { HASH_BYTES } from "../tree/hash.ts";
import { TILE_WIDTH, tilePath } from "./coordinates.ts";
import type { TileCoordinates } from "./coordinates.ts";

/** The bytes at a path below the log's prefix; null where there is nothing. */
export type TileReader = (path: string) => Promise<Uint8Array | null>;

/**
 * The bytes of a tile of hashes. A log may drop a partial tile once the full one exists (tlog-tiles, “Partial
 * Tiles”): then the first hashes of the full one are returned.
 * @throws LogRefusal tile-missing, tile-length.
 */
export async function readTile(read: TileReader, tile: TileCoordinates): Promise<Uint8Array> {
  const path = tilePath(tile);
  const bytes = await read(path);
  if (bytes !== null) {
    requireLength(bytes, path, tile.width);
    return bytes;
  }
  if (tile.width === TILE_WIDTH) refuse("tile-missing", { path });
  const fullPath = tilePath({ ...tile, width: TILE_WIDTH });
  const full = await read(fullPath);
  if (full === null) refuse("tile-missing", { path });
  requireLength(full, fullPath, TILE_WIDTH);
  return full.subarray(0, tile.width * HASH_BYTES);
}

function requireLength(bytes: Uint8Array, path: string, width: number): void {
  const expected = width * HASH_BYTES;
  if (bytes.length !== expected) refuse("tile-length", { path, found: bytes.length, expected });
}

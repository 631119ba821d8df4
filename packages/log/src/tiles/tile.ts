import { refuse } from "../refusal.ts";
import { HASH_BYTES } from "../tree/hash.ts";
import { concat } from "../bytes/bytes.ts";
import { tilePath } from "./coordinates.ts";
import type { TileCoordinates } from "./coordinates.ts";

/** The bytes of a tile: its hashes one after another. */
export const encodeTile = (hashes: readonly Uint8Array[]): Uint8Array => concat(hashes);

/**
 * The hashes of a tile, as views of its bytes.
 * @throws LogRefusal tile-length, where the bytes are not exactly `width` hashes.
 */
export function decodeTile(bytes: Uint8Array, tile: TileCoordinates): Uint8Array[] {
  const expected = tile.width * HASH_BYTES;
  if (bytes.length !== expected)
    refuse("tile-length", { path: tilePath(tile), found: bytes.length, expected });
  return Array.from({ length: tile.width }, (_, at) =>
    bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}

import { refuse } from "../refusal.ts";
import { TILE_WIDTH, tilePath } from "./coordinates.ts";
import { decodeEntries } from "./entries.ts";
import type { TileReader } from "./tile-reader.ts";

/**
 * The entries of a bundle. A log may drop a partial bundle once the full one exists: then its first entries.
 * @throws LogRefusal tile-missing, entries-torn, entries-count.
 */
export async function readEntries(read: TileReader, index: number, width: number): Promise<Uint8Array[]> {
  const path = tilePath({ level: "entries", index, width });
  const bytes = await read(path);
  if (bytes !== null) return decodeEntries(bytes, index, width);
  const full =
    width === TILE_WIDTH ? null : await read(tilePath({ level: "entries", index, width: TILE_WIDTH }));
  if (full === null) return refuse("tile-missing", { path });
  return decodeEntries(full, index, TILE_WIDTH).slice(0, width);
}

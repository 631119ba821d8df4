import { TILE_WIDTH, widthAt } from "./coordinates.ts";
import { readEntries } from "./read-entries.ts";
import type { TileReader } from "./tile-reader.ts";

/**
 * The entries [from, to) of a log whose size is `size`, bundle by bundle.
 * @throws LogRefusal tile-missing, entries-torn, entries-count.
 */
export async function* entriesBetween(
  read: TileReader,
  from: number,
  to: number,
  size: number,
): AsyncGenerator<Uint8Array[], void, void> {
  for (let at = from; at < to;) {
    const index = Math.floor(at / TILE_WIDTH);
    const first = index * TILE_WIDTH;
    const entries = await readEntries(read, index, widthAt("entries", index, size));
    yield entries.slice(at - first, to - first);
    at = first + TILE_WIDTH;
  }
}

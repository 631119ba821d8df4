import type { LogStore } from "../store/port.ts";
import { TILE_WIDTH, widthAt } from "../tiles/coordinates.ts";
import { readEntries } from "../tiles/read-entries.ts";

/**
 * The entries [from, to) of a log whose size is `size`, bundle by bundle.
 * @throws LogRefusal tile-missing, entries-torn, entries-count.
 */
export async function* entriesBetween(
  store: LogStore,
  from: number,
  to: number,
  size: number,
): AsyncGenerator<Uint8Array[]> {
  for (let at = from; at < to;) {
    const index = Math.floor(at / TILE_WIDTH);
    const first = index * TILE_WIDTH;
    const entries = await readEntries((path) => store.read(path), index, widthAt("entries", index, size));
    yield entries.slice(at - first, to - first);
    at = first + TILE_WIDTH;
  }
}

import { refuse } from "../refusal.ts";
import type { LogStore } from "../store/port.ts";
import { TILE_WIDTH, tilePath, widthAt } from "../tiles/coordinates.ts";
import { decodeEntries } from "../tiles/entries.ts";

/**
 * The first `width` entries of a bundle, from the full bundle where the partial one is gone.
 * @throws LogRefusal tile-missing, entries-torn, entries-count.
 */
export async function readBundle(store: LogStore, index: number, width: number): Promise<Uint8Array[]> {
  const path = tilePath({ level: "entries", index, width });
  const bytes = await store.read(path);
  if (bytes !== null) return decodeEntries(bytes, index, width);
  const full =
    width === TILE_WIDTH ? null : await store.read(tilePath({ level: "entries", index, width: TILE_WIDTH }));
  if (full === null) refuse("tile-missing", { path });
  return decodeEntries(full, index, TILE_WIDTH).slice(0, width);
}

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
    const entries = await readBundle(store, index, widthAt("entries", index, size));
    yield entries.slice(at - first, to - first);
    at = first + TILE_WIDTH;
  }
}

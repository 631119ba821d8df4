import { TILE_WIDTH, readLogged } from "@bongsu/log";
import type { TileReader } from "@bongsu/log";
import { openEntry } from "@bongsu/sdk";
import type { Progress } from "./progress.ts";

/** The gaps of a copy whose record of them was lost, from its files: all of them are due at once. */
export async function findGaps(read: TileReader, size: number): Promise<Progress["gaps"]> {
  const gaps: Progress["gaps"] = {};
  for await (const entry of readLogged(read, size)) {
    const { leaf, body } = openEntry(entry);
    if (leaf === null || (body !== "withheld" && body !== "missing")) continue;
    const file = String(Math.floor(entry.index / TILE_WIDTH));
    const { missing = 0 } = gaps[file] ?? {};
    gaps[file] = { missing: missing + 1, refused: 0, tries: 0, due: 0 };
  }
  return gaps;
}

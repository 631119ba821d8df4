import { refuse } from "../refusal.ts";
import { LARGEST, excerpt } from "../bytes/decimal.ts";

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;
/** Levels that a tree of at most 2^53 − 1 entries has; the format allows 63. */
const HIGHEST_LEVEL = 63;

/** Where a tile lies: a level of hashes, or the entries themselves. */
export interface TileCoordinates {
  readonly level: number | "entries";
  /** Index of the tile within its level. */
  readonly index: number;
  /** Hashes or entries in it, 1 to 256; below 256 the tile is partial. */
  readonly width: number;
}

/**
 * The path of a tile below the log's prefix (tlog-tiles, “Merkle Tree”), without a leading slash.
 * @throws LogRefusal tile-coordinates.
 */
export function tilePath(tile: TileCoordinates): string {
  const { level, index, width } = tile;
  const sound =
    (level === "entries" || (Number.isInteger(level) && level >= 0 && level <= HIGHEST_LEVEL)) &&
    Number.isSafeInteger(index) &&
    index >= 0 &&
    Number.isInteger(width) &&
    width >= 1 &&
    width <= TILE_WIDTH;
  if (!sound) refuse("tile-coordinates", { level: String(level), index, width });
  const groups: string[] = [];
  let rest = index;
  do {
    const group = String(rest % 1000).padStart(3, "0");
    groups.unshift(groups.length === 0 ? group : `x${group}`);
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  return `tile/${level}/${groups.join("/")}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

const PATH =
  /^tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/**
 * The tile that a path names; every path has one spelling only.
 * @throws LogRefusal tile-path.
 */
export function parseTilePath(path: string): TileCoordinates {
  const match = PATH.exec(path);
  const level = match?.[1];
  const digits = match?.[2]?.replaceAll(/[x/]/g, "");
  if (level === undefined || digits === undefined) refuse("tile-path", { found: excerpt(path) });
  const index = Number(digits);
  const width = match?.[3] === undefined ? TILE_WIDTH : Number(match[3]);
  if (index > LARGEST || width > TILE_WIDTH) refuse("tile-path", { found: excerpt(path) });
  const tile: TileCoordinates = { level: level === "entries" ? level : Number(level), index, width };
  // Leading groups of zeroes and “.p/256” name nothing.
  if (tilePath(tile) !== path) refuse("tile-path", { found: excerpt(path) });
  return tile;
}

/** Hashes that a tree of `size` entries has at `level`: complete subtrees of 256^level entries. */
export function hashesAt(level: number, size: number): number {
  let count = size;
  for (let step = 0; step < level && count > 0; step++) count = Math.floor(count / TILE_WIDTH);
  return count;
}

/** How many of a tile's hashes or entries a tree of `size` entries has; 0 where it has no such tile. */
export function widthAt(level: number | "entries", index: number, size: number): number {
  const beyond = hashesAt(level === "entries" ? 0 : level, size) - index * TILE_WIDTH;
  return Math.max(0, Math.min(TILE_WIDTH, beyond));
}

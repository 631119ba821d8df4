import {
  Frontier,
  GrowingTiles,
  HASH_BYTES,
  TILE_WIDTH,
  decodeTile,
  encodeTile,
  parseTilePath,
  readTile,
  tilePath,
  widthAt,
} from "@bongsu/log";
import type { TileCoordinates, TileReader, TreeHasher, TreeHead } from "@bongsu/log";
import { refuse } from "../refusal.ts";

/** Full tiles that are remembered: those on the way down, and the ones that proofs come back to. */
const KEPT = 64;

export interface TileSources {
  /** The tiles that are held already. */
  readonly local: TileReader;
  readonly remote: TileReader;
}

/** The tiles of a tree, each of which was proven from the tree's root before it is given out. */
export class ProvenTiles {
  readonly size: number;
  readonly #hasher: TreeHasher;
  readonly #sources: TileSources;
  readonly #edge: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly #kept = new Map<string, readonly Uint8Array[]>();

  private constructor(
    hasher: TreeHasher,
    sources: TileSources,
    size: number,
    edge: ReadonlyMap<string, readonly Uint8Array[]>,
  ) {
    this.#hasher = hasher;
    this.#sources = sources;
    this.size = size;
    this.#edge = edge;
  }

  /**
   * Reads the tiles at the tree's edge, which together give the root.
   * @throws NodeRefusal tiles-not-of-root; LogRefusal tile-missing, tile-length; what `read` throws.
   */
  static async open(
    hasher: TreeHasher,
    sources: TileSources,
    { size, root }: TreeHead,
  ): Promise<ProvenTiles> {
    const edge = new Map<string, readonly Uint8Array[]>();
    const remembering: TileReader = async (path) => {
      const tile = parseTilePath(path);
      const bytes = await readTile(sources.remote, tile);
      edge.set(keyOf(tile.level, tile.index), decodeTile(bytes, tile));
      return bytes;
    };
    const tiles = await GrowingTiles.open(hasher, remembering, size);
    if (!same(tiles.root(), root)) refuse("tiles-not-of-root", { size });
    return new ProvenTiles(hasher, sources, size, edge);
  }

  /** The hashes of a tile of the tree. @throws NodeRefusal tile-wrong; as `open` does. */
  async tile(level: number, index: number): Promise<readonly Uint8Array[]> {
    const key = keyOf(level, index);
    const known = this.#edge.get(key) ?? this.#kept.get(key);
    if (known !== undefined) return known;
    const above = await this.tile(level + 1, Math.floor(index / TILE_WIDTH));
    const hashes = await this.#below({ level, index, width: TILE_WIDTH }, above[index % TILE_WIDTH]);
    if (this.#kept.size === KEPT) this.#kept.delete(this.#kept.keys().next().value ?? "");
    this.#kept.set(key, hashes);
    return hashes;
  }

  /** The tree's tiles by their paths, for proofs. */
  readonly read: TileReader = async (path) => {
    const { level, index, width } = parseTilePath(path);
    if (level === "entries" || widthAt(level, index, this.size) < width) return null;
    return encodeTile((await this.tile(level, index)).slice(0, width));
  };

  /** A full tile that hashes to what the tile above says of it: the copy's own, else the neighbour's. */
  async #below(tile: TileCoordinates, expected: Uint8Array | undefined): Promise<readonly Uint8Array[]> {
    const path = tilePath(tile);
    const isBelow = (hashes: readonly Uint8Array[]): boolean =>
      expected !== undefined && same(this.#rootOf(hashes), expected);
    const own = await this.#sources.local(path);
    if (own?.length === TILE_WIDTH * HASH_BYTES) {
      const hashes = decodeTile(own, tile);
      if (isBelow(hashes)) return hashes;
    }
    const hashes = decodeTile(await readTile(this.#sources.remote, tile), tile);
    return isBelow(hashes) ? hashes : refuse("tile-wrong", { path });
  }

  #rootOf(hashes: readonly Uint8Array[]): Uint8Array {
    const frontier = new Frontier(this.#hasher);
    for (const hash of hashes) frontier.append(hash);
    return frontier.root();
  }
}

const keyOf = (level: number | "entries", index: number): string => `${level}/${index}`;

export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

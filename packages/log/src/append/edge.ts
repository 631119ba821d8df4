import { bodiesFileOf, bodiesPath, encodeFrames, readFrames } from "../bodies/frames.ts";
import type { FramedBody } from "../bodies/frames.ts";
import { concat } from "../bytes/bytes.ts";
import { refuse } from "../refusal.ts";
import type { LogStore } from "../store/port.ts";
import { TILE_WIDTH, tilePath } from "../tiles/coordinates.ts";
import { encodeEntries } from "../tiles/entries.ts";
import { readEntries } from "../tiles/read-entries.ts";
import type { TileReader } from "../tiles/tile-reader.ts";
import { GrowingTiles } from "../tiles/growing-tiles.ts";
import type { TreeHasher } from "../tree/hash.ts";
import type { DurableFiles } from "./durable-files.ts";

/** An entry as the files of a log take it up. */
export interface Grown {
  readonly leaf: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly frame: FramedBody;
}

/** Where a log grows: its last tiles, its last bundle of entries, the end of its last body file. */
export class Edge {
  readonly #tiles: GrowingTiles;
  /** The bundle that is not full yet, as it is on disk. */
  #bundle: Uint8Array;
  #bodiesEnd: number;

  private constructor(tiles: GrowingTiles, bundle: Uint8Array, bodiesEnd: number) {
    this.#tiles = tiles;
    this.#bundle = bundle;
    this.#bodiesEnd = bodiesEnd;
  }

  /**
   * The edge of a log that was published at `size`.
   * @throws LogRefusal tile-missing, tile-length, entries-torn, entries-count, bodies-torn.
   */
  static async open(store: LogStore, hasher: TreeHasher, size: number): Promise<Edge> {
    const tiles = await GrowingTiles.open(hasher, (path) => store.read(path), size);
    const width = size % TILE_WIDTH;
    if (width === 0) return new Edge(tiles, new Uint8Array(0), 0);
    const read: TileReader = (path) => store.read(path);
    const bundle = encodeEntries(await readEntries(read, Math.floor(size / TILE_WIDTH), width));
    return new Edge(tiles, bundle, await endOfBodies(store, bodiesFileOf(size), width));
  }

  get size(): number {
    return this.#tiles.size;
  }

  root(): Uint8Array {
    return this.#tiles.root();
  }

  /** Adds the entries and writes every file that a checkpoint of the new size needs; nothing is synced yet. */
  async grow(files: DurableFiles, entries: readonly Grown[]): Promise<void> {
    for (let from = 0; from < entries.length;) {
      const room = TILE_WIDTH - (this.size % TILE_WIDTH);
      const piece = entries.slice(from, from + room);
      await this.#growBodies(files, piece);
      await this.#growBundle(files, piece);
      for (const entry of piece) this.#tiles.append(entry.leafHash);
      from += room;
    }
    for (const tile of this.#tiles.take()) await files.write(tile.path, tile.bytes);
  }

  /** `piece`: entries of one bundle. */
  async #growBundle(files: DurableFiles, piece: readonly Grown[]): Promise<void> {
    const index = Math.floor(this.size / TILE_WIDTH);
    const width = (this.size % TILE_WIDTH) + piece.length;
    const added = encodeEntries(
      piece.map((entry) => entry.leaf),
      this.size,
    );
    const bundle = concat([this.#bundle, added]);
    await files.write(tilePath({ level: "entries", index, width }), bundle);
    this.#bundle = width === TILE_WIDTH ? new Uint8Array(0) : bundle;
  }

  async #growBodies(files: DurableFiles, piece: readonly Grown[]): Promise<void> {
    const frames = encodeFrames(piece.map((entry) => entry.frame));
    await files.writeAt(bodiesPath(bodiesFileOf(this.size)), this.#bodiesEnd, frames);
    const full = (this.size % TILE_WIDTH) + piece.length === TILE_WIDTH;
    this.#bodiesEnd = full ? 0 : this.#bodiesEnd + frames.length;
  }
}

/** Where the first `count` bodies of a file end. */
export async function endOfBodies(store: LogStore, file: number, count: number): Promise<number> {
  const path = bodiesPath(file);
  const frames = readFrames((await store.read(path)) ?? new Uint8Array(0), count);
  const last = frames.at(-1);
  if (last === undefined || frames.length < count)
    refuse("bodies-torn", { path, found: frames.length, expected: count });
  return last.end;
}

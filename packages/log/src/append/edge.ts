import { bodiesFileOf, bodiesPath, readFrames } from "../bodies/frames.ts";
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
import { countIn, cutRuns, framesIn, leafHashAt, leavesIn } from "./packed.ts";
import type { Run } from "./packed.ts";

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
  async grow(files: DurableFiles, runs: readonly Run[]): Promise<void> {
    for (const piece of cutRuns(runs, TILE_WIDTH - (this.size % TILE_WIDTH), TILE_WIDTH)) {
      const width = (this.size % TILE_WIDTH) + countIn(piece);
      await this.#growBodies(files, piece, width);
      await this.#growBundle(files, piece, width);
      for (const { packed, from, to } of piece)
        for (let at = from; at < to; at++) this.#tiles.append(leafHashAt(packed, at));
    }
    for (const tile of this.#tiles.take()) await files.write(tile.path, tile.bytes);
  }

  /** `piece`: entries of one bundle, which then has `width` of them. */
  async #growBundle(files: DurableFiles, piece: readonly Run[], width: number): Promise<void> {
    const path = tilePath({ level: "entries", index: Math.floor(this.size / TILE_WIDTH), width });
    const parts = [this.#bundle, ...piece.map(leavesIn)];
    let end = 0;
    for (const part of inFew(parts)) {
      if (part.length > 0) await files.writeAt(path, end, part);
      end += part.length;
    }
    this.#bundle = width === TILE_WIDTH ? new Uint8Array(0) : concat(parts);
  }

  async #growBodies(files: DurableFiles, piece: readonly Run[], width: number): Promise<void> {
    const path = bodiesPath(bodiesFileOf(this.size));
    for (const frames of inFew(piece.map(framesIn))) {
      await files.writeAt(path, this.#bodiesEnd, frames);
      this.#bodiesEnd += frames.length;
    }
    if (width === TILE_WIDTH) this.#bodiesEnd = 0;
  }
}

/** Large pieces that other threads packed are written as they are; of many small ones, one is made first. */
const inFew = (parts: readonly Uint8Array[]): readonly Uint8Array[] =>
  parts.length > MOST_PIECES ? [concat(parts)] : parts;
const MOST_PIECES = 4;

/** Where the first `count` bodies of a file end. */
export async function endOfBodies(store: LogStore, file: number, count: number): Promise<number> {
  const path = bodiesPath(file);
  const frames = readFrames((await store.read(path)) ?? new Uint8Array(0), count);
  const last = frames.at(-1);
  if (last === undefined || frames.length < count)
    refuse("bodies-torn", { path, found: frames.length, expected: count });
  return last.end;
}

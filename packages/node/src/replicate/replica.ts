import {
  DurableFiles,
  TILE_WIDTH,
  bodiesPath,
  encodeEntries,
  encodeFrames,
  encodeTile,
  hashesAt,
  openCheckpoint,
  readEntries,
  readFrames,
  replace,
  tilePath,
  widthAt,
} from "@bongsu/log";
import type { Checkpoint, FramedBody, LogStore, NoteVerifier, TileReader } from "@bongsu/log";
import { findGaps } from "./find-gaps.ts";
import { NOTHING_YET, readProgress, writeProgress } from "./progress.ts";
import type { Progress } from "./progress.ts";
import type { ProvenTiles } from "./proven-tiles.ts";

const CHECKPOINT = "checkpoint";

/** A note of the log with what it says. */
export interface Noted {
  readonly note: Uint8Array;
  readonly checkpoint: Checkpoint;
}

/** A copy of another log on this machine, laid out as its owner publishes it. Only checked files go in. */
export class Replica {
  readonly store: LogStore;
  readonly #files: DurableFiles;
  /** What is published of the copy; null before its first checkpoint. */
  held: Noted | null;
  progress: Progress;

  private constructor(store: LogStore, held: Noted | null, progress: Progress) {
    this.store = store;
    this.held = held;
    this.progress = progress;
    this.#files = new DurableFiles(store);
  }

  /** @throws LogRefusal as `openCheckpoint` does, where somebody has changed the copy. */
  static async open(store: LogStore, origin: string, verifier: NoteVerifier): Promise<Replica> {
    const note = await store.read(CHECKPOINT);
    const held =
      note === null ? null : { note, checkpoint: openCheckpoint(note, origin, [verifier]).checkpoint };
    const progress = await readProgress(store);
    if (progress !== null || held === null) return new Replica(store, held, progress ?? NOTHING_YET);
    const gaps = await findGaps((path) => store.read(path), held.checkpoint.size);
    return new Replica(store, held, { ...NOTHING_YET, gaps });
  }

  get size(): number {
    return this.held?.checkpoint.size ?? 0;
  }

  readonly read: TileReader = (path) => this.store.read(path);

  /** The entries of a file as they were published here, up to the copy's size. */
  async entries(file: number): Promise<Uint8Array[]> {
    const width = widthAt("entries", file, this.size);
    return width === 0 ? [] : await readEntries(this.read, file, width);
  }

  /** The bodies of a file as they lie here. */
  async bodies(file: number): Promise<readonly FramedBody[]> {
    return readFrames((await this.store.read(bodiesPath(file))) ?? new Uint8Array(0), TILE_WIDTH);
  }

  /** Writes one bundle of checked entries of a tree with its bodies, and the tiles that it completes. */
  async write(
    tiles: ProvenTiles,
    index: number,
    entries: readonly Uint8Array[],
    bodies: readonly FramedBody[],
  ): Promise<void> {
    const width = entries.length;
    await this.#files.write(tilePath({ level: "entries", index, width }), encodeEntries(entries));
    await this.writeBodies(index, bodies);
    await this.#writeTile(tiles, 0, index, width);
    if (width < TILE_WIDTH) return;
    let above = index;
    for (let level = 1; above % TILE_WIDTH === TILE_WIDTH - 1; level++) {
      above = Math.floor(above / TILE_WIDTH);
      await this.#writeTile(tiles, level, above, TILE_WIDTH);
    }
  }

  /** A file that holds published bodies is replaced in one step; others see either. */
  async writeBodies(file: number, bodies: readonly FramedBody[]): Promise<void> {
    const bytes = encodeFrames(bodies);
    if (file * TILE_WIDTH >= this.size) await this.#files.write(bodiesPath(file), bytes);
    else await replace(this.store, bodiesPath(file), bytes);
  }

  /** Makes what was written durable, and remembers how far it goes. */
  async save(progress: Progress): Promise<void> {
    await this.#files.sync();
    await writeProgress(this.store, progress);
    this.progress = progress;
  }

  /** Shows the tree of a note, all of whose files are written, from now on. */
  async publish(noted: Noted, tiles: ProvenTiles): Promise<void> {
    const before = this.size;
    await this.#writeEdge(tiles);
    await this.#files.sync();
    await replace(this.store, CHECKPOINT, noted.note);
    this.held = noted;
    await this.#tidy(before);
  }

  /** Puts the newer cosignatures on the checkpoint of the same tree. */
  async renew(noted: Noted): Promise<void> {
    await replace(this.store, CHECKPOINT, noted.note);
    this.held = noted;
  }

  /** What was written and not synced is given up: the round has failed. */
  forget(): void {
    this.#files.forget();
  }

  async #writeTile(tiles: ProvenTiles, level: number, index: number, width: number): Promise<void> {
    const hashes = await tiles.tile(level, index);
    await this.#files.write(tilePath({ level, index, width }), encodeTile(hashes));
  }

  /** The tiles above the entries that are not full. */
  async #writeEdge(tiles: ProvenTiles): Promise<void> {
    for (let level = 1; hashesAt(level, tiles.size) > 0; level++) {
      const count = hashesAt(level, tiles.size);
      const width = count % TILE_WIDTH;
      if (width > 0) await this.#writeTile(tiles, level, (count - width) / TILE_WIDTH, width);
    }
  }

  /** Removes the partial tiles and bundles whose full one has come. */
  async #tidy(before: number): Promise<void> {
    for (let level = 0; hashesAt(level, before) > 0; level++) {
      const index = Math.floor(hashesAt(level, before) / TILE_WIDTH);
      const isFull = hashesAt(level, this.size) >= (index + 1) * TILE_WIDTH;
      if (!isFull || hashesAt(level, before) % TILE_WIDTH === 0) continue;
      await this.store.remove(`${tilePath({ level, index, width: TILE_WIDTH })}.p`);
      if (level === 0)
        await this.store.remove(`${tilePath({ level: "entries", index, width: TILE_WIDTH })}.p`);
    }
  }
}

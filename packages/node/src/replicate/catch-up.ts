import { TILE_WIDTH, readEntries, readFrames, tilePath, toBase64, widthAt } from "@bongsu/log";
import type { TreeHasher } from "@bongsu/log";
import type { Clock } from "../ports/clock.ts";
import { refuse } from "../refusal.ts";
import { checkBodies } from "./bodies.ts";
import type { CheckSignature, KeptBodies } from "./bodies.ts";
import { withGap } from "./gaps.ts";
import type { Progress } from "./progress.ts";
import { same } from "./proven-tiles.ts";
import type { ProvenTiles } from "./proven-tiles.ts";
import type { Noted, Replica } from "./replica.ts";
import type { LogSource } from "./source.ts";

/** Bundles after which what was checked is made durable: no more has to be asked for again after a loss of power. */
const SAVED_EVERY = 16;

interface Parts {
  readonly replica: Replica;
  readonly source: LogSource;
  readonly seen: Noted;
  readonly check: CheckSignature;
  readonly clock: Clock;
  readonly hasher: TreeHasher;
}

/** Takes up the entries between a copy's size and a newer checkpoint, bundle by bundle, then shows them. */
export class CatchUp {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * `before`: the note, a part of this tree, that an earlier round was catching up with.
   * @throws NodeRefusal bundle-wrong, tile-wrong and as `LogSource` does; LogRefusal for files of the wrong form;
   *   RoundSpent. What was checked by then is kept.
   */
  async run(tiles: ProvenTiles, before: Noted | null): Promise<void> {
    const { replica, seen, source } = this.#parts;
    const { size } = seen.checkpoint;
    const earlier = before !== null && before.checkpoint.size <= size ? replica.progress.checked : 0;
    const start = Math.max(replica.size, earlier);
    let progress: Progress = { ...replica.progress, target: toBase64(seen.note), checked: start };
    const received = replica.progress.bytes;
    const save = (): Promise<void> => replica.save({ ...progress, bytes: received + source.bytes });
    await save();
    try {
      for (let at = start; at < size;) {
        const file = Math.floor(at / TILE_WIDTH);
        const { missing, refused } = await this.#bundle(tiles, file);
        at = Math.min(size, (file + 1) * TILE_WIDTH);
        progress = {
          ...progress,
          checked: at,
          gaps: withGap(progress.gaps, file, missing.length, refused.length, this.#parts.clock.now()),
        };
        if (file % SAVED_EVERY === SAVED_EVERY - 1) await save();
      }
    } catch (error) {
      await save();
      throw error;
    }
    progress = { ...progress, target: null };
    await replica.publish(seen, tiles);
    await save();
  }

  /** One bundle: entries held against the proven tile, bodies against the entries; written when all is good. */
  async #bundle(tiles: ProvenTiles, file: number): Promise<KeptBodies> {
    const { replica, source, check } = this.#parts;
    const width = widthAt("entries", file, tiles.size);
    const [entries, hashes, bodies] = await Promise.all([
      readEntries((path) => source.file(path), file, width),
      tiles.tile(0, file),
      source.bodies(file),
    ]);
    this.#requireEntries(file, entries, hashes);
    const served = readFrames(bodies, width);
    const kept = await checkBodies(check, entries, await this.#heldBodies(file), served);
    await replica.write(tiles, file, entries, kept.frames);
    return kept;
  }

  /** Bodies that were published here already; what lies beyond them was never checked against this tree. */
  async #heldBodies(file: number) {
    const { replica } = this.#parts;
    const width = widthAt("entries", file, replica.size);
    return width === 0 ? [] : (await replica.bodies(file)).slice(0, width);
  }

  #requireEntries(file: number, entries: readonly Uint8Array[], hashes: readonly Uint8Array[]): void {
    const { hasher } = this.#parts;
    for (const [at, entry] of entries.entries()) {
      const expected = hashes[at];
      if (expected !== undefined && same(hasher.leaf(entry), expected)) continue;
      const path = tilePath({ level: "entries", index: file, width: entries.length });
      refuse("bundle-wrong", { path, index: file * TILE_WIDTH + at });
    }
  }
}

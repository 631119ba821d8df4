import { LogRefusal } from "../refusal.ts";
import { folderOf } from "../store/port.ts";
import { TILE_WIDTH, hashesAt, tilePath } from "../tiles/coordinates.ts";
import { DEDUP_KEY_BYTES } from "./dedup/dedup-key.ts";
import { DurableFiles } from "./durable-files.ts";
import { same } from "./guard.ts";
import { openHead } from "./head.ts";
import type { Head } from "./head.ts";
import { CHECKPOINT } from "./kept-log.ts";
import type { KeptLog } from "./kept-log.ts";
import { KnownEntries } from "./known-entries.ts";
import { signCheckpoint } from "./log-keys.ts";
import type { PackedSubmissions, Run } from "./packed.ts";
import { publish } from "./publish.ts";
import type { Receipt } from "./submission.ts";

/** Writes batches into one log, one after another, among other processes that do the same. */
export class BatchWriter {
  readonly #log: KeptLog;
  readonly #files: DurableFiles;
  /** Never behind `#head`; ahead of it only while a batch is written. */
  #known: KnownEntries;
  /** What this process knows of the log's end; null where it must look. */
  #head: Head | null = null;

  constructor(log: KeptLog) {
    this.#log = log;
    this.#files = new DurableFiles(log.store);
    this.#known = new KnownEntries(log);
  }

  /** Entries of the log, as far as this process knows. */
  get size(): number {
    return this.#head?.edge.size ?? 0;
  }

  /**
   * The receipts of a batch, in its order, once nothing of it can be lost. After a refusal some of it may still be in
   * the log; the same entry, sent again, is then told where it is.
   * @throws LogRefusal as `openHead` and `publish` do; log-busy.
   */
  async write(batch: readonly Run<PackedSubmissions>[]): Promise<Receipt[]> {
    const release = await this.#log.store.lock();
    try {
      return await this.#writeLocked(batch);
    } catch (error) {
      this.#head = null;
      this.#known = new KnownEntries(this.#log);
      this.#files.forget();
      throw error;
    } finally {
      await release();
    }
  }

  async #writeLocked(batch: readonly Run<PackedSubmissions>[]): Promise<Receipt[]> {
    const head = await this.#openHead();
    const before = head.edge.size;
    const { fresh, places } = this.#place(batch);
    const note = fresh.length === 0 ? head.note : await this.#publish(head, fresh);
    if (fresh.length > 0) await this.#tidy(before, head.edge.size);
    return places.map(({ index, duplicate }) => ({ index, duplicate, checkpoint: note }));
  }

  async #openHead(): Promise<Head> {
    if (this.#head !== null && (await this.#isLast(this.#head))) return this.#head;
    const head = await openHead(this.#log, this.#files);
    await this.#known.catchUp(head.edge.size);
    this.#head = head;
    return head;
  }

  /**
   * Whether nobody else has signed or published since: another process may have died between the two, and what it
   * signed has to be published before anything is written over it.
   */
  async #isLast({ note, signed }: Head): Promise<boolean> {
    const published = await this.#log.store.read(CHECKPOINT);
    return same(published, note) && same(await this.#log.guard.last(), signed);
  }

  /** Where each entry of the batch is or will be, and which of them the log does not have. */
  #place(batch: readonly Run<PackedSubmissions>[]): Placed {
    const fresh: Run[] = [];
    const places: Place[] = [];
    for (const { packed, from, to } of batch) {
      let begun = from;
      for (let at = from; at < to; at++) {
        const first = this.#known.findOrAdd(packed.dedupKeys, at * DEDUP_KEY_BYTES);
        if (first === undefined) {
          places.push({ index: this.#known.size - 1, duplicate: false });
          continue;
        }
        places.push({ index: first, duplicate: true });
        if (begun < at) fresh.push({ packed, from: begun, to: at });
        begun = at + 1;
      }
      if (begun < to) fresh.push({ packed, from: begun, to });
    }
    return { fresh, places };
  }

  async #publish(head: Head, fresh: readonly Run[]): Promise<Uint8Array> {
    await head.edge.grow(this.#files, fresh);
    const note = signCheckpoint(this.#log.identity, head.edge.size, head.edge.root());
    await publish(this.#log, this.#files, head.signed, note);
    this.#head = { ...head, note, signed: note };
    return note;
  }

  /** What readers no longer need, and what only helps the next start: the batch is safe without it. */
  async #tidy(before: number, after: number): Promise<void> {
    try {
      for (const folder of filledPartials(before, after)) await this.#log.store.remove(folder);
      await this.#known.save();
    } catch (error) {
      if (!(error instanceof LogRefusal)) throw error;
    }
  }
}

type Place = Omit<Receipt, "checkpoint">;

interface Placed {
  readonly fresh: readonly Run[];
  readonly places: readonly Place[];
}

/** The folders of partial tiles whose full tile came with the growth from `before` to `after` entries. */
function filledPartials(before: number, after: number): string[] {
  const folders: string[] = [];
  for (let level = 0; hashesAt(level, before) > 0; level++) {
    const index = Math.floor(hashesAt(level, before) / TILE_WIDTH);
    const begun = hashesAt(level, before) % TILE_WIDTH > 0;
    if (!begun || Math.floor(hashesAt(level, after) / TILE_WIDTH) === index) continue;
    folders.push(folderOf(tilePath({ level, index, width: 1 })));
    if (level === 0) folders.push(folderOf(tilePath({ level: "entries", index, width: 1 })));
  }
  return folders;
}

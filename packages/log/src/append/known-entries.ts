import { entriesBetween } from "../tiles/entries-between.ts";
import { DedupIndex } from "./dedup/dedup-index.ts";
import { dedupKeyOfLeaf } from "./dedup/dedup-key.ts";
import { DedupSegments } from "./dedup/segments.ts";
import type { KeptLog } from "./kept-log.ts";

/** The entries that the log has, to be asked whether a statement is among them. */
export class KnownEntries {
  readonly #log: KeptLog;
  readonly #index = new DedupIndex();
  readonly #segments: DedupSegments;

  constructor(log: KeptLog) {
    this.#log = log;
    this.#segments = new DedupSegments(log.store, log.identity.crypto, log.identity.origin);
  }

  /** Entries that are known. */
  get size(): number {
    return this.#index.size;
  }

  /** The first entry with the key at `start`; where there is none, the key is the log's next entry's from now on. */
  findOrAdd(keys: Uint8Array, start: number): number | undefined {
    return this.#index.findOrAdd(keys, start);
  }

  /** Takes in the entries that other processes have added, up to the published size. */
  async catchUp(size: number): Promise<void> {
    while (this.#index.size < size && (await this.#segments.load(this.#index)));
    const { sha256 } = this.#log.identity.crypto;
    const read = (path: string) => this.#log.store.read(path);
    for await (const entries of entriesBetween(read, this.#index.size, size, size))
      for (const entry of entries) this.#index.add(dedupKeyOfLeaf(sha256, entry));
  }

  /** Keeps on disk what makes the next start quick. */
  async save(): Promise<void> {
    await this.#segments.save(this.#index);
  }
}

import { concat, sameBytes, utf8 } from "../../bytes/bytes.ts";
import type { LogCrypto } from "../../crypto.ts";
import { HASH_BYTES } from "../../tree/hash.ts";
import type { LogStore } from "../../store/port.ts";
import { DEDUP_KEY_BYTES } from "./dedup-key.ts";
import type { DedupIndex } from "./dedup-index.ts";

/** Entries whose keys are kept in one file. */
export const SEGMENT = 4096;

/**
 * The index on disk: a help to start quickly, never trusted. A segment carries the SHA-256 of what it is and says, so
 * that it needs no syncing: one that is torn is made again from the log's entries.
 */
export class DedupSegments {
  readonly #store: LogStore;
  readonly #crypto: Pick<LogCrypto, "sha256">;
  readonly #origin: string;
  /** Segments, from the first one, that are on disk. */
  #kept = 0;

  constructor(store: LogStore, crypto: Pick<LogCrypto, "sha256">, origin: string) {
    this.#store = store;
    this.#crypto = crypto;
    this.#origin = origin;
  }

  /** Adds the next segment's keys, where it is on disk and sound; whether it was. */
  async load(index: DedupIndex): Promise<boolean> {
    if (index.size % SEGMENT !== 0) return false;
    const number = index.size / SEGMENT;
    const bytes = await this.#store.read(pathOf(number));
    if (bytes === null || bytes.length !== SEGMENT * DEDUP_KEY_BYTES + HASH_BYTES) return false;
    const keys = bytes.subarray(0, -HASH_BYTES);
    if (!sameBytes(this.#seal(number, keys), bytes.subarray(-HASH_BYTES))) return false;
    for (let at = 0; at < keys.length; at += DEDUP_KEY_BYTES)
      index.add(keys.subarray(at, at + DEDUP_KEY_BYTES));
    if (this.#kept === number) this.#kept = number + 1;
    return true;
  }

  /** Writes the segments that have become full. Their entries must be published. */
  async save(index: DedupIndex): Promise<void> {
    for (; (this.#kept + 1) * SEGMENT <= index.size; this.#kept++) {
      const first = this.#kept * SEGMENT;
      const keys = concat(Array.from({ length: SEGMENT }, (_, at) => index.keyAt(first + at)));
      await this.#store.write(pathOf(this.#kept), concat([keys, this.#seal(this.#kept, keys)]));
    }
  }

  #seal(number: number, keys: Uint8Array): Uint8Array {
    return this.#crypto.sha256(concat([utf8(`${this.#origin}\n${number}\n`), keys]));
  }
}

const pathOf = (number: number): string => `private/dedup/${number}`;

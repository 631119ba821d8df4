import { refuse } from "../refusal.ts";
import { TILE_WIDTH } from "../tiles/coordinates.ts";
import { LONGEST_ENTRY } from "../tiles/entries.ts";
import { BatchWriter } from "./batch-writer.ts";
import type { KeptLog } from "./kept-log.ts";
import type { Receipt, Submission } from "./submission.ts";

/** Calls `work` after so many milliseconds; what it returns calls that off. */
export type After = (milliseconds: number, work: () => void) => () => void;

export interface AppendLimits {
  /** Entries that are written together at most. */
  readonly batch: number;
  /** How long the first entry of a batch waits for others, in milliseconds. */
  readonly window: number;
  /** Entries that may wait; further ones are refused. */
  readonly waiting: number;
  /** Bytes of one body. */
  readonly body: number;
}

/** Batch and push-back as Tessera has them. */
export const APPEND_LIMITS: AppendLimits = { batch: 256, window: 50, waiting: 4096, body: 4 << 20 };

interface Waiting {
  readonly entry: Submission;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (reason: unknown) => void;
}

/** Takes entries from any number of callers and acknowledges each when it cannot be lost any more. */
export class Appender {
  readonly #origin: string;
  readonly #writer: BatchWriter;
  readonly #after: After;
  readonly #limits: AppendLimits;
  readonly #queue: Waiting[] = [];
  #callOff: (() => void) | null = null;
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(log: KeptLog, after: After, limits: AppendLimits = APPEND_LIMITS) {
    this.#origin = log.identity.origin;
    this.#writer = new BatchWriter(log);
    this.#after = after;
    this.#limits = limits;
  }

  /**
   * Where the entry is in the log, once that is durable and published.
   * @throws LogRefusal queue-full, body-too-large, entry-too-long, log-closed at once; later what `BatchWriter.write`
   *   refuses: then nothing is acknowledged, and the entry may be sent again.
   */
  append(entry: Submission): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      this.#admit(entry);
      this.#queue.push({ entry, resolve, reject });
      this.#schedule();
    });
  }

  /** Writes what waits, then takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#start();
    await this.#writing;
  }

  #admit(entry: Submission): void {
    const { waiting, body } = this.#limits;
    if (this.#closed) refuse("log-closed", { origin: this.#origin });
    if (this.#queue.length >= waiting) refuse("queue-full", { limit: waiting });
    const length = entry.body?.length ?? 0;
    if (length > body) refuse("body-too-large", { found: length, limit: body });
    if (entry.leaf.length > LONGEST_ENTRY)
      refuse("entry-too-long", { index: 0, found: entry.leaf.length, limit: LONGEST_ENTRY });
  }

  #schedule(): void {
    if (this.#writing !== null) return;
    if (this.#queue.length >= this.#limits.batch) this.#start();
    else this.#callOff ??= this.#after(this.#limits.window, () => this.#start());
  }

  #start(): void {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#queue.length > 0) this.#writing ??= this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0) await this.#write(this.#queue.splice(0, this.#size()));
    // At once, with nothing in between that could put an entry into the queue and find a writer at work.
    this.#writing = null;
  }

  /** A full batch ends with a bundle of entries, where one ends in it: no part of it is then written twice. */
  #size(): number {
    const { batch } = this.#limits;
    const beyond = (this.#writer.size + batch) % TILE_WIDTH;
    return this.#queue.length >= batch && beyond < batch ? batch - beyond : batch;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const receipts = await this.#writer.write(batch.map(({ entry }) => entry));
      receipts.forEach((receipt, at) => batch[at]?.resolve(receipt));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

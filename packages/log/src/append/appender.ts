import { FRAME_HEADER_BYTES } from "../bodies/frames.ts";
import { refuse } from "../refusal.ts";
import { TILE_WIDTH } from "../tiles/coordinates.ts";
import { LONGEST_ENTRY } from "../tiles/entries.ts";
import { BatchWriter } from "./batch-writer.ts";
import type { KeptLog } from "./kept-log.ts";
import { LENGTH_BYTES, packSubmissions } from "./packed.ts";
import type { PackedSubmissions, Run } from "./packed.ts";
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
  readonly packed: PackedSubmissions;
  /** Entries that batches have taken. */
  taken: number;
  readonly receipts: Receipt[];
  readonly resolve: (receipts: readonly Receipt[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** A part of a batch. */
interface Part extends Run<PackedSubmissions> {
  readonly of: Waiting;
}

/** Takes entries from any number of callers and acknowledges each when it cannot be lost any more. */
export class Appender {
  readonly #origin: string;
  readonly #writer: BatchWriter;
  readonly #after: After;
  readonly #limits: AppendLimits;
  readonly #queue: Waiting[] = [];
  /** Entries in the queue that no batch has taken. */
  #waiting = 0;
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
  async append(entry: Submission): Promise<Receipt> {
    const [receipt] = await this.appendPacked(packSubmissions([entry]));
    if (receipt === undefined) throw new RangeError("an entry has a receipt");
    return receipt;
  }

  /** The same for entries that come together, in their order: all are acknowledged, or none is. */
  appendPacked(packed: PackedSubmissions): Promise<readonly Receipt[]> {
    return new Promise((resolve, reject) => {
      this.#admit(packed);
      this.#queue.push({ packed, taken: 0, receipts: [], resolve, reject });
      this.#waiting += packed.count;
      this.#schedule();
    });
  }

  /** Writes what waits, then takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#start();
    await this.#writing;
  }

  #admit({ count, leafEnds, frameEnds }: PackedSubmissions): void {
    const { waiting, body } = this.#limits;
    if (this.#closed) refuse("log-closed", { origin: this.#origin });
    if (this.#waiting + count > waiting) refuse("queue-full", { limit: waiting });
    const longest = longestOf(frameEnds) - FRAME_HEADER_BYTES;
    if (longest > body) refuse("body-too-large", { found: longest, limit: body });
    const leaf = longestOf(leafEnds) - LENGTH_BYTES;
    if (leaf > LONGEST_ENTRY) refuse("entry-too-long", { index: 0, found: leaf, limit: LONGEST_ENTRY });
  }

  #schedule(): void {
    if (this.#writing !== null) return;
    if (this.#waiting >= this.#limits.batch) this.#start();
    else this.#callOff ??= this.#after(this.#limits.window, () => this.#start());
  }

  #start(): void {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#queue.length > 0) this.#writing ??= this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0) await this.#write(this.#take(this.#size()));
    // At once, with nothing in between that could put an entry into the queue and find a writer at work.
    this.#writing = null;
  }

  /** A full batch ends with a bundle of entries, where one ends in it: no part of it is then written twice. */
  #size(): number {
    const { batch } = this.#limits;
    const beyond = (this.#writer.size + batch) % TILE_WIDTH;
    return this.#waiting >= batch && beyond < batch ? batch - beyond : batch;
  }

  /** The first `count` entries of the queue. */
  #take(count: number): Part[] {
    const parts: Part[] = [];
    for (let left = count, of = this.#queue[0]; left > 0 && of !== undefined; of = this.#queue[0]) {
      const { packed, taken: from } = of;
      const to = Math.min(packed.count, from + left);
      parts.push({ of, packed, from, to });
      of.taken = to;
      left -= to - from;
      this.#waiting -= to - from;
      if (to === packed.count) this.#queue.shift();
      else break;
    }
    return parts;
  }

  async #write(parts: readonly Part[]): Promise<void> {
    try {
      const receipts = await this.#writer.write(parts);
      let at = 0;
      for (const { of, from, to } of parts) {
        for (const receipt of receipts.slice(at, at + to - from)) of.receipts.push(receipt);
        at += to - from;
        if (of.receipts.length === of.packed.count) of.resolve(of.receipts);
      }
    } catch (error) {
      for (const { of } of parts) this.#giveUp(of, error);
    }
  }

  /** Entries of it that no batch has taken yet go with those that were refused. */
  #giveUp(of: Waiting, reason: unknown): void {
    if (this.#queue[0] === of) {
      this.#queue.shift();
      this.#waiting -= of.packed.count - of.taken;
    }
    of.reject(reason);
  }
}

/** The longest of pieces that end there. */
function longestOf(ends: Uint32Array): number {
  let [longest, begin] = [0, 0];
  for (const end of ends) {
    longest = Math.max(longest, end - begin);
    begin = end;
  }
  return longest;
}

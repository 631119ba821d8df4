import { Worker } from "node:worker_threads";
import { LogRefusal } from "@bongsu/log";
import type { Submission } from "@bongsu/log";
import { StatementRefusal } from "@bongsu/statement";
import { HASH_BYTES } from "./check-messages.ts";
import type { CheckReply, CheckRequest } from "./check-messages.ts";

/** Envelopes that go to a thread together. */
const CHUNK = 64;
/** Chunks that a thread has before it, so that it never waits for the next. */
const AHEAD = 2;

/** Everything that a check makes dies young: with room for it, collecting garbage takes a third of the time. */
const YOUNG_MIB = 64;

interface Waiting {
  readonly envelope: Uint8Array;
  readonly spki: Uint8Array;
  readonly resolve: (submission: Submission) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly underWay: Map<number, readonly Waiting[]>;
}

/** Checks the signatures of statements on threads of their own. */
export class SignatureChecks {
  readonly #threads: Thread[];
  readonly #limit: number;
  readonly #queue: Waiting[] = [];
  #next = 0;
  #scheduled = false;

  /** `limit`: envelopes that may wait; further ones are refused. */
  constructor(threads: number, limit: number) {
    this.#limit = limit;
    this.#threads = Array.from({ length: threads }, () => this.#start());
  }

  /**
   * What the log takes up for the envelope, once its signature by the key is found to hold.
   * @throws LogRefusal queue-full; StatementRefusal as `checkStatement` does.
   */
  check(envelope: Uint8Array, spki: Uint8Array): Promise<Submission> {
    return new Promise((resolve, reject) => {
      if (this.#queue.length >= this.#limit) throw new LogRefusal("queue-full", { limit: this.#limit });
      this.#queue.push({ envelope, spki, resolve, reject });
      this.#schedule();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  /** Later in this turn, so that what comes together goes together. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#dispatch();
    });
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const thread = this.#threads.reduce((a, b) => (b.underWay.size < a.underWay.size ? b : a));
      if (thread.underWay.size >= AHEAD) return;
      const chunk = this.#queue.splice(0, CHUNK);
      const request = pack(this.#next++, chunk);
      thread.underWay.set(request.id, chunk);
      thread.worker.postMessage(request, [request.envelopes.buffer]);
    }
  }

  #start(): Thread {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    const thread: Thread = { worker, underWay: new Map() };
    worker.on("message", (reply: CheckReply) => {
      const chunk = thread.underWay.get(reply.id) ?? [];
      thread.underWay.delete(reply.id);
      this.#dispatch();
      answer(chunk, reply);
    });
    worker.on("error", (error) => {
      for (const chunk of thread.underWay.values()) for (const { reject } of chunk) reject(error);
      this.#threads[this.#threads.indexOf(thread)] = this.#start();
      this.#dispatch();
    });
    return thread;
  }
}

function pack(id: number, chunk: readonly Waiting[]): CheckRequest {
  const envelopes = new Uint8Array(chunk.reduce((length, { envelope }) => length + envelope.length, 0));
  const ends: number[] = [];
  const keys: Uint8Array[] = [];
  let at = 0;
  const keyOf = chunk.map(({ envelope, spki }) => {
    envelopes.set(envelope, at);
    at += envelope.length;
    ends.push(at);
    // Mostly one author's at a time, and then one and the same object.
    const known = keys.indexOf(spki);
    return known >= 0 ? known : keys.push(spki) - 1;
  });
  // Copied, since a view would take all the memory that it looks into along.
  return { id, envelopes, ends, keys: keys.map((key) => Uint8Array.from(key)), keyOf };
}

function answer(chunk: readonly Waiting[], reply: CheckReply): void {
  let [at, start] = [0, 0];
  for (const [index, { resolve, reject, envelope }] of chunk.entries()) {
    const reason = reply.refused.get(index);
    const end = start + envelope.length;
    if (reason !== undefined) reject(new StatementRefusal(reason));
    else {
      const length = reply.leafLengths[index] ?? 0;
      const hashes = at + length;
      resolve({
        leaf: reply.leaves.subarray(at, hashes),
        leafHash: reply.leaves.subarray(hashes, hashes + HASH_BYTES),
        dedupKey: reply.leaves.subarray(hashes + HASH_BYTES, hashes + 2 * HASH_BYTES),
        body: reply.rewritten.get(index) ?? reply.envelopes.subarray(start, end),
      });
      at = hashes + 2 * HASH_BYTES;
    }
    start = end;
  }
}

import { Worker } from "node:worker_threads";
import { BODY_PRESENT, FRAME_HEADER_BYTES, LogRefusal } from "@bongsu/log";
import type { CheckReply, CheckRequest } from "./check-messages.ts";

/** Envelopes that go to a thread together, at most: a bundle of entries. */
const CHUNK = 256;
/** Bytes after which no further envelope goes with the others. */
const CHUNK_BYTES = 1 << 20;
/** Chunks that a thread has before it, so that it never waits for the next. */
const AHEAD = 2;

/** Everything that a check makes dies young: with room for it, collecting garbage takes a third of the time. */
const YOUNG_MIB = 64;

/** An envelope that waits to be checked, and whoever waits for what comes of it. */
export interface Waiting<Answer> {
  readonly envelope: Uint8Array;
  readonly spki: Uint8Array;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Answers those who wait for a chunk, in its order. */
export type AnswerAll<Answer> = (chunk: readonly Waiting<Answer>[], reply: CheckReply) => void;

interface Thread<Answer> {
  readonly worker: Worker;
  readonly underWay: Map<number, readonly Waiting<Answer>[]>;
}

/** Has the signatures of statements checked on threads of their own. */
export class CheckQueue<Answer> {
  readonly #answer: AnswerAll<Answer>;
  readonly #threads: Thread<Answer>[];
  readonly #limit: number;
  #queue: Waiting<Answer>[] = [];
  #next = 0;
  #scheduled = false;

  /** `limit`: envelopes that may wait; further ones are refused. */
  constructor(threads: number, limit: number, answer: AnswerAll<Answer>) {
    this.#answer = answer;
    this.#limit = limit;
    this.#threads = Array.from({ length: threads }, () => this.#start());
  }

  /** @throws LogRefusal queue-full. */
  submit(envelope: Uint8Array, spki: Uint8Array): Promise<Answer> {
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
      const chunk = this.#take();
      const request = pack(this.#next++, chunk);
      thread.underWay.set(request.id, chunk);
      thread.worker.postMessage(request, [
        request.frames.buffer,
        request.frameEnds.buffer,
        request.keyOf.buffer,
      ]);
    }
  }

  /** What goes to one thread: few that wait are shared out among all. */
  #take(): Waiting<Answer>[] {
    const most = Math.min(CHUNK, Math.ceil(this.#queue.length / this.#threads.length));
    let [count, bytes] = [0, 0];
    while (count < most && bytes < CHUNK_BYTES) bytes += this.#queue[count++]?.envelope.length ?? 0;
    return this.#queue.splice(0, count);
  }

  #start(): Thread<Answer> {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    const thread: Thread<Answer> = { worker, underWay: new Map() };
    worker.on("message", (reply: CheckReply) => {
      const chunk = thread.underWay.get(reply.id) ?? [];
      thread.underWay.delete(reply.id);
      this.#dispatch();
      this.#answer(chunk, reply);
    });
    worker.on("error", (error) => {
      for (const chunk of thread.underWay.values()) for (const { reject } of chunk) reject(error);
      this.#threads[this.#threads.indexOf(thread)] = this.#start();
      this.#dispatch();
    });
    return thread;
  }
}

function pack(id: number, chunk: readonly Pick<Waiting<never>, "envelope" | "spki">[]): CheckRequest {
  const length = chunk.reduce((sum, { envelope }) => sum + FRAME_HEADER_BYTES + envelope.length, 0);
  // Every byte is written below, so that none need be cleared first.
  const frames = Buffer.allocUnsafeSlow(length);
  const frameEnds = new Uint32Array(chunk.length);
  const keyOf = new Uint32Array(chunk.length);
  const keys: Uint8Array[] = [];
  let end = 0;
  chunk.forEach(({ envelope, spki }, at) => {
    frames[end] = BODY_PRESENT;
    frames.writeUInt32BE(envelope.length, end + 1);
    frames.set(envelope, end + FRAME_HEADER_BYTES);
    end += FRAME_HEADER_BYTES + envelope.length;
    frameEnds[at] = end;
    // Mostly one author's at a time, and then one and the same object.
    const known = keys.indexOf(spki);
    keyOf[at] = known >= 0 ? known : keys.push(spki) - 1;
  });
  // Copied, since a view would take all the memory that it looks into along.
  return { id, frames, frameEnds, keys: keys.map((key) => Uint8Array.from(key)), keyOf };
}

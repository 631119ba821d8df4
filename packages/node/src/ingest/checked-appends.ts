import { LogRefusal } from "@bongsu/log";
import type { Appender, Receipt } from "@bongsu/log";
import { StatementRefusal } from "@bongsu/statement";
import type { CheckReply } from "./check-messages.ts";
import { CheckQueue } from "./check-queue.ts";
import type { Waiting } from "./check-queue.ts";
import { submissionAt } from "./signature-checks.ts";

export interface IntakeLimits {
  /** Threads that check signatures. */
  readonly threads: number;
  /** Envelopes that may wait to be checked; further ones are refused. */
  readonly waiting: number;
  /** Bytes of one envelope. */
  readonly body: number;
}

/** Takes envelopes into a log: what threads have checked goes on as they packed it. */
export class CheckedAppends {
  readonly #queue: CheckQueue<Receipt>;
  readonly #appender: Appender;
  readonly #body: number;

  constructor(appender: Appender, { threads, waiting, body }: IntakeLimits) {
    this.#appender = appender;
    this.#body = body;
    this.#queue = new CheckQueue(threads, waiting, (chunk, reply) => void this.#take(chunk, reply));
  }

  /**
   * Where the statement is in the log, once its signature by the key was found to hold and nothing can take it out.
   * @throws LogRefusal body-too-large, queue-full, and as `Appender` does; StatementRefusal as `checkStatement` does.
   */
  append(envelope: Uint8Array, spki: Uint8Array): Promise<Receipt> {
    if (envelope.length > this.#body)
      return Promise.reject(new LogRefusal("body-too-large", { found: envelope.length, limit: this.#body }));
    return this.#queue.submit(envelope, spki);
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  async #take(chunk: readonly Waiting<Receipt>[], reply: CheckReply): Promise<void> {
    // One that stays out, or is kept in other bytes, would leave a hole in what was packed.
    if (reply.refused.size > 0 || reply.rewritten.size > 0) return this.#takeEach(chunk, reply);
    try {
      const receipts = await this.#appender.appendPacked(reply.packed);
      receipts.forEach((receipt, at) => chunk[at]?.resolve(receipt));
    } catch (error) {
      for (const { reject } of chunk) reject(error);
    }
  }

  #takeEach(chunk: readonly Waiting<Receipt>[], reply: CheckReply): void {
    for (const [at, { resolve, reject }] of chunk.entries()) {
      const found = submissionAt(reply, at);
      if (found instanceof StatementRefusal) reject(found);
      else this.#appender.append(found).then(resolve, reject);
    }
  }
}

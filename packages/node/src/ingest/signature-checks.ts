import { FRAME_HEADER_BYTES } from "@bongsu/log";
import type { Submission } from "@bongsu/log";
import { StatementRefusal } from "@bongsu/statement";
import { HASH_BYTES } from "./check-messages.ts";
import type { CheckReply } from "./check-messages.ts";
import { CheckQueue } from "./check-queue.ts";

/** Checks the signatures of statements on threads of their own. */
export class SignatureChecks {
  readonly #queue: CheckQueue<Submission>;

  /** `limit`: envelopes that may wait; further ones are refused. */
  constructor(threads: number, limit: number) {
    this.#queue = new CheckQueue(threads, limit, (chunk, reply) => {
      for (const [at, { resolve, reject }] of chunk.entries()) {
        const found = submissionAt(reply, at);
        if (found instanceof StatementRefusal) reject(found);
        else resolve(found);
      }
    });
  }

  /**
   * What the log takes up for the envelope, once its signature by the key is found to hold.
   * @throws LogRefusal queue-full; StatementRefusal as `checkStatement` does.
   */
  check(envelope: Uint8Array, spki: Uint8Array): Promise<Submission> {
    return this.#queue.submit(envelope, spki);
  }

  close(): Promise<void> {
    return this.#queue.close();
  }
}

/** What a thread found of one envelope. */
export function submissionAt(
  { packed, rewritten, refused }: CheckReply,
  at: number,
): Submission | StatementRefusal {
  const reason = refused.get(at);
  if (reason !== undefined) return new StatementRefusal(reason);
  const { leaves, leafEnds, leafHashes, dedupKeys, frames, frameEnds } = packed;
  return {
    leaf: leaves.subarray((leafEnds[at - 1] ?? 0) + 2, leafEnds[at]),
    leafHash: leafHashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    dedupKey: dedupKeys.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    body: rewritten.get(at) ?? frames.subarray((frameEnds[at - 1] ?? 0) + FRAME_HEADER_BYTES, frameEnds[at]),
  };
}

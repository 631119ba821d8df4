import { parentPort } from "node:worker_threads";
import { FRAME_HEADER_BYTES, encodeEntries } from "@bongsu/log";
import type { Submission } from "@bongsu/log";
import { StatementRefusal } from "@bongsu/statement";
import type { StatementRefusalReason } from "@bongsu/statement";
import { nodeLogCrypto } from "../crypto/log-crypto.ts";
import { nodeStatementCrypto } from "../crypto/statement-crypto.ts";
import { HASH_BYTES } from "./check-messages.ts";
import type { CheckReply, CheckRequest } from "./check-messages.ts";
import { checksBy } from "./check-statement.ts";

const log = nodeLogCrypto();
const statements = nodeStatementCrypto();

parentPort?.on("message", (request: CheckRequest) => {
  const { reply, memory } = checkAll(request);
  parentPort?.postMessage(reply, memory);
});

interface Checked {
  readonly reply: CheckReply;
  /** What changes hands with it. */
  readonly memory: ArrayBuffer[];
}

function checkAll({ id, frames, frameEnds, keys, keyOf }: CheckRequest): Checked {
  const rewritten = new Map<number, Uint8Array>();
  const refused = new Map<number, StatementRefusalReason>();
  const checks = keys.map((spki) => checksBy(log, statements, spki));
  const good: (Submission | null)[] = [];
  for (let at = 0; at < frameEnds.length; at++) {
    const bytes = frames.subarray((frameEnds[at - 1] ?? 0) + FRAME_HEADER_BYTES, frameEnds[at]);
    try {
      const submission = checks[keyOf[at] ?? 0]?.(bytes);
      if (submission === undefined) throw new RangeError("every envelope comes with its key");
      if (submission.body !== null && submission.body !== bytes) rewritten.set(at, submission.body);
      good.push(submission);
    } catch (error) {
      if (!(error instanceof StatementRefusal)) throw error;
      refused.set(at, error.reason);
      good.push(null);
    }
  }
  const { memory, ...derived } = derivedFrom(good);
  const packed = { count: good.length, frames, frameEnds, ...derived };
  return {
    reply: { id, packed, rewritten, refused },
    memory: [frames.buffer, frameEnds.buffer, ...memory],
  };
}

const NOTHING = new Uint8Array(0);

/** What the log takes up besides the bodies, in memory of its own. */
function derivedFrom(good: readonly (Submission | null)[]) {
  const leaves = Uint8Array.from(encodeEntries(good.map((submission) => submission?.leaf ?? NOTHING)));
  const leafEnds = new Uint32Array(good.length);
  const leafHashes = new Uint8Array(good.length * HASH_BYTES);
  const dedupKeys = new Uint8Array(good.length * HASH_BYTES);
  let end = 0;
  good.forEach((submission, at) => {
    end += 2 + (submission?.leaf.length ?? 0);
    leafEnds[at] = end;
    if (submission === null) return;
    leafHashes.set(submission.leafHash, at * HASH_BYTES);
    dedupKeys.set(submission.dedupKey, at * HASH_BYTES);
  });
  const memory = [leaves.buffer, leafEnds.buffer, leafHashes.buffer, dedupKeys.buffer];
  return { leaves, leafEnds, leafHashes, dedupKeys, memory };
}

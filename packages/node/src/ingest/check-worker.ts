import { parentPort } from "node:worker_threads";
import type { Submission } from "@bongsu/log";
import { StatementRefusal } from "@bongsu/statement";
import type { StatementRefusalReason } from "@bongsu/statement";
import { nodeLogCrypto } from "../crypto/log-crypto.ts";
import { nodeStatementCrypto } from "../crypto/statement-crypto.ts";
import { HASH_BYTES } from "./check-messages.ts";
import type { CheckReply, CheckRequest } from "./check-messages.ts";
import { checkStatement } from "./check-statement.ts";

const log = nodeLogCrypto();
const statements = nodeStatementCrypto();

parentPort?.on("message", (request: CheckRequest) => {
  const reply = checkAll(request);
  parentPort?.postMessage(reply, [reply.envelopes.buffer, reply.leaves.buffer]);
});

function checkAll({ id, envelopes, ends, keys, keyOf }: CheckRequest): CheckReply {
  const rewritten = new Map<number, Uint8Array>();
  const refused = new Map<number, StatementRefusalReason>();
  const keyDigests = keys.map((key) => log.sha256(key));
  const good = ends.map((end, at) => {
    const bytes = envelopes.subarray(ends[at - 1] ?? 0, end);
    try {
      const key = keyOf[at] ?? 0;
      const spki = keys[key] ?? new Uint8Array(0);
      const submission = checkStatement(log, statements, bytes, spki, keyDigests[key]);
      if (submission.body !== null && submission.body !== bytes) rewritten.set(at, submission.body);
      return submission;
    } catch (error) {
      if (!(error instanceof StatementRefusal)) throw error;
      refused.set(at, error.reason);
      return null;
    }
  });
  const leafLengths = good.map((submission) => submission?.leaf.length ?? 0);
  return { id, envelopes, leaves: packed(good), leafLengths, rewritten, refused };
}

function packed(submissions: readonly (Submission | null)[]): Uint8Array<ArrayBuffer> {
  const length = submissions.reduce(
    (sum, submission) => sum + (submission === null ? 0 : submission.leaf.length + 2 * HASH_BYTES),
    0,
  );
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const submission of submissions) {
    if (submission === null) continue;
    bytes.set(submission.leaf, at);
    at += submission.leaf.length;
    bytes.set(submission.leafHash, at);
    bytes.set(submission.dedupKey, at + HASH_BYTES);
    at += 2 * HASH_BYTES;
  }
  return bytes;
}

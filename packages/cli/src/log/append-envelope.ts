import {
  Appender,
  formatBundle,
  proveInclusion,
  sigstoreLogId,
  submissionOf,
  type Receipt,
} from "@bongsu/log";
import { type Digest, encodeEnvelope, type Envelope, signedBytes, statementDigest } from "@bongsu/statement";
import { headOf } from "./entries.ts";
import type { ReadableLog, SigningLog } from "./open-log.ts";
import { logCrypto } from "./crypto.ts";

export interface Appended extends Receipt {
  readonly digest: Digest;
}

/** One command appends at once: nothing else will come to share its batch. */
export const AT_ONCE = { batch: 256, window: 0, waiting: 4096, body: 4 << 20 };

export const after = (milliseconds: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

export interface SignedEnvelope {
  readonly envelope: Envelope;
  /** The key whose signature was verified. */
  readonly spki: Uint8Array;
}

/**
 * Puts envelopes into a log; returns once none of them can be lost.
 * @throws LogRefusal; then none is acknowledged.
 */
export async function appendEnvelopes(
  log: SigningLog,
  signed: readonly SignedEnvelope[],
): Promise<Appended[]> {
  const appender = new Appender(log.kept, after, AT_ONCE);
  try {
    return await Promise.all(
      signed.map(async ({ envelope, spki }) => {
        const digest = logCrypto.sha256(signedBytes(envelope));
        const entry = { digest, signature: envelope.signature, spki };
        const receipt = await appender.append(submissionOf(logCrypto, entry, encodeEnvelope(envelope)));
        return { ...receipt, digest: statementDigest(envelope) };
      }),
    );
  } finally {
    await appender.close();
    log.store.close();
  }
}

/** The same for one envelope. @throws LogRefusal */
export async function appendEnvelope(log: SigningLog, signed: SignedEnvelope): Promise<Appended> {
  const [appended] = await appendEnvelopes(log, [signed]);
  if (appended === undefined) throw new RangeError("an append answers for every entry");
  return appended;
}

/** The entry as a Sigstore bundle: envelope, leaf, proof and checkpoint in one file. */
export async function bundleAt(
  log: ReadableLog,
  index: number,
  { envelope, spki }: SignedEnvelope,
): Promise<string> {
  const { note } = await headOf(log);
  const { sha256 } = logCrypto;
  const proof = await proveInclusion(sha256, (path) => log.store.read(path), note, index);
  return formatBundle(sha256, { envelope, spki, proof, logId: sigstoreLogId(sha256, log.key) });
}

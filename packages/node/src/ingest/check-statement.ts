import { submissionOf } from "@bongsu/log";
import type { LogCrypto, Submission } from "@bongsu/log";
import {
  StatementRefusal,
  checkP256Spki,
  encodeEnvelope,
  keyIdOf,
  parseEnvelope,
  readCanonicalEnvelope,
  signedBytes,
} from "@bongsu/statement";
import type { StatementCrypto } from "@bongsu/statement";

/**
 * What the log takes up for an envelope whose signature by this key holds. The body is the envelope in its one
 * spelling.
 * @throws StatementRefusal as `parseEnvelope` does; key-not-p256, signature-invalid.
 */
export function checkStatement(
  log: Pick<LogCrypto, "sha256">,
  crypto: StatementCrypto,
  bytes: Uint8Array,
  spki: Uint8Array,
): Submission {
  const canonical = readCanonicalEnvelope(bytes);
  const envelope = canonical ?? parseEnvelope(bytes);
  checkP256Spki(spki);
  const signed = signedBytes(envelope);
  const { signature } = envelope;
  if (!crypto.verifyP256(spki, signed, signature))
    throw new StatementRefusal({ code: "signature-invalid", details: { keyId: keyIdOf(spki) } });
  const body = canonical === null ? encodeEnvelope(envelope) : bytes;
  return submissionOf(log, { digest: log.sha256(signed), signature, spki }, body);
}

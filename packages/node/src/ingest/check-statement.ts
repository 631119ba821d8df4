import { submissionOf } from "@bongsu/log";
import type { LogCrypto, Submission } from "@bongsu/log";
import {
  StatementRefusal,
  checkP256Spki,
  encodeEnvelope,
  keyIdOf,
  parseEnvelope,
  signedBytes,
} from "@bongsu/statement";
import type { StatementCrypto } from "@bongsu/statement";
import { readCanonicalEnvelope } from "./canonical-envelope.ts";

/**
 * What the log takes up for an envelope whose signature by this key holds. The body is the envelope in its one
 * spelling. `keyDigest`: SHA-256 of the key, for whoever has it already.
 * @throws StatementRefusal as `parseEnvelope` does; key-not-p256, signature-invalid.
 */
export function checkStatement(
  log: Pick<LogCrypto, "sha256">,
  crypto: StatementCrypto,
  bytes: Uint8Array,
  spki: Uint8Array,
  keyDigest?: Uint8Array,
): Submission {
  const canonical = readCanonicalEnvelope(bytes);
  const { signed, signature, body } = canonical === null ? rewritten(bytes) : { ...canonical, body: bytes };
  checkP256Spki(spki);
  if (!crypto.verifyP256(spki, signed, signature))
    throw new StatementRefusal({ code: "signature-invalid", details: { keyId: keyIdOf(spki) } });
  return submissionOf(log, { digest: log.sha256(signed), signature, spki }, body, keyDigest);
}

function rewritten(bytes: Uint8Array) {
  const envelope = parseEnvelope(bytes);
  return { signed: signedBytes(envelope), signature: envelope.signature, body: encodeEnvelope(envelope) };
}

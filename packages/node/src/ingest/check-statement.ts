import { submissionsBy } from "@bongsu/log";
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
 * spelling.
 * @throws StatementRefusal as `parseEnvelope` does; key-not-p256, signature-invalid.
 */
export const checkStatement = (
  log: Pick<LogCrypto, "sha256">,
  crypto: StatementCrypto,
  bytes: Uint8Array,
  spki: Uint8Array,
): Submission => checksBy(log, crypto, spki)(bytes);

/** The same for one key's statements, of which a part is always the same. */
export function checksBy(
  log: Pick<LogCrypto, "sha256">,
  crypto: StatementCrypto,
  spki: Uint8Array,
): (bytes: Uint8Array) => Submission {
  let submit: ReturnType<typeof submissionsBy> | null = null;
  return (bytes) => {
    const canonical = readCanonicalEnvelope(bytes);
    const { signed, signature, body } = canonical === null ? rewritten(bytes) : { ...canonical, body: bytes };
    if (submit === null) {
      checkP256Spki(spki);
      submit = submissionsBy(log, spki);
    }
    if (!crypto.verifyP256(spki, signed, signature))
      throw new StatementRefusal({ code: "signature-invalid", details: { keyId: keyIdOf(spki) } });
    return submit(log.sha256(signed), signature, body);
  };
}

function rewritten(bytes: Uint8Array) {
  const envelope = parseEnvelope(bytes);
  return { signed: signedBytes(envelope), signature: envelope.signature, body: encodeEnvelope(envelope) };
}

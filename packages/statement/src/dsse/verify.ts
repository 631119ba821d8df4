import type { StatementCrypto } from "../crypto.ts";
import { checkP256Spki, isDerSignature, keyIdOf } from "../p256.ts";
import { refuse } from "../refusal.ts";
import { type Envelope, signedBytes } from "./envelope.ts";

/** Whether the key made the envelope's signature. @throws StatementRefusal `key-not-p256`. */
export function signatureHolds(envelope: Envelope, spki: Uint8Array, crypto: StatementCrypto): boolean {
  checkP256Spki(spki);
  return (
    isDerSignature(envelope.signature) && crypto.verifyP256(spki, signedBytes(envelope), envelope.signature)
  );
}

/** @throws StatementRefusal `signature-invalid` where the key did not make the signature, or `key-not-p256`. */
export function verifyEnvelope(envelope: Envelope, spki: Uint8Array, crypto: StatementCrypto): void {
  if (!signatureHolds(envelope, spki, crypto)) refuse("signature-invalid", { keyId: keyIdOf(spki) });
}

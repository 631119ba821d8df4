import { createPublicKey, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { ED25519_NOTE, ed25519Verifier, verifierKey } from "@bongsu/log";
import type { LogCrypto, NoteSigner, NoteVerifier, VerifierKey } from "@bongsu/log";
import type { StatementSigner } from "@bongsu/statement";

/** Bytes of the key at the end of an Ed25519 and of an ML-DSA-44 SubjectPublicKeyInfo. */
const ED25519_BYTES = 32;
const ML_DSA_44_BYTES = 1312;

export const spkiOf = (key: KeyObject): Uint8Array =>
  Uint8Array.from(createPublicKey(key).export({ type: "spki", format: "der" }));

/** The public key without its wrapping, as vkeys hold it; null for a P-256 key, which vkeys here do not hold. */
export function rawPublicKey(key: KeyObject): Uint8Array | null {
  const spki = spkiOf(key);
  if (key.asymmetricKeyType === "ed25519") return spki.slice(-ED25519_BYTES);
  if (key.asymmetricKeyType === "ml-dsa-44") return spki.slice(-ML_DSA_44_BYTES);
  return null;
}

/** Signs bytes with Ed25519 or ML-DSA-44. */
export const signRaw = (key: KeyObject, message: Uint8Array): Uint8Array =>
  Uint8Array.from(sign(null, message, key));

export interface NoteKey {
  readonly signer: NoteSigner;
  readonly verifier: NoteVerifier;
  readonly key: VerifierKey;
}

/** An Ed25519 key that signs a log's notes (signed-note type 0x01). `name`: the log's origin. */
export function ed25519NoteKey(crypto: LogCrypto, name: string, privateKey: KeyObject): NoteKey {
  const publicKey = spkiOf(privateKey).slice(-ED25519_BYTES);
  const key = verifierKey(crypto.sha256, name, ED25519_NOTE, publicKey);
  return {
    key,
    verifier: ed25519Verifier(crypto, key),
    signer: { name, keyId: key.keyId, sign: (message) => signRaw(privateKey, message) },
  };
}

/** A P-256 key that signs statements. */
export const p256Signer = (privateKey: KeyObject): StatementSigner => ({
  spki: spkiOf(privateKey),
  sign: (message) => Uint8Array.from(sign("sha256", message, privateKey)),
});

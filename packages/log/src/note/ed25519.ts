import type { LogCrypto, NoteVerifier } from "../crypto.ts";
import type { VerifierKey } from "./vkey.ts";

/** Verifies signatures of type 0x01: Ed25519 over the note's text. */
export const ed25519Verifier = (crypto: LogCrypto, key: VerifierKey): NoteVerifier => ({
  name: key.name,
  keyId: key.keyId,
  verify: (text, signature) =>
    signature.length === 64 && crypto.verifyEd25519(key.publicKey, text, signature),
});

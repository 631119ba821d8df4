import type { LogCrypto, NoteVerifier } from "../crypto.ts";
import { ed25519Verifier } from "../note/ed25519.ts";
import { ED25519_NOTE } from "../note/vkey.ts";
import type { VerifierKey } from "../note/vkey.ts";
import { cosignatureVerifier } from "./cosignature.ts";

/** What checks signatures of a key of any type that is read here. */
export const verifierOf = (crypto: LogCrypto, key: VerifierKey): NoteVerifier =>
  key.type === ED25519_NOTE ? ed25519Verifier(crypto, key) : cosignatureVerifier(crypto, key);

import { createPrivateKey } from "node:crypto";
import type { KeptLog } from "@bongsu/log";
import { FileStore, ed25519NoteKey, guardIn, nodeLogCrypto, p256Signer } from "@bongsu/node";

export const ORIGIN = "log.example.org";

/** The log in a folder, signed with this key, guarded from a state folder. */
export function logIn(folder: string, state: string, pem: string): KeptLog {
  const crypto = nodeLogCrypto();
  const { signer, verifier } = ed25519NoteKey(crypto, ORIGIN, createPrivateKey(pem));
  return {
    identity: { origin: ORIGIN, crypto, signers: [signer], verifiers: [verifier] },
    store: new FileStore(folder),
    guard: guardIn(state, ORIGIN),
  };
}

export const author = (pem: string) => p256Signer(createPrivateKey(pem));

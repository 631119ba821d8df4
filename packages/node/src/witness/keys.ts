import type { KeyObject } from "node:crypto";
import { ED25519_COSIGNATURE, ML_DSA_44_COSIGNATURE, verifierKey } from "@bongsu/log";
import type { Cosigner, LogCrypto } from "@bongsu/log";
import { rawPublicKey, signRaw } from "../crypto/signers.ts";
import { kindOf } from "../keys/key-kinds.ts";
import { refuse } from "../refusal.ts";

const TYPES = { ed25519: ED25519_COSIGNATURE, "ml-dsa-44": ML_DSA_44_COSIGNATURE } as const;

/**
 * A key that cosigns checkpoints under the witness's own name (c2sp.org/tlog-cosignature): Ed25519 gives type 0x04,
 * ML-DSA-44 type 0x06. Never a log's key: the Ed25519 message does not name its signer.
 * @throws NodeRefusal witness-key-kind; LogRefusal key-name.
 */
export function cosignerOf(crypto: Pick<LogCrypto, "sha256">, name: string, privateKey: KeyObject): Cosigner {
  const kind = kindOf(privateKey);
  const publicKey = rawPublicKey(privateKey);
  if ((kind !== "ed25519" && kind !== "ml-dsa-44") || publicKey === null)
    return refuse("witness-key-kind", { found: kind });
  return {
    key: verifierKey(crypto.sha256, name, TYPES[kind], publicKey),
    sign: (message) => signRaw(privateKey, message),
  };
}

import {
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  fromBase64,
  type LogCrypto,
  LogRefusal,
  ML_DSA_44_COSIGNATURE,
  parsePolicy,
  parseVkey,
  type Policy,
  type VerifierKey,
} from "@bongsu/log";
import { checkP256Spki, type Digest, keyIdOf } from "@bongsu/statement";
import type { NamedBytes } from "../input.ts";
import { refuse } from "../refusal.ts";
import { readAs } from "./attempt.ts";

/** A key that signs statements. */
export interface SigningKey {
  readonly spki: Uint8Array;
  readonly keyId: Digest;
}

export const signingKey = (spki: Uint8Array): SigningKey => ({ spki, keyId: keyIdOf(spki) });

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/;

/**
 * A public key in PEM (RFC 7468).
 * @throws SdkRefusal key-pem; input-refused where it is not one of P-256.
 */
export function readPublicKey({ name, bytes }: NamedBytes): SigningKey {
  const [, label = "", body = ""] = PEM.exec(new TextDecoder().decode(bytes)) ?? [];
  if (label !== "PUBLIC KEY")
    return refuse("key-pem", name, {
      found: label.includes("PRIVATE") ? "private" : label === "CERTIFICATE" ? "certificate" : "other",
    });
  const spki = fromBase64(body.replaceAll(/\s/g, "")) ?? refuse("key-pem", name, { found: "other" });
  readAs("key", name, () => checkP256Spki(spki));
  return signingKey(spki);
}

/**
 * Verifier keys of logs: a line each, empty lines and those that begin with # left out.
 * @throws SdkRefusal log-keys-none, input-refused.
 */
export function readLogKeys(crypto: LogCrypto, { name, bytes }: NamedBytes): readonly VerifierKey[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const texts = lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  if (texts.length === 0) return refuse("log-keys-none", name, {});
  return texts.map((text) => readAs("log-key", name, () => logKey(parseVkey(crypto.sha256, text))));
}

/** A witness's key says nothing in the log's own name. @throws LogRefusal vkey-type. */
function logKey(key: VerifierKey): VerifierKey {
  if (key.type !== ED25519_COSIGNATURE) return key;
  const expected = [ED25519_NOTE, ML_DSA_44_COSIGNATURE];
  throw new LogRefusal("vkey-type", { name: key.name, found: key.type, expected });
}

/** @throws SdkRefusal input-refused. */
export const readPolicy = (crypto: LogCrypto, { name, bytes }: NamedBytes): Policy =>
  readAs("policy", name, () => parsePolicy(crypto.sha256, bytes));

import { hash, verify } from "node:crypto";
import type { LogCrypto } from "@bongsu/log";
import { PublicKeys } from "./key-objects.ts";

/** SubjectPublicKeyInfo up to the key: RFC 8410 section 4 and RFC 9881 section 4. */
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");
const ML_DSA_44_SPKI = Buffer.from("30820532300b06096086480165030403110382052100", "hex");

/** The log's crypto by OpenSSL. */
export function nodeLogCrypto(): LogCrypto {
  const ed25519 = new PublicKeys((key) => key.asymmetricKeyType === "ed25519");
  const mlDsa44 = new PublicKeys((key) => key.asymmetricKeyType === "ml-dsa-44");
  return {
    sha256,
    verifyEd25519: (key, message, signature) => holds(ed25519, ED25519_SPKI, key, message, signature),
    verifyMlDsa44: (key, message, signature) => holds(mlDsa44, ML_DSA_44_SPKI, key, message, signature),
  };
}

/** SHA-256. By way of a text of bytes, since `hash` takes several times as long to make a buffer. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const text = hash("sha256", bytes, "binary");
  const digest = new Uint8Array(32);
  for (let at = 0; at < 32; at++) digest[at] = text.charCodeAt(at);
  return digest;
}

function holds(
  keys: PublicKeys,
  prefix: Uint8Array,
  raw: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = keys.get(Buffer.concat([prefix, raw]));
  return key !== null && verify(null, message, key, signature);
}

import type { KeyObject } from "node:crypto";
import { type KeyType, formatVkey, keyIdHex, toBase64, verifierKey } from "@bongsu/log";
import { rawPublicKey, sha256 } from "@bongsu/node";

/** A key as Go's note package writes it: the private one, and the verifier key. */
export interface NoteKeyTexts {
  readonly private: string;
  readonly vkey: string;
}

/** `as`: the type in the verifier key, where the program derives another one from the private key's. */
export function noteKeyTexts(name: string, key: KeyObject, type: KeyType, as: KeyType = type): NoteKeyTexts {
  const publicKey = rawPublicKey(key) ?? new Uint8Array(0);
  const { keyId } = verifierKey(sha256, name, type, publicKey);
  return {
    private: `PRIVATE+KEY+${name}+${keyIdHex(keyId)}+${toBase64(Uint8Array.of(type, ...seedOf(key)))}`,
    vkey: formatVkey(verifierKey(sha256, name, as, publicKey)),
  };
}

function seedOf(key: KeyObject): Uint8Array {
  const jwk = key.export({ format: "jwk" });
  const seed = jwk["d"] ?? jwk["priv"];
  return Buffer.from(typeof seed === "string" ? seed : "", "base64url");
}

import { fromBase64, toBase64 } from "../bytes/base64.ts";
import { concat, readU32, utf8 } from "../bytes/bytes.ts";
import { excerpt } from "../bytes/decimal.ts";
import { keyIdHex } from "../bytes/hex.ts";
import type { Sha256 } from "../crypto.ts";
import { refuse } from "../refusal.ts";
import { isKeyName } from "./key-name.ts";

/** The signature types that are read here (signed-note, “Signature types”). */
export const ED25519_NOTE = 0x01;
export const ED25519_COSIGNATURE = 0x04;
export const ML_DSA_44_COSIGNATURE = 0x06;

export type KeyType = typeof ED25519_NOTE | typeof ED25519_COSIGNATURE | typeof ML_DSA_44_COSIGNATURE;

const KEY_BYTES: Readonly<Record<KeyType, number>> = {
  [ED25519_NOTE]: 32,
  [ED25519_COSIGNATURE]: 32,
  [ML_DSA_44_COSIGNATURE]: 1312,
};

const TYPES: readonly KeyType[] = [ED25519_NOTE, ED25519_COSIGNATURE, ML_DSA_44_COSIGNATURE];

/** A verifier key. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: number;
  readonly type: KeyType;
  readonly publicKey: Uint8Array;
}

/** SHA-256(name || 0x0A || type || public key), its first four bytes, big-endian. */
export const keyIdOf = (sha256: Sha256, name: string, type: KeyType, publicKey: Uint8Array): number =>
  readU32(sha256(concat([utf8(`${name}\n`), Uint8Array.of(type), publicKey])));

/**
 * A verifier key with the key ID that belongs to it.
 * @throws LogRefusal key-name, length-wrong.
 */
export function verifierKey(sha256: Sha256, name: string, type: KeyType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) refuse("key-name", { found: excerpt(name) });
  const expected = KEY_BYTES[type];
  if (publicKey.length !== expected)
    refuse("length-wrong", { thing: "vkey", line: null, field: "key", found: publicKey.length, expected });
  return { name, keyId: keyIdOf(sha256, name, type, publicKey), type, publicKey };
}

/** `<name>+<key ID in hex>+<Base 64 of type and key>`. */
export const formatVkey = (key: VerifierKey): string =>
  `${key.name}+${keyIdHex(key.keyId)}+${toBase64(concat([Uint8Array.of(key.type), key.publicKey]))}`;

/**
 * Reads a vkey and checks that its key ID is that of its name and key.
 * @throws LogRefusal vkey-malformed, key-name, vkey-type, length-wrong, vkey-id.
 */
export function parseVkey(sha256: Sha256, text: string): VerifierKey {
  const match = /^([^+]*)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const [, name, id, base64] = match ?? [];
  const bytes = base64 === undefined ? null : fromBase64(base64);
  if (name === undefined || id === undefined || bytes === null)
    refuse("vkey-malformed", { found: excerpt(text) });
  const type = TYPES.find((known) => known === bytes[0]);
  if (type === undefined) refuse("vkey-type", { name: excerpt(name), found: bytes[0] ?? 0, expected: TYPES });
  const key = verifierKey(sha256, name, type, bytes.slice(1));
  if (keyIdHex(key.keyId) !== id) refuse("vkey-id", { name, found: id, expected: keyIdHex(key.keyId) });
  return key;
}

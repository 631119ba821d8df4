import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { ED25519_NOTE, keyIdOf, verifierKey } from "../../src/index.ts";
import type { Cosigner, KeyType, LogCrypto, NoteSigner, VerifierKey } from "../../src/index.ts";

/** Test-only crypto by node:crypto, which is not ours. */
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");
const ED25519_PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const ML_DSA_44_SPKI = Buffer.from("30820532300b06096086480165030403110382052100", "hex");

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash("sha256").update(bytes).digest());

function verifyRaw(prefix: Buffer, key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const spki = Buffer.concat([prefix, key]);
  return verify(null, message, createPublicKey({ key: spki, format: "der", type: "spki" }), signature);
}

export const crypto: LogCrypto = {
  sha256,
  verifyEd25519: (key, message, signature) => verifyRaw(ED25519_SPKI, key, message, signature),
  verifyMlDsa44: (key, message, signature) => verifyRaw(ML_DSA_44_SPKI, key, message, signature),
};

export const verifyP256 = (spki: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    "sha256",
    message,
    createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" }),
    signature,
  );

const raw = (key: KeyObject, prefix: Buffer): Uint8Array =>
  new Uint8Array(key.export({ format: "der", type: "spki" }).subarray(prefix.length));

export interface TestKey extends Cosigner {
  readonly signer: NoteSigner;
}

function testKey(name: string, type: KeyType, publicKey: Uint8Array, privateKey: KeyObject): TestKey {
  const key: VerifierKey = verifierKey(sha256, name, type, publicKey);
  const signWith = (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey));
  return {
    key,
    sign: signWith,
    signer: { name, keyId: keyIdOf(sha256, name, type, publicKey), sign: signWith },
  };
}

/** An Ed25519 key from a seed, or from one byte again and again: the same in every run. */
export function ed25519Key(name: string, seed: number | Uint8Array, type: KeyType = ED25519_NOTE): TestKey {
  const der = Buffer.concat([ED25519_PKCS8, typeof seed === "number" ? Buffer.alloc(32, seed) : seed]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return testKey(name, type, raw(createPublicKey(privateKey), ED25519_SPKI), privateKey);
}

export function mlDsaKey(name: string): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync("ml-dsa-44");
  return testKey(name, 6, raw(publicKey, ML_DSA_44_SPKI), privateKey);
}

export interface P256Key {
  readonly spki: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

export function p256Key(): P256Key {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  return {
    spki: new Uint8Array(publicKey.export({ format: "der", type: "spki" })),
    sign: (message) => new Uint8Array(sign("sha256", message, privateKey)),
  };
}

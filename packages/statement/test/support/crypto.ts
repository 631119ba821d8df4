import { createPublicKey, createSign, createVerify, generateKeyPairSync, type KeyObject } from "node:crypto";
import type { StatementCrypto, StatementSigner } from "../../src/index.ts";

/** node:crypto behind the port. */
export const nodeCrypto: StatementCrypto = {
  verifyP256(spki, message, signature) {
    try {
      const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
      return createVerify("sha256").update(message).verify(key, signature);
    } catch {
      return false;
    }
  },
};

export interface TestKey extends StatementSigner {
  readonly privateKey: KeyObject;
}

/** A fresh key pair; its signatures are random, as real ones are. */
export function newKey(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  return {
    privateKey,
    spki: new Uint8Array(publicKey.export({ format: "der", type: "spki" })),
    sign: (message) => new Uint8Array(createSign("sha256").update(message).sign(privateKey)),
  };
}

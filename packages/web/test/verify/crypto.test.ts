import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { p256 } from "@noble/curves/nist.js";
import { nodeCrypto } from "../../../statement/test/support/crypto.ts";
import { describe, expect, test } from "vitest";
import { crypto as nodeLog } from "../../../log/test/support/crypto.ts";
import { logCrypto, statementCrypto } from "../../src/verify/crypto.ts";

/** The page's crypto (noble) beside Node's (OpenSSL): both must say the same of good, changed and malformed input. */
const message = new TextEncoder().encode("a message that is signed");

const raw = (der: Uint8Array, length: number): Uint8Array => der.slice(-length);

function mutants(bytes: Uint8Array): Uint8Array[] {
  const places = [0, 1, 5, Math.floor(bytes.length / 2), bytes.length - 1];
  return [
    ...places.map((at) => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))),
    bytes.slice(0, -1),
    new Uint8Array([...bytes, 0]),
    new Uint8Array(bytes.length),
    new Uint8Array(0),
  ];
}

type Verify = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** `head`: bytes of the key that the caller has checked already. */
function agree(here: Verify, there: Verify, key: Uint8Array, signature: Uint8Array, head = 0): void {
  expect([here(key, message, signature), there(key, message, signature)]).toEqual([true, true]);
  expect([here(key, message.slice(1), signature), there(key, message.slice(1), signature)]).toEqual([
    false,
    false,
  ]);
  for (const other of mutants(signature)) expect(here(key, message, other)).toBe(there(key, message, other));
  for (const other of mutants(key.slice(head)))
    expect(here(new Uint8Array([...key.slice(0, head), ...other]), message, signature)).toBe(false);
}

/** OpenSSL throws for keys and lengths that are none; the port asks for false. */
const tolerant =
  (verify: Verify): Verify =>
  (key, words, signature) => {
    try {
      return verify(key, words, signature);
    } catch {
      return false;
    }
  };

describe("the page's crypto says what Node's says", () => {
  test.each([1, 2, 3])("of P-256 (%i)", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const spki = new Uint8Array(publicKey.export({ type: "spki", format: "der" }));
    const signature = new Uint8Array(sign("sha256", message, privateKey));
    agree(statementCrypto.verifyP256, tolerant(nodeCrypto.verifyP256), spki, signature, 26);
  });

  test("of a P-256 signature whose s is the high one", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const spki = new Uint8Array(publicKey.export({ type: "spki", format: "der" }));
    const one = p256.Signature.fromBytes(new Uint8Array(sign("sha256", message, privateKey)), "der");
    const other = new p256.Signature(one.r, p256.Point.Fn.ORDER - one.s).toBytes("der");
    for (const signature of [one.toBytes("der"), other])
      expect([statementCrypto, nodeCrypto].map((c) => c.verifyP256(spki, message, signature))).toEqual([
        true,
        true,
      ]);
  });

  test("of Ed25519", () => {
    const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, 7)]);
    const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    const { x = "" } = privateKey.export({ format: "jwk" });
    const key = new Uint8Array(Buffer.from(x, "base64url"));
    const signature = new Uint8Array(sign(null, message, privateKey));
    agree(logCrypto.verifyEd25519, tolerant(nodeLog.verifyEd25519), key, signature);
  });

  test("of ML-DSA-44", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ml-dsa-44");
    const key = raw(new Uint8Array(publicKey.export({ type: "spki", format: "der" })), 1312);
    const signature = new Uint8Array(sign(null, message, privateKey));
    agree(logCrypto.verifyMlDsa44, tolerant(nodeLog.verifyMlDsa44), key, signature);
  });

  test("of SHA-256, by its published digest (FIPS 180-4, “abc”)", () => {
    expect(Buffer.from(logCrypto.sha256(new TextEncoder().encode("abc"))).toString("hex")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
});

/** RFC 8032, section 7.1, TEST 2. */
test("a published Ed25519 signature holds, and not for another message", () => {
  const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits, "hex"));
  const key = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const signature = hex(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  );
  expect(logCrypto.verifyEd25519(key, hex("72"), signature)).toBe(true);
  expect(logCrypto.verifyEd25519(key, hex("73"), signature)).toBe(false);
});

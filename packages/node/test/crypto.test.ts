import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { openNote, parseNote, parseVkey, ed25519Verifier, formatVkey, signNote } from "@bongsu/log";
import {
  ed25519NoteKey,
  generateKey,
  kindOf,
  nodeLogCrypto,
  nodeStatementCrypto,
  p256Signer,
  rawPublicKey,
  sha256,
  signRaw,
  spkiOf,
} from "../src/index.ts";

const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits, "hex"));
const message = new TextEncoder().encode("abc");
const log = nodeLogCrypto();
const statements = nodeStatementCrypto();

test("SHA-256 of FIPS 180-4's examples", () => {
  expect(sha256(message)).toEqual(hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  expect(log.sha256(new Uint8Array(0))).toEqual(
    hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  );
});

test("Ed25519 of RFC 8032 section 7.1, test 3, and its twins", () => {
  const key = hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
  const signature = hex(
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  );
  expect(log.verifyEd25519(key, hex("af82"), signature)).toBe(true);
  expect(log.verifyEd25519(key, hex("af83"), signature)).toBe(false);
  expect(log.verifyEd25519(key, hex("af82"), signature.subarray(1))).toBe(false);
  expect(log.verifyEd25519(key.subarray(1), hex("af82"), signature)).toBe(false);
  expect(log.verifyEd25519(new Uint8Array(0), hex("af82"), signature)).toBe(false);
});

test("ML-DSA-44 signs and verifies; another message, key or form does not hold", () => {
  const key = generateKey("ml-dsa-44");
  const publicKey = rawPublicKey(key) ?? new Uint8Array(0);
  const signature = signRaw(key, message);
  expect([publicKey.length, signature.length]).toEqual([1312, 2420]);
  expect(log.verifyMlDsa44(publicKey, message, signature)).toBe(true);
  expect(log.verifyMlDsa44(publicKey, hex("00"), signature)).toBe(false);
  expect(log.verifyMlDsa44(rawPublicKey(generateKey("ml-dsa-44")) ?? publicKey, message, signature)).toBe(
    false,
  );
  expect(log.verifyMlDsa44(publicKey.subarray(1), message, signature)).toBe(false);
  expect(log.verifyMlDsa44(publicKey, message, signature.subarray(1))).toBe(false);
});

test("P-256 signs and verifies; another message, key or curve does not hold", () => {
  const signer = p256Signer(generateKey("p256"));
  const signature = signer.sign(message);
  expect(statements.verifyP256(signer.spki, message, signature)).toBe(true);
  expect(statements.verifyP256(signer.spki, hex("00"), signature)).toBe(false);
  expect(statements.verifyP256(p256Signer(generateKey("p256")).spki, message, signature)).toBe(false);
  expect(statements.verifyP256(signer.spki, message, signature.subarray(1))).toBe(false);
  expect(statements.verifyP256(new Uint8Array(91), message, signature)).toBe(false);
  const p384 = generateKeyPairSync("ec", { namedCurve: "P-384" });
  const foreign = Uint8Array.from(p384.publicKey.export({ type: "spki", format: "der" }));
  expect(statements.verifyP256(foreign, message, sign("sha256", message, p384.privateKey))).toBe(false);
});

test("a note is signed under the key's name and opened with its vkey", () => {
  const { signer, key, verifier } = ed25519NoteKey(log, "log.example.org", generateKey("ed25519"));
  const note = parseNote(signNote("hello\n", [signer]));
  expect(openNote(note, [verifier]).verified).toHaveLength(1);
  const read = parseVkey(sha256, formatVkey(key));
  expect(openNote(note, [ed25519Verifier(log, read)]).verified).toHaveLength(1);
  const other = ed25519NoteKey(log, "log.example.org", generateKey("ed25519"));
  expect(() => openNote(note, [other.verifier])).toThrow("signature-absent");
});

test("what a key is for", () => {
  expect(kindOf(generateKey("p256"))).toBe("p256");
  expect(kindOf(generateKey("ed25519"))).toBe("ed25519");
  expect(kindOf(generateKey("ml-dsa-44"))).toBe("ml-dsa-44");
  expect(kindOf(generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey)).toBe("ec secp384r1");
  expect(kindOf(generateKeyPairSync("ed448").privateKey)).toBe("ed448");
  const p256 = generateKey("p256");
  expect([rawPublicKey(p256), spkiOf(p256).length]).toEqual([null, 91]);
});

test("more keys than are remembered still verify", () => {
  const { signer } = ed25519NoteKey(log, "a.example", generateKey("ed25519"));
  const first = generateKey("ed25519");
  const publicKey = rawPublicKey(first) ?? new Uint8Array(0);
  const signature = signRaw(first, message);
  for (let n = 0; n < 1030; n++)
    log.verifyEd25519(sha256(Uint8Array.of(n >> 8, n & 255)), message, signature);
  expect(log.verifyEd25519(publicKey, message, signature)).toBe(true);
  expect(signer.name).toBe("a.example");
});

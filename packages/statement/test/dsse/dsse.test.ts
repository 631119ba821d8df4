import { createPublicKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  encodeEnvelope,
  parseEnvelope,
  preAuthEncoding,
  signPayload,
  signatureHolds,
  statementDigest,
  verifyEnvelope,
} from "../../src/index.ts";
import { newKey, nodeCrypto } from "../support/crypto.ts";
import { refusalOf, utf8 } from "../support/refused.ts";

const base64url = (decimal: string): string =>
  Buffer.from(BigInt(decimal).toString(16).padStart(64, "0"), "hex").toString("base64url");

/** The test vector of DSSE protocol.md at eebf7b5, and its key; the raw r and s that it prints, in DER. */
const VECTOR = {
  type: "http://example.com/HelloWorld",
  body: "hello world",
  pae: "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
  payload: "aGVsbG8gd29ybGQ=",
  raw: "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==",
  x: "46950820868899156662930047687818585632848591499744589407958293238635476079160",
  y: "5640078356564379163099075877009565129882514886557779369047442380624545832820",
};
const rawBytes = Buffer.from(VECTOR.raw, "base64");
// neither half has its high bit set, so each is an INTEGER as it stands
const der = Buffer.concat([
  Buffer.from([0x30, 68, 2, 32]),
  rawBytes.subarray(0, 32),
  Buffer.from([2, 32]),
  rawBytes.subarray(32),
]);
const vectorKey = new Uint8Array(
  createPublicKey({
    key: { kty: "EC", crv: "P-256", x: base64url(VECTOR.x), y: base64url(VECTOR.y) },
    format: "jwk",
  }).export({ format: "der", type: "spki" }),
);
const vectorEnvelope = (payload = VECTOR.payload): Uint8Array =>
  utf8(JSON.stringify({ payload, payloadType: VECTOR.type, signatures: [{ sig: der.toString("base64") }] }));

describe("DSSE", () => {
  test("the pre-authentication encoding is the one that the protocol prints", () => {
    expect(Buffer.from(preAuthEncoding(VECTOR.type, utf8(VECTOR.body))).toString()).toBe(VECTOR.pae);
  });

  test("lengths count bytes of UTF-8, not characters", () => {
    expect(Buffer.from(preAuthEncoding("봉수", utf8("é"))).toString()).toBe("DSSEv1 6 봉수 2 é");
  });

  test("the protocol's signature holds, and does not over another body", () => {
    const envelope = parseEnvelope(vectorEnvelope());
    expect(envelope).toMatchObject({ payloadType: VECTOR.type, keyId: null });
    expect(Buffer.from(envelope.payload).toString()).toBe(VECTOR.body);
    expect(signatureHolds(envelope, vectorKey, nodeCrypto)).toBe(true);
    verifyEnvelope(envelope, vectorKey, nodeCrypto);
    const other = parseEnvelope(vectorEnvelope(Buffer.from("hello World").toString("base64")));
    expect(signatureHolds(other, vectorKey, nodeCrypto)).toBe(false);
    expect(refusalOf(() => verifyEnvelope(other, vectorKey, nodeCrypto))).toMatchObject({
      code: "signature-invalid",
    });
  });

  test("what is signed is written, read back and verified with its key only", () => {
    const [mine, theirs] = [newKey(), newKey()];
    const signed = signPayload("text/plain", utf8("봉화"), mine);
    const read = parseEnvelope(encodeEnvelope(signed));
    expect(read).toEqual(signed);
    expect(signatureHolds(read, mine.spki, nodeCrypto)).toBe(true);
    expect(signatureHolds(read, theirs.spki, nodeCrypto)).toBe(false);
    expect(signatureHolds({ ...read, payloadType: "text/html" }, mine.spki, nodeCrypto)).toBe(false);
  });

  test("a statement signed twice has two signatures and one identity", () => {
    const key = newKey();
    const [a, b] = [signPayload("text/plain", utf8("a"), key), signPayload("text/plain", utf8("a"), key)];
    expect(a.signature).not.toEqual(b.signature);
    expect(statementDigest(a)).toBe(statementDigest(b));
    // coreutils: printf 'DSSEv1 10 text/plain 1 a' | sha256sum
    expect(statementDigest(a)).toBe(
      "sha256:12edf9801021781a2ace867de7695cec9bfe7cbbeb9ccc1556ebfcd5293d32b4",
    );
    expect(statementDigest(signPayload("text/plain", utf8("b"), key))).not.toBe(statementDigest(a));
  });
});

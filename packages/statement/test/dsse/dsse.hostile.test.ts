import { describe, expect, test } from "vitest";
import {
  checkP256Spki,
  encodeBase64,
  encodeEnvelope,
  isDerSignature,
  keyIdOf,
  parseEnvelope,
  signPayload,
  signatureHolds,
  verifyEnvelope,
} from "../../src/index.ts";
import { newKey, nodeCrypto } from "../support/crypto.ts";
import { refusalOf, utf8 } from "../support/refused.ts";

const key = newKey();
const sound = signPayload("text/plain", utf8("x"), key);
const sig = encodeBase64(sound.signature);
const read = (value: unknown) => refusalOf(() => parseEnvelope(utf8(JSON.stringify(value))));
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));

describe("envelopes", () => {
  test("have one written form, with the hint or without", () => {
    expect(Buffer.from(encodeEnvelope(sound)).toString()).toBe(
      `{"payload":"eA==","payloadType":"text/plain","signatures":[{"keyid":"${keyIdOf(key.spki)}","sig":"${sig}"}]}`,
    );
    expect(Buffer.from(encodeEnvelope({ ...sound, keyId: null })).toString()).toBe(
      `{"payload":"eA==","payloadType":"text/plain","signatures":[{"sig":"${sig}"}]}`,
    );
  });

  test.each([
    [[], "", "[…]", "object"],
    [null, "", "null", "object"],
    [{}, "/payloadType", "", "string"],
    [{ payloadType: "t", signatures: [] }, "/payload", "", "string"],
    [{ payloadType: "", payload: "", signatures: [] }, "/payloadType", "", ">= 1"],
    [
      { payloadType: "t".repeat(257), payload: "", signatures: [] },
      "/payloadType",
      `${"t".repeat(40)}…`,
      "<= 256",
    ],
    [{ payloadType: "t", payload: 7, signatures: [] }, "/payload", "7", "string"],
    [{ payloadType: "t", payload: "", signatures: {} }, "/signatures", "{…}", "array"],
    [{ payloadType: "t", payload: "", signatures: [{}] }, "/signatures/0/sig", "", "string"],
    [
      { payloadType: "t", payload: "", signatures: [{ sig, keyid: 1 }] },
      "/signatures/0/keyid",
      "1",
      "string",
    ],
    [
      { payloadType: "t", payload: "", signatures: [{ sig, keyid: "k".repeat(257) }] },
      "/signatures/0/keyid",
      `${"k".repeat(40)}…`,
      "<= 256",
    ],
  ])("%j", (value, pointer, found, expected) => {
    expect(read(value)).toEqual({ code: "envelope-field", details: { pointer, found, expected } });
  });

  test("a hint of 256 characters and a payload of none are read", () => {
    const envelope = {
      payloadType: "t".repeat(256),
      payload: "",
      signatures: [{ sig, keyid: "k".repeat(256) }],
    };
    expect(parseEnvelope(utf8(JSON.stringify(envelope)))).toEqual({
      payloadType: "t".repeat(256),
      payload: new Uint8Array(),
      keyId: "k".repeat(256),
      signature: sound.signature,
    });
  });

  test.each([
    [0, []],
    [2, [{ sig }, { sig }]],
  ])("%i signatures", (found, signatures) => {
    expect(read({ payloadType: "t", payload: "", signatures })).toEqual({
      code: "envelope-signature-count",
      details: { found },
    });
  });

  test("Base64 that is none, and where", () => {
    expect(read({ payloadType: "t", payload: "e-==", signatures: [{ sig }] })).toEqual({
      code: "base64-invalid",
      details: { field: "payload", at: 1 },
    });
    expect(read({ payloadType: "t", payload: "", signatures: [{ sig: "*" }] })).toEqual({
      code: "base64-invalid",
      details: { field: "signatures[0].sig", at: 0 },
    });
    expect(read({ payloadType: "t", payload: "", signatures: [{ sig: "AA==" }] })).toEqual({
      code: "signature-not-der",
      details: { bytes: 1 },
    });
  });

  test("are read within the bounds given", () => {
    const bytes = encodeEnvelope(sound);
    expect(refusalOf(() => parseEnvelope(bytes, { bytes: bytes.length - 1, depth: 9 })).code).toBe(
      "json-too-large",
    );
    expect(refusalOf(() => parseEnvelope(bytes, { bytes: bytes.length, depth: 2 })).code).toBe(
      "json-too-deep",
    );
    expect(parseEnvelope(bytes, { bytes: bytes.length, depth: 3 })).toEqual(sound);
  });
});

describe("keys", () => {
  test("are taken in one form only", () => {
    checkP256Spki(key.spki);
    for (let at = 0; at < 27; at += 1) {
      const spoilt = Uint8Array.from(key.spki);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      expect(refusalOf(() => checkP256Spki(spoilt))).toEqual({
        code: "key-not-p256",
        details: { bytes: 91 },
      });
    }
    const longer = Uint8Array.from([...key.spki, 0]);
    expect(refusalOf(() => checkP256Spki(longer))).toEqual({ code: "key-not-p256", details: { bytes: 92 } });
    expect(refusalOf(() => checkP256Spki(new Uint8Array()))).toEqual({
      code: "key-not-p256",
      details: { bytes: 0 },
    });
  });

  test("are looked at before they verify or sign", () => {
    const spki = key.spki.slice(1);
    expect(refusalOf(() => signatureHolds(sound, spki, nodeCrypto)).code).toBe("key-not-p256");
    expect(refusalOf(() => verifyEnvelope(sound, spki, nodeCrypto)).code).toBe("key-not-p256");
    expect(refusalOf(() => signPayload("t", utf8("x"), { spki, sign: key.sign })).code).toBe("key-not-p256");
  });

  test("that sign in another form are refused", () => {
    expect(
      refusalOf(() => signPayload("t", utf8("x"), { spki: key.spki, sign: () => new Uint8Array(64) })),
    ).toEqual({
      code: "signature-not-der",
      details: { bytes: 64 },
    });
  });

  test("a signature that does not hold is named with the key that was tried", () => {
    const other = newKey();
    expect(refusalOf(() => verifyEnvelope(sound, other.spki, nodeCrypto))).toEqual({
      code: "signature-invalid",
      details: { keyId: keyIdOf(other.spki) },
    });
  });

  test("what is no DER never reaches the crypto", () => {
    const asked: Uint8Array[] = [];
    const crypto = {
      verifyP256: (_key: Uint8Array, _message: Uint8Array, signature: Uint8Array) => {
        asked.push(signature);
        return true;
      },
    };
    expect(signatureHolds({ ...sound, signature: new Uint8Array(64) }, key.spki, crypto)).toBe(false);
    expect(asked).toEqual([]);
    expect(signatureHolds(sound, key.spki, crypto)).toBe(true);
    expect(asked).toEqual([sound.signature]);
  });
});

describe("DER of a signature", () => {
  const max = "7f".padEnd(64, "f");
  const high = "00".padEnd(66, "f");
  test.each([
    "3006020101020101",
    `3026020101022100${high.slice(2)}`,
    `30440220${max}0220${max}`,
    `30460221${high}0221${high}`,
    "300702020080020101",
  ])("%s", (der) => {
    expect(isDerSignature(hex(der))).toBe(true);
  });

  test.each([
    ["", "nothing"],
    ["30", "a tag alone"],
    ["3000", "no integers"],
    ["3003020101", "one integer"],
    ["3106020101020101", "another tag"],
    ["3007020101020101", "too long a length"],
    ["3005020101020101", "too short a length"],
    ["3006030101020101", "r of another type"],
    ["3006020101030101", "s of another type"],
    ["3006020100020101", "r is zero"],
    ["3006020101020100", "s is zero"],
    ["30050200020101", "r is empty"],
    ["30050201010200", "s is empty"],
    ["30060201ff020101", "r is negative"],
    ["3006020101020180", "s is negative"],
    ["300702020001020101", "r with a zero that is not needed"],
    ["300702010102020001", "s with a zero that is not needed"],
    ["3009020101020101020101", "a third integer"],
    ["30080201010201010000", "bytes after s"],
    ["3006020701020101", "r reaches over the end"],
    ["3006020101020301", "s reaches over the end"],
    [`30450221${"01".padEnd(66, "f")}0220${max}`, "r of 264 bits"],
    [`30470222${"00".padEnd(68, "f")}0221${high}`, "r of 264 bits and a zero"],
    ["308106020101020101", "a length in long form"],
  ])("%s: %s", (der) => {
    expect(isDerSignature(hex(String(der)))).toBe(false);
  });
});

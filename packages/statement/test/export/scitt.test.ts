import { spawnSync } from "node:child_process";
import { createHash, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { decode, Tagged } from "cborg";
import { describe, expect, test } from "vitest";
import {
  type Envelope,
  type InclusionProof,
  keyIdOf,
  keyRevocationType,
  type ReceiptSigner,
  signPayload,
  signStatement,
  statementDigest,
  toReceipt,
  toScittStatement,
} from "../../src/index.ts";
import { newKey, nodeCrypto } from "../support/crypto.ts";
import { refusalOf, utf8 } from "../support/refused.ts";
import { SCITT_VERIFIER } from "./scitt-verifier.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const sha256 = (...parts: Uint8Array[]): Uint8Array =>
  new Uint8Array(createHash("sha256").update(Buffer.concat(parts)).digest());
const cbor = (bytes: Uint8Array): unknown => decode(bytes, { useMaps: true, tags: Tagged.preserve(18) });

const DOMAIN = "institute.example";
const ORIGIN = "log.institute.example";
const key = newKey();
const envelope: Envelope = signStatement(
  keyRevocationType,
  {
    domain: DOMAIN,
    issuedAt: "2026-05-22T09:00:00Z",
    log: ORIGIN,
    key: keyIdOf(key.spki),
    from: 3,
    reason: "lost",
  },
  key,
);
const statement = toScittStatement(envelope, DOMAIN, key);

const logKey = generateKeyPairSync("ed25519");
const logSigner: ReceiptSigner = {
  keyId: Uint8Array.from([1, 2, 3, 4]),
  sign: (message) => new Uint8Array(sign(null, message, logKey.privateKey)),
};
// a tree of three entries by the rules of RFC 9162 section 2.1.1, ours the second
const leaf = (entry: Uint8Array): Uint8Array => sha256(Uint8Array.from([0]), entry);
const node = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Uint8Array.from([1]), left, right);
const [first, third] = [leaf(utf8("a")), leaf(utf8("c"))];
const proof: InclusionProof = {
  size: 3,
  index: 1,
  path: [first, third],
  root: node(node(first, leaf(statement)), third),
};
const receipt = toReceipt(proof, ORIGIN, statementDigest(envelope), logSigner);

describe("SCITT signed statement", () => {
  test("is a COSE hash envelope without anything of the statement in it", () => {
    const { tag, value } = cbor(statement) as {
      tag: number;
      value: [Uint8Array, Map<number, unknown>, Uint8Array, Uint8Array];
    };
    const [header, unprotected, payload, signature] = value;
    expect(tag).toBe(18);
    expect(cbor(header)).toEqual(
      new Map<number, unknown>([
        [1, -7],
        [4, sha256(key.spki)],
        [
          15,
          new Map([
            [1, DOMAIN],
            [2, statementDigest(envelope)],
          ]),
        ],
        [258, -16],
        [259, "application/vnd.in-toto+json"],
      ]),
    );
    expect(unprotected).toEqual(new Map());
    expect(payload).toEqual(sha256(envelope.payload));
    expect(signature).toHaveLength(64);
  });

  test("needs an in-toto statement, a P-256 key and a signer that keeps its word", () => {
    const text = signPayload("text/plain", utf8("x"), key);
    expect(refusalOf(() => toScittStatement(text, DOMAIN, key))).toEqual({
      code: "payload-type-unsupported",
      details: { found: "text/plain", expected: "application/vnd.in-toto+json" },
    });
    const other = { spki: key.spki.slice(1), sign: key.sign };
    expect(refusalOf(() => toScittStatement(envelope, DOMAIN, other))).toEqual({
      code: "key-not-p256",
      details: { bytes: 90 },
    });
    const raw = { spki: key.spki, sign: () => new Uint8Array(64) };
    expect(refusalOf(() => toScittStatement(envelope, DOMAIN, raw))).toEqual({
      code: "signature-not-der",
      details: { bytes: 64 },
    });
  });

  test.each([
    ["short integers", "3006020101020102", "01", "02"],
    ["a leading zero", "3008020200ff02020080", "ff", "80"],
  ])("r and s fill 32 bytes each: %s", (_name, der, r, s) => {
    const made = toScittStatement(envelope, DOMAIN, {
      spki: key.spki,
      sign: () => new Uint8Array(Buffer.from(der, "hex")),
    });
    const { value } = cbor(made) as { value: [unknown, unknown, unknown, Uint8Array] };
    expect(hex(value[3])).toBe(r.padStart(64, "0") + s.padStart(64, "0"));
  });

  test("r and s stay themselves, whatever their length in DER", () => {
    for (let round = 0; round < 50; round += 1) {
      let signed: Uint8Array = new Uint8Array();
      let message: Uint8Array = new Uint8Array();
      const made = toScittStatement(envelope, DOMAIN, {
        spki: key.spki,
        sign: (given) => {
          message = given;
          signed = key.sign(given);
          return signed;
        },
      });
      const { value } = cbor(made) as { value: [unknown, unknown, unknown, Uint8Array] };
      expect(nodeCrypto.verifyP256(key.spki, message, signed)).toBe(true);
      expect(value[3]).toHaveLength(64);
      const { r, s } = integers(signed);
      expect(hex(value[3])).toBe(r.padStart(64, "0") + s.padStart(64, "0"));
    }
  });
});

describe("RFC 9942 receipt", () => {
  test("has the shape of section 5.2", () => {
    const { tag, value } = cbor(receipt) as {
      tag: number;
      value: [Uint8Array, Map<number, Map<number, Uint8Array[]>>, unknown, Uint8Array];
    };
    const [header, unprotected, payload, signature] = value;
    expect(tag).toBe(18);
    expect(cbor(header)).toEqual(
      new Map<number, unknown>([
        [1, -8],
        [4, logSigner.keyId],
        [
          15,
          new Map([
            [1, ORIGIN],
            [2, statementDigest(envelope)],
          ]),
        ],
        [395, 1],
      ]),
    );
    expect([...unprotected.keys()]).toEqual([396]);
    const proofs = unprotected.get(396)?.get(-1) ?? [];
    expect(proofs.map(cbor)).toEqual([[3, 1, [first, third]]]);
    expect(payload).toBeNull();
    expect(signature).toHaveLength(64);
  });

  test.each([
    [{ index: 3 }, { size: 3, index: 3, nodes: 2 }],
    [{ index: -1 }, { size: 3, index: -1, nodes: 2 }],
    [{ index: 0.5 }, { size: 3, index: 0.5, nodes: 2 }],
    [{ size: 2 ** 53 }, { size: 2 ** 53, index: 1, nodes: 2 }],
    [{ path: [first.slice(1)] }, { size: 3, index: 1, nodes: 1 }],
    [{ root: new Uint8Array(31) }, { size: 3, index: 1, nodes: 2 }],
  ])("a proof that cannot be is refused: %o", (more, details) => {
    expect(
      refusalOf(() => toReceipt({ ...proof, ...more }, ORIGIN, statementDigest(envelope), logSigner)),
    ).toEqual({
      code: "proof-invalid",
      details,
    });
  });

  test("so is a key that signs otherwise", () => {
    const signer = { ...logSigner, sign: () => new Uint8Array(65) };
    expect(refusalOf(() => toReceipt(proof, ORIGIN, statementDigest(envelope), signer))).toEqual({
      code: "signature-length",
      details: { found: 65, expected: 64 },
    });
  });
});

/** r and s of a DER signature, read by its lengths. */
function integers(der: Uint8Array): { readonly r: string; readonly s: string } {
  const bytes = Buffer.from(der);
  const lengthR = bytes.readUInt8(3);
  const plain = (integer: Buffer): string => integer.toString("hex").replace(/^00/, "");
  return { r: plain(bytes.subarray(4, 4 + lengthR)), s: plain(bytes.subarray(6 + lengthR)) };
}

const python = process.env["BONGSU_SCITT_PYTHON"];
describe.skipIf(python === undefined)("scitt-cose (PyPI), unchanged [BONGSU_SCITT_PYTHON]", () => {
  const pem = { format: "pem", type: "spki" } as const;
  const sound = {
    statement: hex(statement),
    receipt: hex(receipt),
    statementKey: createPublicKey({ key: Buffer.from(key.spki), format: "der", type: "spki" }).export(pem),
    logKey: logKey.publicKey.export(pem),
  };
  const spoilt = (bytes: Uint8Array, at: number): string => {
    const copy = Uint8Array.from(bytes);
    copy[at < 0 ? copy.length + at : at] = (copy.at(at) ?? 0) ^ 1;
    return hex(copy);
  };
  const cases = [
    sound,
    { ...sound, statement: spoilt(statement, -1) },
    { ...sound, statement: spoilt(statement, -70) },
    { ...sound, receipt: spoilt(receipt, -1) },
    {
      ...sound,
      receipt: hex(
        toReceipt({ ...proof, path: [third, first] }, ORIGIN, statementDigest(envelope), logSigner),
      ),
    },
    {
      ...sound,
      receipt: hex(toReceipt({ ...proof, index: 0 }, ORIGIN, statementDigest(envelope), logSigner)),
    },
    { ...sound, logKey: generateKeyPairSync("ed25519").publicKey.export(pem) },
  ];

  test("accepts the statement and its receipt, and refuses each tampered twin", () => {
    const ran = spawnSync(python ?? "", ["-c", SCITT_VERIFIER], {
      input: JSON.stringify(cases),
      encoding: "utf8",
    });
    expect(ran.stderr).toBe("");
    const [whole, ...twins] = JSON.parse(ran.stdout) as { signature: boolean; receipt: boolean }[];
    expect(whole).toEqual({
      signature: true,
      issuer: DOMAIN,
      subject: statementDigest(envelope),
      payload: hex(sha256(envelope.payload)),
      receipt: true,
      size: 3,
      index: 1,
      receiptIssuer: ORIGIN,
      receiptSubject: statementDigest(envelope),
      errors: [],
    });
    expect(twins.map((twin) => [twin.signature, twin.receipt])).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, false],
      [true, false],
      [true, false],
    ]);
  });
});

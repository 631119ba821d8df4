import { describe, expect, test } from "vitest";
import { hashedRekordLeaf, parseHashedRekordLeaf } from "../src/index.ts";
import { p256Key } from "./support/crypto.ts";
import { refused, text, words } from "./support/refused.ts";

/** github.com/sigstore/sigstore-go 4594ab4, pkg/tlog/entry_test.go (Apache-2.0): digest, signature and key. */
const DIGEST = "dyj4ednYHjN4/zsjjBeeLahS9slp97Z67LTAVxjrjXw=";
const SIGNATURE =
  "MEQCIB+YPa9o3SN0sQ4uduGf+mZxwFfOhFZ0Cgy+p7Vt1o2SAiAPFDHqOAJLYmvtCWOsDyNY1H4V3zm4NEDYs3NyvHh1Pg==";
const SPKI =
  "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2slOf8eZcj2moW2t4UFj7vCL6QpDzkDqqSUmm4OJCVvIauKLxm0aGs3VMPPfauMPaMutn0/s3jg0rroFxoicyg==";
const CANONICAL = `{"apiVersion":"0.0.2","kind":"hashedrekord","spec":{"hashedRekordV002":{"data":{"algorithm":"SHA2_256","digest":"${DIGEST}"},"signature":{"content":"${SIGNATURE}","verifier":{"keyDetails":"PKIX_ECDSA_P256_SHA_256","publicKey":{"rawBytes":"${SPKI}"}}}}}}`;

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));
const entry = { digest: bytes(DIGEST), signature: bytes(SIGNATURE), spki: bytes(SPKI) };

describe("the leaf", () => {
  test("is Rekor's entry in canonical JSON", () => {
    expect(words(hashedRekordLeaf(entry))).toBe(CANONICAL);
    expect(parseHashedRekordLeaf(text(CANONICAL))).toEqual(entry);
    // Canonical: what JSON.parse reads and a sorted JSON.stringify writes again.
    expect(JSON.stringify(JSON.parse(CANONICAL))).toBe(CANONICAL);
  });

  test.each([
    ["", ""],
    ["{}", "{}"],
    [` ${CANONICAL}`, undefined],
    [`${CANONICAL}\n`, undefined],
    [CANONICAL.replace('"kind"', ' "kind"'), undefined],
    [CANONICAL.replace("0.0.2", "0.0.1"), undefined],
    [CANONICAL.replace("0.0.2", "0x0.2"), undefined],
    [CANONICAL.replace("hashedRekordV002", "dsseV002"), undefined],
    [CANONICAL.replace("P256", "P384"), undefined],
    [CANONICAL.replace("SHA2_256", "SHA2_384"), undefined],
    [CANONICAL.replace(DIGEST, ""), undefined],
    [CANONICAL.replace("jXw=", "jXx="), undefined],
    [CANONICAL.replace("1Pg==", "1Pg"), undefined],
    [CANONICAL.replace("icyg==", "icyg="), undefined],
  ])("%# is another thing", (leaf, shown) => {
    const found = shown ?? `${leaf.slice(0, 80)}…`;
    expect(refused(() => parseHashedRekordLeaf(text(leaf)))).toEqual({
      code: "leaf-foreign",
      details: { found },
    });
  });

  test("bytes that are no text are counted", () => {
    expect(refused(() => parseHashedRekordLeaf(Uint8Array.of(0xff, 0xfe)))).toEqual({
      code: "leaf-foreign",
      details: { found: "2 bytes" },
    });
  });

  test.each([
    ["digest", 31, 32],
    ["digest", 33, 32],
    ["signature", 0, 72],
    ["signature", 73, 72],
  ] as const)("a %s of %d bytes", (field, found, expected) => {
    const wrong = { ...entry, [field]: new Uint8Array(found) };
    const refusal = { code: "length-wrong", details: { thing: "leaf", line: null, field, found, expected } };
    expect(refused(() => hashedRekordLeaf(wrong))).toEqual(refusal);
    if (found === 0) return;
    const leaf = CANONICAL.replace(
      field === "digest" ? DIGEST : SIGNATURE,
      Buffer.alloc(found).toString("base64"),
    );
    expect(refused(() => parseHashedRekordLeaf(text(leaf)))).toEqual(refusal);
  });

  test.each([1, 72])("a signature of %d bytes", (length) => {
    const long = { ...entry, signature: new Uint8Array(length).fill(1) };
    expect(parseHashedRekordLeaf(hashedRekordLeaf(long))).toEqual(long);
  });

  test("a key of another kind", () => {
    const { spki } = p256Key();
    expect(hashedRekordLeaf({ ...entry, spki }).length).toBeGreaterThan(400);
    for (const at of [0, 9, 26]) {
      const other = spki.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(refused(() => hashedRekordLeaf({ ...entry, spki: other }))).toEqual({
        code: "leaf-key",
        details: { found: 91 },
      });
    }
    for (const found of [0, 90, 92]) {
      const other = new Uint8Array(found);
      other.set(spki.subarray(0, found));
      expect(refused(() => hashedRekordLeaf({ ...entry, spki: other }))).toEqual({
        code: "leaf-key",
        details: { found },
      });
    }
  });
});

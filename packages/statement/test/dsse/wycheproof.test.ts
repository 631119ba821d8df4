import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkP256Spki, isDerSignature, preAuthEncoding, signatureHolds } from "../../src/index.ts";
import { nodeCrypto } from "../support/crypto.ts";

const hex = z.string().transform((text) => new Uint8Array(Buffer.from(text, "hex")));
const wycheproof = z
  .object({
    numberOfTests: z.number(),
    groups: z.array(
      z.object({
        publicKeyDer: hex,
        tests: z.array(
          z.object({ tcId: z.number(), flags: z.array(z.string()), msg: hex, sig: hex, result: z.string() }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../fixtures/wycheproof-p256.json", import.meta.url), "utf8")));

const cases = wycheproof.groups.flatMap(({ publicKeyDer, tests }) =>
  tests.map((one) => ({ publicKeyDer, ...one })),
);

/** Flags of vectors that are about how r and s are written, not about what they are. */
const ENCODING = ["BerEncodedSignature", "InvalidEncoding", "MissingZero"];

describe("Wycheproof, ECDSA over P-256 with SHA-256", () => {
  test("all vectors are here, and all keys are in the one form that is accepted", () => {
    expect(cases).toHaveLength(wycheproof.numberOfTests);
    expect(wycheproof.numberOfTests).toBe(484);
    for (const { publicKeyDer } of wycheproof.groups) checkP256Spki(publicKeyDer);
  });

  test("the crypto under test answers as Wycheproof does", () => {
    const wrong = cases.filter(
      ({ publicKeyDer, msg, sig, result }) =>
        nodeCrypto.verifyP256(publicKeyDer, msg, sig) !== (result === "valid"),
    );
    expect(wrong.map(({ tcId }) => tcId)).toEqual([]);
  });

  test("every valid signature is DER, and no badly encoded one is", () => {
    const valid = cases.filter(({ result }) => result === "valid");
    expect(valid.filter(({ sig }) => !isDerSignature(sig)).map(({ tcId }) => tcId)).toEqual([]);
    const encodings = cases.filter(({ flags }) => flags.some((flag) => ENCODING.includes(flag)));
    expect(encodings.length).toBe(100);
    expect(encodings.filter(({ sig }) => isDerSignature(sig)).map(({ tcId }) => tcId)).toEqual([]);
  });

  test("a valid signature over the bare message is none over its encoding", () => {
    const [first] = cases;
    if (first === undefined) throw new Error("no case");
    const envelope = { payloadType: "", payload: first.msg, keyId: null, signature: first.sig };
    expect(nodeCrypto.verifyP256(first.publicKeyDer, first.msg, first.sig)).toBe(true);
    expect(preAuthEncoding("", first.msg)).not.toEqual(first.msg);
    expect(signatureHolds(envelope, first.publicKeyDer, nodeCrypto)).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { encodeFrame, submissionOf, submissionOfCose, treeHasher } from "../src/index.ts";
import { dedupKeyOfLeaf } from "../src/append/dedup/dedup-key.ts";
import { isCoseLeaf } from "../src/cose-leaf.ts";
import { preAuthEncoding } from "../src/sigstore/envelope.ts";
import { buildLog, signedStatement, type Files } from "./support/build-log.ts";
import { check } from "./support/check-log.ts";
import { p256Key, sha256 } from "./support/crypto.ts";
import { refused } from "./support/refused.ts";

const crypto = { sha256 };
/** RFC 9052 appendix C.2.1, as far as its head: COSE_Sign1, tagged. */
const cose = Uint8Array.of(0xd2, 0x84, 0x43, 0xa1, 0x01, 0x26, 0xa0, 0x40, 0x40);
const issuer = p256Key();
const statement = signedStatement(issuer, { number: 1 });

describe("an entry of COSE", () => {
  test("is told by its first two bytes", () => {
    expect(isCoseLeaf(cose)).toBe(true);
    expect(isCoseLeaf(Uint8Array.of(0xd2, 0x83))).toBe(false);
    expect(isCoseLeaf(Uint8Array.of(0xd3, 0x84))).toBe(false);
    expect(isCoseLeaf(Uint8Array.of(0xd2))).toBe(false);
    expect(isCoseLeaf(statement.leaf)).toBe(false);
  });

  test("is submitted as it is, without a body, and is the same only byte for byte", () => {
    const submission = submissionOfCose(crypto, cose);
    expect(submission).toEqual({
      leaf: cose,
      leafHash: treeHasher(sha256).leaf(cose),
      dedupKey: sha256(cose),
      body: null,
    });
    expect(dedupKeyOfLeaf(sha256, Uint8Array.of(...cose, 0))).not.toEqual(submission.dedupKey);
  });

  test("of another kind or too long for an entry is refused", () => {
    expect(refused(() => submissionOfCose(crypto, statement.leaf))).toEqual({
      code: "leaf-foreign",
      details: { found: `${statement.leaf.length} bytes` },
    });
    const long = new Uint8Array(65_536);
    long.set(cose);
    expect(refused(() => submissionOfCose(crypto, long))).toEqual({
      code: "entry-too-long",
      details: { index: 0, found: 65_536, limit: 65_535 },
    });
    expect(submissionOfCose(crypto, long.subarray(0, 65_535)).leaf).toHaveLength(65_535);
  });

  test("does not change what makes two statements the same", () => {
    const { signature } = statement.envelope;
    const digest = sha256(preAuthEncoding(statement.envelope));
    const submission = submissionOf(crypto, { digest, signature, spki: issuer.spki }, null);
    expect(dedupKeyOfLeaf(sha256, statement.leaf)).toEqual(submission.dedupKey);
  });
});

describe("fsck", () => {
  const withBodies = (...frames: Uint8Array[]): Files =>
    buildLog([statement.leaf, cose]).set("bodies/0", new Uint8Array(Buffer.concat(frames)));

  test("counts such an entry apart, neither withheld nor damaged", async () => {
    const { damages, summary } = await check(withBodies(encodeFrame(statement.body), encodeFrame(null)), {
      bodies: true,
    });
    expect(damages).toEqual([]);
    expect(summary.bodies).toEqual({ present: 1, withheld: 0, erased: 0, missing: 0, none: 1 });
  });

  test("finds a body where none can be, and an entry of no known kind", async () => {
    const body = encodeFrame(statement.body);
    const odd = await check(withBodies(body, body), { bodies: true });
    expect(odd.damages).toEqual([{ code: "body-state", details: { path: "bodies/0", index: 1, found: 1 } }]);
    const foreign = buildLog([Uint8Array.of(0xd2, 0x85)]).set("bodies/0", encodeFrame(null));
    const { damages } = await check(foreign, { bodies: true });
    expect(damages).toEqual([{ code: "entry-foreign", details: { path: "tile/entries/000.p/1", index: 0 } }]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  LONGEST_EXTRA,
  formatTlogProof,
  formatVkey,
  parsePolicy,
  parseTlogProof,
  proveInclusion,
  verifyTlogProof,
} from "../../src/index.ts";
import { LOG_KEY, buildLog, numbered, readerOf } from "../support/build-log.ts";
import { crypto, sha256 } from "../support/crypto.ts";
import { refused, text, words } from "../support/refused.ts";

const HASH = "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=";
/** c2sp.org/tlog-proof, its example up to the checkpoint, with the extra data made valid Base 64. */
const EXAMPLE = `c2sp.org/tlog-proof@v1
extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6
index 73894
${HASH}
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

example.com/fancylog
109482
sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

— example.com/fancylog hI2DJwAA
`;

describe("the text of a tlog-proof", () => {
  test("the example of the specification, there and back", () => {
    const read = parseTlogProof(text(EXAMPLE));
    expect(read.index).toBe(73_894);
    expect(words(read.extra ?? new Uint8Array(0))).toBe("age-v1.2.1-darwin-arm64.tar.gz");
    expect(read.path).toHaveLength(5);
    expect(Buffer.from(read.path[0] ?? "").toString("base64")).toBe(HASH);
    expect(words(read.checkpoint).startsWith("example.com/fancylog\n109482\n")).toBe(true);
    expect(words(formatTlogProof(read))).toBe(EXAMPLE);
  });

  /** github.com/transparency-dev/formats v0.1.1, proof/tlog_proof_test.go (Apache-2.0). */
  test("what formats writes", () => {
    expect(parseTlogProof(text("c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n"))).toEqual({
      index: 0,
      path: [],
      checkpoint: text("checkpoint\n"),
      extra: null,
    });
  });

  test("any, there and back", () => {
    const proofs = fc.record({
      index: fc.maxSafeNat(),
      path: fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 }),
      checkpoint: fc.string().map(text),
      extra: fc.option(fc.uint8Array({ maxLength: 300 })),
    });
    fc.assert(
      fc.property(proofs, (proof) => {
        expect(parseTlogProof(formatTlogProof(proof))).toEqual(proof);
      }),
    );
  });

  const at = { thing: "tlog-proof" } as const;

  test.each([
    ["", { code: "tlog-proof-header", details: { found: "", expected: "c2sp.org/tlog-proof@v1" } }],
    [
      "wrong-header\nindex 0\n\ncheckpoint\n",
      { code: "tlog-proof-header", details: { found: "wrong-header", expected: "c2sp.org/tlog-proof@v1" } },
    ],
    ["\n\nx", { code: "tlog-proof-header", details: { found: "", expected: "c2sp.org/tlog-proof@v1" } }],
    ["c2sp.org/tlog-proof@v1\nindex 0\n", { code: "tlog-proof-cut", details: { lines: 3 } }],
    [
      "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n",
      { code: "base64-malformed", details: { ...at, line: 2, field: "extra data", found: "!!notbase64!!" } },
    ],
    [
      "c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n",
      { code: "tlog-proof-line", details: { line: 2, found: "", expected: "index" } },
    ],
    [
      "c2sp.org/tlog-proof@v1\nextra AAAA\nindex0\n\ncheckpoint\n",
      { code: "tlog-proof-line", details: { line: 3, found: "index0", expected: "index" } },
    ],
    [
      "c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n",
      { code: "number-malformed", details: { ...at, line: 2, field: "entry index", found: "-5" } },
    ],
    [
      "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 05\n\ncheckpoint\n",
      { code: "number-malformed", details: { ...at, line: 3, field: "entry index", found: "05" } },
    ],
    [
      "c2sp.org/tlog-proof@v1\nindex 0\n!!\n\ncheckpoint\n",
      { code: "base64-malformed", details: { ...at, line: 3, field: "proof hash", found: "!!" } },
    ],
    [
      `c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\n${HASH}\nAAAA\n\ncheckpoint\n`,
      { code: "length-wrong", details: { ...at, line: 5, field: "proof hash", found: 3, expected: 32 } },
    ],
    [
      `c2sp.org/tlog-proof@v1\nindex 0\n${`${HASH}\n`.repeat(64)}\ncheckpoint\n`,
      { code: "proof-too-long", details: { ...at, found: 64, expected: 63 } },
    ],
  ])("%# is refused with its line", (proof, refusal) => {
    expect(refused(() => parseTlogProof(text(proof)))).toEqual(refusal);
  });

  test("63 hashes are read", () => {
    const proof = `c2sp.org/tlog-proof@v1\nindex 0\n${`${HASH}\n`.repeat(63)}\ncheckpoint\n`;
    expect(parseTlogProof(text(proof)).path).toHaveLength(63);
  });

  test("bytes that are no text, and too many of them", () => {
    expect(refused(() => parseTlogProof(Uint8Array.of(0xff)))).toEqual({ code: "not-utf8", details: at });
    const limit = 1_000_000 + 2 * LONGEST_EXTRA;
    const head = "c2sp.org/tlog-proof@v1\nindex 0\n\n";
    const fits = text(head + "x".repeat(limit - head.length));
    expect(parseTlogProof(fits).checkpoint).toHaveLength(limit - head.length);
    expect(refused(() => parseTlogProof(new Uint8Array(limit + 1)))).toEqual({
      code: "too-large",
      details: { ...at, found: limit + 1, limit },
    });
  });

  test("extra data fits a line of 64 KiB, which is what Go's reader takes", () => {
    const proof = { index: 0, path: [], checkpoint: text("c\n"), extra: new Uint8Array(LONGEST_EXTRA) };
    const lines = words(formatTlogProof(proof)).split("\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(65_536);
    const extra = new Uint8Array(LONGEST_EXTRA + 1);
    expect(refused(() => formatTlogProof({ ...proof, extra }))).toEqual({
      code: "too-large",
      details: { ...at, found: 32_769, limit: 32_768 },
    });
  });

  test("what would not be read back is not written", () => {
    const proof = { index: 0, path: [], checkpoint: text("c\n"), extra: null };
    expect(refused(() => formatTlogProof({ ...proof, index: 1.5 })).code).toBe("number-malformed");
    expect(refused(() => formatTlogProof({ ...proof, path: [new Uint8Array(3)] })).code).toBe("length-wrong");
    expect(refused(() => formatTlogProof({ ...proof, checkpoint: Uint8Array.of(0xff) })).code).toBe(
      "not-utf8",
    );
  });
});

describe("verifying a tlog-proof", () => {
  const entries = numbered(300);
  const files = buildLog(entries);
  const checkpoint = files.get("checkpoint") ?? new Uint8Array(0);
  const policy = parsePolicy(sha256, text(`log ${formatVkey(LOG_KEY.key)}\nquorum none\n`));
  const entry = entries[299] ?? new Uint8Array(0);

  test("tells where the entry is, by whose checkpoint", async () => {
    const proof = await proveInclusion(sha256, readerOf(files), checkpoint, 299);
    const accepted = verifyTlogProof(crypto, policy, entry, proof);
    expect(accepted.checkpoint.size).toBe(300);
    expect(accepted.log.key).toEqual(LOG_KEY.key);
  });

  test("refuses another entry, another place, another path, another checkpoint", async () => {
    const proof = await proveInclusion(sha256, readerOf(files), checkpoint, 299);
    const verify = (claim: typeof proof, bytes = entry) =>
      refused(() => verifyTlogProof(crypto, policy, bytes, claim)).code;
    expect(verify(proof, text("another"))).toBe("proof-root");
    expect(verify({ ...proof, index: 298 })).toBe("proof-root");
    expect(verify({ ...proof, index: 300 })).toBe("index-outside");
    expect(verify({ ...proof, path: proof.path.toReversed() })).toBe("proof-root");
    expect(verify({ ...proof, path: proof.path.slice(1) })).toBe("proof-too-short");
    const other = buildLog(numbered(301)).get("checkpoint") ?? new Uint8Array(0);
    expect(verify({ ...proof, checkpoint: other })).toBe("proof-too-short");
    const forged = text(words(checkpoint).replace("\n300\n", "\n301\n"));
    expect(verify({ ...proof, checkpoint: forged })).toBe("signature-wrong");
  });
});

import { describe, expect, test } from "vitest";
import {
  GrowingTiles,
  LogRefusal,
  TileTree,
  cosignatureVerifier,
  encodeEntries,
  fsck,
  openCheckpoint,
  parseBundle,
  parseCheckpoint,
  parseEnvelope,
  parseHashedRekordLeaf,
  parseNote,
  parsePolicy,
  parseTilePath,
  parseTlogProof,
  parseVkey,
  readTile,
  refusalText,
  treeHasher,
  verifierOf,
} from "../src/index.ts";
import { LOG_KEY, ORIGIN, buildLog, numbered } from "./support/build-log.ts";
import { crypto, ed25519Key, sha256 } from "./support/crypto.ts";
import { refused, refusedLater, text } from "./support/refused.ts";

const SIGNATURE = "— a AAAAAAA=\n";
const HUGE = "9".repeat(100_000);
const hasher = treeHasher(sha256);

describe("notes", () => {
  test("100 signature lines are read, 101 and 100,000 are not", () => {
    expect(parseNote(text(`x\n\n${SIGNATURE.repeat(100)}`)).signatures).toHaveLength(100);
    expect(refused(() => parseNote(text(`x\n\n${SIGNATURE.repeat(101)}`)))).toEqual({
      code: "note-too-many-signatures",
      details: { found: 101, limit: 100 },
    });
    expect(refused(() => parseNote(text(`x\n\n${"— a b\n".repeat(100_000)}`)))).toEqual({
      code: "note-too-many-signatures",
      details: { found: 100_000, limit: 100 },
    });
  });

  test("a megabyte is read, and no more", () => {
    const tail = `\n\n${SIGNATURE}`;
    const body = "x".repeat(1_000_000 - text(tail).length);
    expect(parseNote(text(body + tail)).text).toHaveLength(body.length + 1);
    expect(refused(() => parseNote(text(`x${body}${tail}`), "checkpoint"))).toEqual({
      code: "too-large",
      details: { thing: "checkpoint", found: 1_000_001, limit: 1_000_000 },
    });
  });

  test.each([
    [[0xff], { code: "not-utf8", details: { thing: "note" } }],
    [[0x61, 0xc3], { code: "not-utf8", details: { thing: "note" } }],
    [[0xed, 0xa0, 0x80], { code: "not-utf8", details: { thing: "note" } }],
    [[], { code: "note-unsigned-text", details: { thing: "note" } }],
  ])("bytes %j", (bytes, refusal) => {
    expect(refused(() => parseNote(Uint8Array.from(bytes)))).toEqual(refusal);
  });

  test.each([0, 9, 11, 13, 27, 31])(
    "the control character %d, in text and in a signature line",
    (codePoint) => {
      const char = String.fromCharCode(codePoint);
      const details = { thing: "note", line: 2, codePoint };
      expect(refused(() => parseNote(text(`a\nb${char}\n\n${SIGNATURE}`)))).toEqual({
        code: "control-character",
        details,
      });
      expect(refused(() => parseNote(text(`${char}\n\n${SIGNATURE}`))).details).toEqual({
        ...details,
        line: 1,
      });
      expect(refused(() => parseNote(text(`a\n\n— a${char} AAAAAAA=\n`)))).toEqual({
        code: "control-character",
        details: { ...details, line: 3 },
      });
    },
  );

  test.each(["", "a\n", "a\n\n", "\n\n", `a\n${SIGNATURE}`])("%j has no signatures", (note) => {
    expect(refused(() => parseNote(text(note)))).toEqual({
      code: "note-unsigned-text",
      details: { thing: "note" },
    });
  });

  test("a last line without its end", () => {
    expect(refused(() => parseNote(text(`a\n\n${SIGNATURE.slice(0, -1)}`)))).toEqual({
      code: "note-unterminated",
      details: { thing: "note" },
    });
  });

  test.each([
    "- a AAAAAAA=",
    "—a AAAAAAA=",
    "— a",
    "— a ",
    "— AAAAAAA=",
    "—  AAAAAAA=",
    "— a  AAAAAAA=",
    "— a AAAAAAA= ",
    "— a b AAAAAAA=",
    "— a+b AAAAAAA=",
    "— a\u00a0b AAAAAAA=",
    "— a AAAA",
    "— a AAAAAA==",
    "— a AAAAAAA",
    "— a AAAAAAB=",
    "— a AAAA\u2028AAA=",
    "Unexpected line.",
  ])("%j is no signature line", (line) => {
    expect(refused(() => parseNote(text(`a\nb\n\n${SIGNATURE}${line}\n`)))).toEqual({
      code: "note-signature-line",
      details: { line: 5, found: line },
    });
  });

  test("what is shown of a hostile line is cut", () => {
    const line = `— ${"x".repeat(100_000)}`;
    expect(refused(() => parseNote(text(`a\n\n${line}\n`)))).toEqual({
      code: "note-signature-line",
      details: { line: 3, found: `${line.slice(0, 80)}…` },
    });
    const exact = "x".repeat(80);
    expect(refused(() => parseNote(text(`a\n\n${exact}\n`))).details).toEqual({ line: 3, found: exact });
  });

  test("a vkey of a hundred kilobytes", () => {
    expect(refused(() => parseVkey(sha256, `a+00000000+${"A".repeat(100_000)}`))).toEqual({
      code: "vkey-type",
      details: { name: "a", found: 0, expected: [1, 4, 6] },
    });
    expect(refused(() => parseVkey(sha256, "+".repeat(100_000))).details).toEqual({
      found: `${"+".repeat(80)}…`,
    });
  });

  test("cosignatures of every length but the right one", () => {
    const { key } = ed25519Key("w", 4, 4);
    const verifier = cosignatureVerifier(crypto, key);
    const body = text(`a\n1\n${Buffer.alloc(32).toString("base64")}\n`);
    for (const length of [0, 1, 7, 8, 64, 71, 73, 2428, 100_000])
      expect(verifier.verify(body, new Uint8Array(length))).toBe(false);
  });
});

describe("numbers", () => {
  test.each([
    ["checkpoint", () => parseCheckpoint(`a\n${HUGE}\n\n`), "checkpoint-empty-line"],
    ["checkpoint", () => parseCheckpoint(`a\n${HUGE}\nAAAA\n`), "number-too-large"],
    ["proof", () => parseTlogProof(text(`c2sp.org/tlog-proof@v1\nindex ${HUGE}\n\nx`)), "number-too-large"],
    ["policy", () => parsePolicy(sha256, text(`group g ${HUGE} x`)), "policy-name-unknown"],
    ["path", () => parseTilePath(`tile/0/${"x999/".repeat(20_000)}999`), "tile-path"],
    ["path", () => parseTilePath(`tile/${HUGE}/000`), "tile-path"],
    ["path", () => parseTilePath(`tile/0/000.p/${HUGE}`), "tile-path"],
  ])("too long to be true in a %s (%#)", (_name, call, code) => {
    expect(refused(call).code).toBe(code);
  });

  test("a tree of 2^53 − 1 is asked for few tiles, not for all", async () => {
    const size = Number.MAX_SAFE_INTEGER;
    const reads: string[] = [];
    const tree = new TileTree(
      hasher,
      async (path) => {
        reads.push(path);
        return null;
      },
      size,
    );
    expect(await refusedLater(() => tree.inclusion(size - 1))).toEqual({
      code: "tile-missing",
      details: { path: "tile/6/000.p/31" },
    });
    expect(reads).toEqual(["tile/6/000.p/31", "tile/6/000"]);
    expect(await refusedLater(() => GrowingTiles.open(hasher, async () => null, size))).toEqual({
      code: "tile-missing",
      details: { path: "tile/0/x035/x184/x372/x088/831.p/255" },
    });
  });
});

describe("files", () => {
  test.each([0, 1, 31, 33, 8191, 8193, 100_000])("a full tile of %d bytes", async (found) => {
    const read = async () => new Uint8Array(found);
    expect(await refusedLater(() => readTile(read, { level: 0, index: 0, width: 256 }))).toEqual({
      code: "tile-length",
      details: { path: "tile/0/000", found, expected: 8192 },
    });
  });

  test("an entry of 65,536 bytes", () => {
    expect(refused(() => encodeEntries([new Uint8Array(65_536)])).code).toBe("entry-too-long");
  });

  test.each([
    ["bundle", parseBundle],
    ["envelope", parseEnvelope],
  ] as const)("JSON in a %s: deep, huge, cut, none", (thing, parse) => {
    const deep = text(`${"[".repeat(200_000)}${"]".repeat(200_000)}`);
    expect(["json-malformed", "json-member"]).toContain(refused(() => parse(deep)).code);
    expect(refused(() => parse(text('{"a":')))).toEqual({ code: "json-malformed", details: { thing } });
    expect(refused(() => parse(new Uint8Array(0)))).toEqual({ code: "json-malformed", details: { thing } });
    const limit = thing === "bundle" ? 100_000_000 : 64 * 1024 * 1024;
    expect(refused(() => parse(new Uint8Array(limit + 1)))).toEqual({
      code: "too-large",
      details: { thing, found: limit + 1, limit },
    });
    expect(refused(() => parse(new Uint8Array(limit))).code).toBe("json-malformed");
  });

  test("a leaf of 64 KiB of quotes", () => {
    expect(refused(() => parseHashedRekordLeaf(text('"'.repeat(65_535)))).code).toBe("leaf-foreign");
  });

  test("a log that answers every path with the same bytes is found out", async () => {
    const files = buildLog(numbered(700));
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array(8192),
      files.get("checkpoint") ?? new Uint8Array(0),
    ]) {
      let damages = 0;
      const events = fsck({
        crypto,
        read: async (path) => (path === "checkpoint" ? (files.get(path) ?? null) : bytes),
        origin: ORIGIN,
        log: [verifierOf(crypto, LOG_KEY.key)],
        bodies: true,
        limit: 5000,
      });
      for await (const event of events) if (event.kind === "damage") damages += 1;
      expect(damages).toBeGreaterThan(3);
    }
  });

  test("one file's bytes in another's place are refused, whatever reads them", () => {
    const files = buildLog(numbered(300));
    const readers: readonly ((bytes: Uint8Array) => unknown)[] = [
      (bytes) => parsePolicy(sha256, bytes),
      (bytes) => parseTlogProof(bytes),
      (bytes) => parseBundle(bytes),
      (bytes) => parseEnvelope(bytes),
      (bytes) => parseHashedRekordLeaf(bytes),
      (bytes) => openCheckpoint(bytes, "other.example.org", [verifierOf(crypto, LOG_KEY.key)]),
    ];
    for (const bytes of files.values())
      for (const read of readers) expect(() => read(bytes)).toThrow(LogRefusal);
  });
});

test("the sentence for a hostile text is short and cannot move the cursor", () => {
  const error = new LogRefusal("note-signature-line", { line: 3, found: "\u001b[2J\u202e" });
  const { en, ko } = refusalText(error);
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  for (const sentence of [en, ko]) expect(sentence).not.toMatch(/[\u0000-\u001f\u202e]/);
  expect(en).toContain("\\u{1b}[2J\\u{202e}");
});

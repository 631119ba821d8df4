import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  GrowingTiles,
  LONGEST_ENTRY,
  TileTree,
  decodeEntries,
  decodeTile,
  encodeEntries,
  encodeTile,
  hashesAt,
  parseTilePath,
  proveConsistency,
  proveInclusion,
  readTile,
  tilePath,
  treeHasher,
  widthAt,
} from "../../src/index.ts";
import { edgeTiles } from "../../src/tiles/edge.ts";
import { nodeHash } from "../../src/tiles/node-hash.ts";
import { buildLog, numbered, readerOf } from "../support/build-log.ts";
import { sha256 } from "../support/crypto.ts";
import { mth, path, proof } from "../support/reference-tree.ts";
import { refused, refusedLater, text } from "../support/refused.ts";

const hasher = treeHasher(sha256);
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("where tiles lie", () => {
  test.each([
    ["tile/0/x001/x234/067", { level: 0, index: 1_234_067, width: 256 }],
    ["tile/0/273.p/112", { level: 0, index: 273, width: 112 }],
    ["tile/63/000.p/1", { level: 63, index: 0, width: 1 }],
    ["tile/entries/x001/000.p/255", { level: "entries", index: 1000, width: 255 }],
    ["tile/2/x009/x007/x199/x254/x740/991", { level: 2, index: 2 ** 53 - 1, width: 256 }],
  ] as const)("%s", (spelling, tile) => {
    expect(tilePath(tile)).toBe(spelling);
    expect(parseTilePath(spelling)).toEqual(tile);
  });

  test("every tile has one path, every path one tile", () => {
    const tiles = fc.record({
      level: fc.oneof(fc.constant("entries" as const), fc.integer({ min: 0, max: 63 })),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(tiles, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual(tile);
      }),
    );
  });

  test.each([
    "",
    "checkpoint",
    "tile/0/0",
    "tile/0/0000",
    "tile/0/x000/001",
    "tile/0/000/001",
    "tile/0/x001",
    "tile/00/001",
    "tile/64/001",
    "tile/-1/001",
    "tile/data/001",
    "tile/0/001.p/0",
    "tile/0/001.p/01",
    "tile/0/001.p/256",
    "tile/0/001.p/257",
    "tile/0/001.p/",
    "tile/0/x009/x007/x199/x254/x740/992",
    " tile/0/001",
    "tile/0/001/",
    "/tile/0/001",
    "tile/0/001\n",
    "tile/0/../../private/key",
  ])("%j names no tile", (spelling) => {
    expect(refused(() => parseTilePath(spelling))).toEqual({
      code: "tile-path",
      details: { found: spelling },
    });
  });

  test.each([
    [-1, 0, 1],
    [64, 0, 1],
    [0.5, 0, 1],
    [0, -1, 1],
    [0, 2 ** 53, 1],
    [0, 0, 0],
    [0, 0, 257],
    [0, 0, 1.5],
  ])("there is no tile at level %d, index %d, width %d", (level, index, width) => {
    expect(refused(() => tilePath({ level, index, width }))).toEqual({
      code: "tile-coordinates",
      details: { level: String(level), index, width },
    });
  });

  test("a tree of 70,000 has the tiles that tlog-tiles names", () => {
    expect([0, 1, 2, 3].map((level) => hashesAt(level, 70_000))).toEqual([70_000, 273, 1, 0]);
    expect(edgeTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
    expect(edgeTiles(256)).toEqual([null, { level: 1, index: 0, width: 1 }]);
    expect(edgeTiles(0)).toEqual([]);
    expect(widthAt(0, 272, 70_000)).toBe(256);
    expect(widthAt("entries", 273, 70_000)).toBe(112);
    expect(widthAt(1, 1, 70_000)).toBe(17);
    expect(widthAt(0, 274, 70_000)).toBe(0);
    expect(widthAt(0, 2 ** 53 - 1, 70_000)).toBe(0);
  });
});

describe("the bytes of a tile", () => {
  test("are its hashes, there and back", () => {
    const hashes = [0, 1, 2].map((byte) => sha256(Uint8Array.of(byte)));
    const bytes = encodeTile(hashes);
    expect(bytes).toHaveLength(96);
    expect(decodeTile(bytes, { level: 0, index: 0, width: 3 })).toEqual(hashes);
  });

  test.each([0, 95, 97, 128])("%d bytes are not three hashes", (length) => {
    expect(refused(() => decodeTile(new Uint8Array(length), { level: 1, index: 5, width: 3 }))).toEqual({
      code: "tile-length",
      details: { path: "tile/1/005.p/3", found: length, expected: 96 },
    });
  });

  test("a partial tile that was dropped is the beginning of the full one", async () => {
    const full = new Uint8Array(8192).map((_, at) => at % 251);
    const files = new Map([["tile/0/000", full]]);
    const partial = await readTile(readerOf(files), { level: 0, index: 0, width: 3 });
    expect(partial).toEqual(full.subarray(0, 96));
    files.set("tile/0/000", new Uint8Array(8191));
    expect(await refusedLater(() => readTile(readerOf(files), { level: 0, index: 0, width: 3 }))).toEqual({
      code: "tile-length",
      details: { path: "tile/0/000", found: 8191, expected: 8192 },
    });
  });

  test.each([3, 256])("a missing tile of width %d is named", async (width) => {
    const tile = { level: 0, index: 0, width };
    expect(await refusedLater(() => readTile(async () => null, tile))).toEqual({
      code: "tile-missing",
      details: { path: tilePath(tile) },
    });
  });

  test("a tile without hashes is a mistake of the program", () => {
    expect(() => nodeHash(hasher, [])).toThrow(new RangeError("a subtree has at least one leaf"));
  });
});

describe("entry bundles", () => {
  test("hold any entries, there and back", () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 700 }), { minLength: 1, maxLength: 256 });
    fc.assert(
      fc.property(entries, (list) => {
        expect(decodeEntries(encodeEntries(list), 0, list.length)).toEqual(list);
      }),
      { numRuns: 50 },
    );
  });

  test("state lengths in two bytes, the high one first", () => {
    expect(encodeEntries([new Uint8Array(258).fill(7)]).slice(0, 3)).toEqual(Uint8Array.of(1, 2, 7));
  });

  test("hold an entry of 65,535 bytes, and none longer", () => {
    const longest = new Uint8Array(LONGEST_ENTRY).fill(1);
    expect(decodeEntries(encodeEntries([longest, longest]), 4, 2)).toEqual([longest, longest]);
    expect(refused(() => encodeEntries([new Uint8Array(1), new Uint8Array(65_536)], 512))).toEqual({
      code: "entry-too-long",
      details: { index: 513, found: 65_536, limit: 65_535 },
    });
  });

  const bundle = encodeEntries([text("a"), text("bc"), new Uint8Array(0)]);

  test.each([
    [bundle.subarray(0, 1), 0, 0],
    [bundle.subarray(0, 2), 0, 0],
    [bundle.subarray(0, 4), 1, 3],
    [bundle.subarray(0, 6), 1, 3],
    [bundle.subarray(0, 8), 2, 7],
  ])("a torn bundle says where (%#)", (bytes, entry, at) => {
    expect(refused(() => decodeEntries(bytes, 2, 3))).toEqual({
      code: "entries-torn",
      details: { path: "tile/entries/002.p/3", entry: 512 + entry, at },
    });
  });

  test("an entry too many or too few", () => {
    expect(refused(() => decodeEntries(bundle, 0, 2))).toEqual({
      code: "entries-count",
      details: { path: "tile/entries/000.p/2", found: 3, expected: 2 },
    });
    expect(refused(() => decodeEntries(bundle, 0, 4))).toEqual({
      code: "entries-count",
      details: { path: "tile/entries/000.p/4", found: 3, expected: 4 },
    });
  });
});

describe("growing tiles", () => {
  test("are the same however the entries came, and as if taken up from disk", async () => {
    const entries = numbered(1100);
    const whole = buildLog(entries);
    for (const batch of [1, 7, 256, 300]) {
      const files = buildLog(entries, undefined, batch);
      for (const [name, bytes] of whole) expect(files.get(name), name).toEqual(bytes);
    }
    for (const size of [0, 1, 255, 256, 257, 700]) {
      const files = buildLog(entries.slice(0, size));
      const tiles = await GrowingTiles.open(hasher, readerOf(files), size);
      expect(hexOf(tiles.root())).toBe(hexOf(mth(entries.slice(0, size))));
      expect(tiles.take()).toEqual([]);
      for (const entry of entries.slice(size)) tiles.append(hasher.leaf(entry));
      expect(tiles.size).toBe(1100);
      for (const { path: name, bytes } of tiles.take()) files.set(name, bytes);
      expect(tiles.take()).toEqual([]);
      for (const [name, bytes] of whole)
        if (name.startsWith("tile/") && !name.includes("entries"))
          expect(files.get(name), name).toEqual(bytes);
    }
  });

  test("name a tile once, with its coordinates", () => {
    const tiles = GrowingTiles.empty(hasher);
    for (const entry of numbered(257)) tiles.append(hasher.leaf(entry));
    expect(tiles.take().map(({ tile, path: name }) => ({ tile, name }))).toEqual([
      { tile: { level: 0, index: 0, width: 256 }, name: "tile/0/000" },
      { tile: { level: 0, index: 1, width: 1 }, name: "tile/0/001.p/1" },
      { tile: { level: 1, index: 0, width: 1 }, name: "tile/1/000.p/1" },
    ]);
    tiles.append(hasher.leaf(text("one more")));
    expect(tiles.take().map(({ path: name }) => name)).toEqual(["tile/0/001.p/2"]);
  });

  test("do not start from a folder that lacks an edge tile", async () => {
    const files = buildLog(numbered(300));
    files.delete("tile/0/001.p/44");
    expect(await refusedLater(() => GrowingTiles.open(hasher, readerOf(files), 300))).toEqual({
      code: "tile-missing",
      details: { path: "tile/0/001.p/44" },
    });
  });
});

describe("a tree read from tiles", () => {
  const entries = numbered(600);
  const files = buildLog(entries);
  const tree = new TileTree(hasher, readerOf(files), 600);

  test("gives the proofs of the definition, for every size up to its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), async (size, any) => {
        const part = entries.slice(0, size);
        const at = any % size;
        expect(hexOf(await tree.root(size))).toBe(hexOf(mth(part)));
        expect(await tree.inclusion(at, size)).toEqual({ index: at, size, path: path(at, part) });
        expect(await tree.consistency(at + 1, size)).toEqual(proof(at + 1, part));
        expect(await tree.leafHash(at)).toEqual(hasher.leaf(entries[at] ?? new Uint8Array(0)));
      }),
      { numRuns: 60 },
    );
  });

  test("its own size is meant where none is given", async () => {
    expect(hexOf(await tree.root())).toBe(hexOf(mth(entries)));
    expect((await tree.inclusion(0)).size).toBe(600);
    expect(await tree.consistency(1)).toEqual(proof(1, entries));
    expect(hexOf(await tree.root(0))).toBe(hexOf(mth([])));
    expect(await tree.consistency(0, 5)).toEqual([]);
    expect(await tree.consistency(600)).toEqual([]);
  });

  test("refuses what it does not hold", async () => {
    const beyond = { code: "size-outside", details: { found: 601, largest: 600 } };
    expect(await refusedLater(() => tree.root(601))).toEqual(beyond);
    expect(await refusedLater(() => tree.inclusion(0, 601))).toEqual(beyond);
    expect(await refusedLater(() => tree.consistency(1, 601))).toEqual(beyond);
    expect(await refusedLater(() => tree.consistency(601))).toEqual(beyond);
    expect(await refusedLater(() => tree.inclusion(600))).toEqual({
      code: "index-outside",
      details: { found: 600, size: 600 },
    });
    expect(await refusedLater(() => tree.leafHash(600))).toEqual({
      code: "index-outside",
      details: { found: 600, size: 600 },
    });
  });

  test("a proof is verified against the checkpoint before it is given out", async () => {
    const checkpoint = files.get("checkpoint") ?? new Uint8Array(0);
    const proved = await proveInclusion(sha256, readerOf(files), checkpoint, 599);
    expect(proved).toEqual({ index: 599, path: path(599, entries), checkpoint, extra: null });
    const damaged = new Map(files);
    damaged.set(
      "tile/0/002.p/88",
      (files.get("tile/0/002.p/88") ?? new Uint8Array(0)).map((b) => b ^ 1),
    );
    const refusal = await refusedLater(() => proveInclusion(sha256, readerOf(damaged), checkpoint, 599));
    expect(refusal).toMatchObject({
      code: "proof-root",
      details: { thing: "inclusion proof", size: 600, expected: hexOf(mth(entries)) },
    });
  });

  test("what is no checkpoint is refused as such", async () => {
    expect(await refusedLater(() => proveInclusion(sha256, readerOf(files), text("x"), 0))).toEqual({
      code: "note-unsigned-text",
      details: { thing: "checkpoint" },
    });
  });

  test("so is a consistency proof", async () => {
    const old = { size: 300, root: mth(entries.slice(0, 300)) };
    const grown = { size: 600, root: mth(entries) };
    expect(await proveConsistency(sha256, readerOf(files), old, grown)).toEqual(proof(300, entries));
    const forked = { ...old, root: mth(numbered(299)) };
    expect(await refusedLater(() => proveConsistency(sha256, readerOf(files), forked, grown))).toEqual({
      code: "proof-root",
      details: {
        thing: "consistency proof",
        size: 300,
        found: hexOf(old.root),
        expected: hexOf(forked.root),
      },
    });
  });
});

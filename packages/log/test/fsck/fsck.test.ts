import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeEntries, formatCheckpoint, signNote, toHex, treeHasher, verifierOf } from "../../src/index.ts";
import { LOG_KEY, ORIGIN, buildLog, numbered } from "../support/build-log.ts";
import { check, damaged, flip, hashAt, leafHex } from "../support/check-log.ts";
import { crypto, ed25519Key, sha256 } from "../support/crypto.ts";
import { mth } from "../support/reference-tree.ts";
import { text, words } from "../support/refused.ts";

const SMALL = buildLog(numbered(700));

describe("a sound log", () => {
  test.each([0, 1, 255, 256, 257, 511, 512, 700])("of %d entries has no damage", async (size) => {
    const { damages, summary, progress } = await check(buildLog(numbered(size)));
    expect(damages).toEqual([]);
    expect(summary).toEqual({ size, entries: size, damages: 0, complete: true, bodies: null });
    expect(progress.at(-1) ?? 0).toBe(size);
    expect(progress).toHaveLength(Math.ceil(size / 256));
  });

  test("may have dropped partial tiles and bundles once the full ones exist", async () => {
    const grown = buildLog(numbered(700));
    const old = buildLog(numbered(600));
    const files = new Map(grown).set("checkpoint", old.get("checkpoint") ?? new Uint8Array(0));
    // At 600 the edge was tile/0/002.p/88; at 768 the full tile stands in for it.
    const full = buildLog(numbered(768));
    for (const path of ["tile/0/002", "tile/entries/002"])
      files.set(path, full.get(path) ?? new Uint8Array(0));
    for (const path of files.keys()) if (path.includes("002.p/")) files.delete(path);
    files.set("tile/1/000.p/2", old.get("tile/1/000.p/2") ?? new Uint8Array(0));
    expect((await check(files)).damages).toEqual([]);
  });
});

describe("damage is found where it is", () => {
  test("a byte in an entry", async () => {
    const path = "tile/entries/001";
    const { damages, summary } = await check(damaged(SMALL, path, (bytes) => flip(bytes, 2 + 5)));
    const [first] = numbered(700).slice(256);
    expect(damages).toEqual([
      {
        code: "entry-damaged",
        details: {
          path,
          index: 256,
          found: toHex(treeHasher(sha256).leaf(flip(first, 5))),
          expected: leafHex(256),
        },
      },
    ]);
    expect(summary).toMatchObject({ size: 700, entries: 700, complete: true });
  });

  test("a byte in an entry of the last bundle", async () => {
    const path = "tile/entries/002.p/188";
    const bundle = numbered(700)
      .slice(512)
      .map((entry, at) => (at === 187 ? text("other") : entry));
    const { damages } = await check(damaged(SMALL, path, () => encodeEntries(bundle)));
    expect(damages).toEqual([
      {
        code: "entry-damaged",
        details: {
          path,
          index: 699,
          found: toHex(treeHasher(sha256).leaf(text("other"))),
          expected: leafHex(699),
        },
      },
    ]);
  });

  test.each([
    ["tile/0/001", 7, 263],
    ["tile/0/002.p/188", 187, 699],
    ["tile/1/000.p/2", 1, 1],
  ] as const)("a byte in %s", async (path, at, index) => {
    const { damages } = await check(damaged(SMALL, path, (bytes) => flip(bytes, at * 32)));
    const expected = hashAt(SMALL, path, at);
    const found = toHex(flip(new Uint8Array(Buffer.from(expected, "hex")), 0));
    expect(damages).toEqual([{ code: "hash-damaged", details: { path, index, found, expected } }]);
  });

  test.each([
    "tile/0/001",
    "tile/0/002.p/188",
    "tile/1/000.p/2",
    "tile/entries/001",
    "tile/entries/002.p/188",
  ])("%s missing: nothing else is wrong", async (path) => {
    const { damages } = await check(damaged(SMALL, path, () => null));
    expect(damages).toEqual([{ code: "tile-missing", details: { path } }]);
  });

  test.each([
    ["tile/0/001", 8192],
    ["tile/0/002.p/188", 188 * 32],
    ["tile/1/000.p/2", 64],
  ])("%s cut or grown", async (path, expected) => {
    for (const change of [-1, 1, -32, -expected]) {
      const bytes = new Uint8Array(expected + change);
      expect((await check(damaged(SMALL, path, () => bytes))).damages).toEqual([
        { code: "tile-length", details: { path, found: expected + change, expected } },
      ]);
    }
  });

  test("a bundle cut, and one with an entry too many", async () => {
    const path = "tile/entries/001";
    const whole = SMALL.get(path) ?? new Uint8Array(0);
    expect((await check(damaged(SMALL, path, () => whole.subarray(0, -1)))).damages).toEqual([
      { code: "entries-torn", details: { path, entry: 511, at: whole.length - 11 } },
    ]);
    expect((await check(damaged(SMALL, path, () => new Uint8Array([...whole, 0, 0])))).damages).toEqual([
      { code: "entries-count", details: { path, found: 257, expected: 256 } },
    ]);
    expect((await check(damaged(SMALL, path, () => new Uint8Array(0)))).damages).toEqual([
      { code: "entries-count", details: { path, found: 0, expected: 256 } },
    ]);
  });

  test("a bundle and its tile replaced together", async () => {
    const forged = buildLog(numbered(700).map((entry, at) => (at === 300 ? text("forged") : entry)));
    const files = new Map(SMALL);
    for (const path of ["tile/entries/001", "tile/0/001"])
      files.set(path, forged.get(path) ?? new Uint8Array(0));
    expect((await check(files)).damages).toEqual([
      {
        code: "range-damaged",
        details: {
          path: "tile/0/001",
          first: 256,
          end: 512,
          found: hashAt(forged, "tile/1/000.p/2", 1),
          expected: hashAt(SMALL, "tile/1/000.p/2", 1),
        },
      },
    ]);
  });

  test("the tile gone and its bundle replaced", async () => {
    const forged = buildLog(numbered(700).map((entry, at) => (at === 300 ? text("forged") : entry)));
    const files = damaged(SMALL, "tile/0/001", () => null);
    files.set("tile/entries/001", forged.get("tile/entries/001") ?? new Uint8Array(0));
    expect((await check(files)).damages.map(({ code }) => code)).toEqual(["tile-missing", "range-damaged"]);
  });

  test("a level replaced up to the edge: the root tells", async () => {
    const forged = buildLog(numbered(700).map((entry, at) => (at === 300 ? text("forged") : entry)));
    const files = new Map(forged).set("checkpoint", SMALL.get("checkpoint") ?? new Uint8Array(0));
    expect((await check(files)).damages).toEqual([
      {
        code: "root-damaged",
        details: {
          size: 700,
          found: toHex(mth(numbered(700).map((entry, at) => (at === 300 ? text("forged") : entry)))),
          expected: toHex(mth(numbered(700))),
        },
      },
    ]);
  });

  test("two hurt records of one subtree: where nothing sound decides, it is said", async () => {
    const files = damaged(SMALL, "tile/1/000.p/2", (bytes) => flip(bytes, 32));
    files.set("tile/0/001", flip(SMALL.get("tile/0/001"), 0));
    const { damages } = await check(files);
    expect(damages.map(({ code, details }) => [code, "path" in details ? details.path : ""])).toEqual([
      ["hash-conflict", "tile/0/001"],
      ["root-damaged", ""],
    ]);
    expect(damages[0]?.details).toEqual({
      path: "tile/0/001",
      index: 256,
      found: toHex(flip(new Uint8Array(Buffer.from(leafHex(256), "hex")), 0)),
      expected: leafHex(256),
    });
  });

  test("an edge tile hurt and an entry too: two records against one blame the entry", async () => {
    const files = damaged(SMALL, "tile/0/002.p/188", (bytes) => flip(bytes, 0));
    files.set("tile/entries/000", flip(SMALL.get("tile/entries/000"), 2));
    const { damages } = await check(files);
    expect(damages.map(({ code, details }) => [code, "index" in details ? details.index : null])).toEqual([
      ["entry-damaged", 0],
      ["hash-damaged", 512],
    ]);
  });

  test("every single flipped byte is found and nothing else is blamed", async () => {
    const files = buildLog(numbered(300));
    const paths = [...files.keys()].filter((path) => path.startsWith("tile/"));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, any, bits) => {
          const bytes = files.get(path) ?? new Uint8Array(0);
          const changed = bytes.map((byte, at) => (at === any % bytes.length ? byte ^ bits : byte));
          const { damages } = await check(damaged(files, path, () => changed));
          expect(damages.length).toBeGreaterThan(0);
          for (const { details } of damages) expect("path" in details ? details.path : null).toBe(path);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("of any files lost or cut, it ends, and says so", async () => {
    const files = buildLog(numbered(600));
    await fc.assert(
      fc.asyncProperty(fc.subarray([...files.keys()], { minLength: 1 }), fc.nat(3), async (paths, how) => {
        const hurt = new Map(files);
        for (const path of paths) {
          const bytes = files.get(path) ?? new Uint8Array(0);
          if (how === 0) hurt.delete(path);
          else
            hurt.set(
              path,
              how === 1 ? bytes.subarray(0, bytes.length >> 1) : bytes.map((byte) => byte ^ 0x55),
            );
        }
        expect((await check(hurt)).damages.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the checkpoint", () => {
  test("is missing", async () => {
    const { damages, summary } = await check(damaged(SMALL, "checkpoint", () => null));
    expect(damages).toEqual([{ code: "checkpoint-missing", details: { path: "checkpoint" } }]);
    expect(summary).toEqual({ size: null, entries: 0, damages: 1, complete: true, bodies: null });
  });

  test("cannot be read as one", async () => {
    const { damages, summary } = await check(damaged(SMALL, "checkpoint", () => text("hello\n")));
    expect(damages).toEqual([{ code: "note-unsigned-text", details: { thing: "checkpoint" } }]);
    expect(summary.size).toBe(null);
  });

  test("is signed by another key: the tree is looked at all the same", async () => {
    const other = ed25519Key(ORIGIN, 77);
    const { damages, summary } = await check(buildLog(numbered(10), other));
    expect(damages.map(({ code }) => code)).toEqual(["signature-absent"]);
    expect(summary).toMatchObject({ size: 10, entries: 10 });
  });

  test("is of another log", async () => {
    const { damages } = await check(SMALL, { origin: "other.example.org" });
    expect(damages).toEqual([
      { code: "origin-wrong", details: { found: ORIGIN, expected: "other.example.org" } },
    ]);
  });

  test("carries a bad line of a known witness", async () => {
    const witness = ed25519Key("w", 5, 4);
    const line = { ...witness.key, sign: () => new Uint8Array(72) };
    const bytes = signNote(words(SMALL.get("checkpoint") ?? new Uint8Array(0)).split("\n\n")[0] + "\n", [
      LOG_KEY.signer,
      line,
    ]);
    const files = damaged(SMALL, "checkpoint", () => bytes);
    expect((await check(files)).damages).toEqual([]);
    const { damages } = await check(files, { witnesses: [verifierOf(crypto, witness.key)] });
    expect(damages.map(({ code }) => code)).toEqual(["signature-wrong"]);
  });

  test("has a changed root: signature and root are told", async () => {
    const bytes = text(words(SMALL.get("checkpoint") ?? new Uint8Array(0)).replace("\n700\n", "\n699\n"));
    const { damages } = await check(damaged(SMALL, "checkpoint", () => bytes));
    expect(damages[0]?.code).toBe("signature-wrong");
    expect(damages.length).toBeGreaterThan(1);
  });

  test("signs a size that no disk holds: the search stops at its limit", async () => {
    const body = formatCheckpoint({
      origin: ORIGIN,
      size: Number.MAX_SAFE_INTEGER,
      root: sha256(text("r")),
      extensions: [],
    });
    const files = damaged(SMALL, "checkpoint", () => signNote(body, [LOG_KEY.signer]));
    const { damages, summary } = await check(files, { limit: 50 });
    expect(damages).toHaveLength(50);
    expect(new Set(damages.map(({ code }) => code))).toEqual(new Set(["tile-missing"]));
    expect(summary).toMatchObject({ size: Number.MAX_SAFE_INTEGER, complete: false });
    expect((await check(files)).damages).toHaveLength(1000);
  });
});

describe("what cannot be read", () => {
  test("is a damage with its path, not an exception", async () => {
    const failing = new Set(["tile/0/001", "tile/entries/000", "tile/1/000.p/2"]);
    const { damages } = await check(async (path) => {
      if (failing.has(path)) throw new Error("EIO");
      return SMALL.get(path) ?? null;
    });
    expect(damages).toEqual([
      { code: "read-failed", details: { path: "tile/1/000.p/2" } },
      { code: "read-failed", details: { path: "tile/entries/000" } },
      { code: "read-failed", details: { path: "tile/0/001" } },
    ]);
    expect((await check(() => Promise.reject(new Error("EIO")))).damages).toEqual([
      { code: "read-failed", details: { path: "checkpoint" } },
      { code: "checkpoint-missing", details: { path: "checkpoint" } },
    ]);
  });
});

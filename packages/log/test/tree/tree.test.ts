import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Frontier,
  rootFromInclusion,
  treeHasher,
  verifyConsistency,
  verifyInclusion,
} from "../../src/index.ts";
import { powerOfTwo, splitPoint, subtreesOf } from "../../src/tree/subtrees.ts";
import { numbered } from "../support/build-log.ts";
import { sha256 } from "../support/crypto.ts";
import { CONSISTENCIES, INCLUSIONS, LEAVES, ROOTS } from "../support/merkle-vectors.ts";
import { mth, path, proof } from "../support/reference-tree.ts";
import { refused, text } from "../support/refused.ts";

const hasher = treeHasher(sha256);
const leafHash = (index: number): Uint8Array => hasher.leaf(LEAVES[index] ?? new Uint8Array(0));
const rootAt = (size: number): Uint8Array => ROOTS[size] ?? new Uint8Array(0);
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte));

describe("the tree of RFC 6962", () => {
  test("has the roots that transparency-dev/merkle publishes", () => {
    const frontier = new Frontier(hasher);
    const roots = [frontier.root()];
    for (const leaf of LEAVES) {
      frontier.append(hasher.leaf(leaf));
      roots.push(frontier.root());
    }
    expect(roots.map(hexOf)).toEqual(ROOTS.map(hexOf));
    expect(frontier.size).toBe(8);
  });

  test("has the root of the definition at any size, and can be taken up at any size", () => {
    fc.assert(
      fc.property(fc.nat(70), fc.nat(70), (before, after) => {
        const entries = numbered(before + after);
        const first = new Frontier(hasher);
        for (const entry of entries.slice(0, before)) first.append(hasher.leaf(entry));
        const second = new Frontier(hasher, before, first.hashes);
        for (const entry of entries.slice(before)) second.append(hasher.leaf(entry));
        expect(hexOf(second.root())).toBe(hexOf(mth(entries)));
        expect(hexOf(first.root())).toBe(hexOf(mth(entries.slice(0, before))));
      }),
    );
  });

  test("a fork grows apart", () => {
    const frontier = new Frontier(hasher, 1, [leafHash(0)]);
    const fork = frontier.fork();
    fork.append(leafHash(1));
    expect(hexOf(fork.root())).toBe(hexOf(rootAt(2)));
    expect([frontier.size, fork.size]).toEqual([1, 2]);
    expect(hexOf(frontier.root())).toBe(hexOf(rootAt(1)));
  });

  test("tells of every perfect subtree as it is completed", () => {
    const frontier = new Frontier(hasher);
    const heights: number[][] = LEAVES.map((leaf) => {
      const told: number[] = [];
      frontier.append(hasher.leaf(leaf), (height) => told.push(height));
      return told;
    });
    expect(heights).toEqual([[0], [0, 1], [0], [0, 1, 2], [0], [0, 1], [0], [0, 1, 2, 3]]);
  });

  test("a frontier that lacks hashes is a mistake of the program", () => {
    const broken = new Frontier(hasher, 1, []);
    expect(() => broken.append(leafHash(0))).toThrow(
      new RangeError("a frontier holds one hash for every set bit of its size"),
    );
  });
});

describe("subtrees", () => {
  test("powers and split points", () => {
    expect([0, 1, 10, 52].map(powerOfTwo)).toEqual([1, 2, 1024, 4_503_599_627_370_496]);
    expect([2, 3, 4, 5, 8, 9, 2 ** 53 - 1].map(splitPoint)).toEqual([1, 2, 2, 4, 4, 8, 2 ** 52]);
  });

  test("a range falls into the subtrees of its bits", () => {
    expect(subtreesOf(0, 0)).toEqual([]);
    expect(subtreesOf(0, 7)).toEqual([
      { height: 2, index: 0 },
      { height: 1, index: 2 },
      { height: 0, index: 6 },
    ]);
    expect(subtreesOf(8, 12)).toEqual([{ height: 2, index: 2 }]);
    expect(subtreesOf(0, 2 ** 53 - 1)).toHaveLength(53);
  });
});

describe("inclusion proofs", () => {
  test.each(INCLUSIONS)("entry $index of $size, as published", (vector) => {
    verifyInclusion(hasher, leafHash(vector.index), vector, rootAt(vector.size));
  });

  test("every proof of the definition is accepted, and only at its place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (size, any, other) => {
        const entries = numbered(size);
        const index = any % size;
        const claim = { index, size, path: path(index, entries) };
        const leaf = hasher.leaf(entries[index] ?? new Uint8Array(0));
        const root = mth(entries);
        expect(hexOf(rootFromInclusion(hasher, leaf, claim))).toBe(hexOf(root));
        const wrong = hasher.leaf(text("another entry"));
        expect(refused(() => verifyInclusion(hasher, wrong, claim, root)).code).toBe("proof-root");
        const elsewhere = other % size;
        if (elsewhere !== index)
          expect(["proof-root", "proof-too-long", "proof-too-short"]).toContain(
            refused(() => verifyInclusion(hasher, leaf, { ...claim, index: elsewhere }, root)).code,
          );
      }),
    );
  });

  const vector = { index: 5, size: 8, path: path(5, LEAVES) };

  test("a proof that leads elsewhere names both roots", () => {
    expect(refused(() => verifyInclusion(hasher, leafHash(5), vector, rootAt(7)))).toEqual({
      code: "proof-root",
      details: {
        thing: "inclusion proof",
        size: 8,
        found: hexOf(rootAt(8)),
        expected: hexOf(rootAt(7)),
      },
    });
  });

  test("a hash too many, a hash too few", () => {
    const long = { ...vector, path: [...vector.path, leafHash(0)] };
    expect(refused(() => rootFromInclusion(hasher, leafHash(5), long))).toEqual({
      code: "proof-too-long",
      details: { thing: "inclusion proof", found: 4, expected: 3 },
    });
    const cut = { ...vector, path: vector.path.slice(0, 2) };
    expect(refused(() => rootFromInclusion(hasher, leafHash(5), cut))).toEqual({
      code: "proof-too-short",
      details: { thing: "inclusion proof", found: 2 },
    });
  });

  test("an entry beyond the tree, also of the empty one", () => {
    expect(refused(() => rootFromInclusion(hasher, leafHash(0), { index: 8, size: 8, path: [] }))).toEqual({
      code: "index-outside",
      details: { found: 8, size: 8 },
    });
    expect(refused(() => rootFromInclusion(hasher, leafHash(0), { index: 0, size: 0, path: [] })).code).toBe(
      "index-outside",
    );
  });

  test("hashes of another length", () => {
    const short = { ...vector, path: [new Uint8Array(31), ...vector.path.slice(1)] };
    const details = { thing: "inclusion proof", line: null, field: "proof hash", found: 31, expected: 32 };
    expect(refused(() => rootFromInclusion(hasher, leafHash(5), short))).toEqual({
      code: "length-wrong",
      details,
    });
    expect(refused(() => rootFromInclusion(hasher, new Uint8Array(33), vector))).toEqual({
      code: "length-wrong",
      details: { ...details, found: 33 },
    });
  });

  test("a tree of 2^53 − 1 entries is walked exactly", () => {
    const size = Number.MAX_SAFE_INTEGER;
    const hashes = Array.from({ length: 53 }, (_, at) => sha256(Uint8Array.of(at)));
    const last = { index: size - 1, size, path: hashes.slice(1) };
    expect(hexOf(rootFromInclusion(hasher, leafHash(0), last))).toBe(
      hexOf(hashes.slice(1).reduce((right, left) => hasher.node(left, right), leafHash(0))),
    );
    expect(refused(() => rootFromInclusion(hasher, leafHash(0), { ...last, path: hashes }))).toEqual({
      code: "proof-too-long",
      details: { thing: "inclusion proof", found: 53, expected: 52 },
    });
  });
});

describe("consistency proofs", () => {
  const head = (size: number) => ({ size, root: rootAt(size) });

  test.each(CONSISTENCIES)("from $from to $to, as published", ({ from, to, path: hashes }) => {
    verifyConsistency(hasher, head(from), head(to), hashes);
  });

  test("every proof of the definition is accepted, and with no hash or root changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (to, any, at) => {
        const entries = numbered(to);
        const from = 1 + (any % to);
        const old = { size: from, root: mth(entries.slice(0, from)) };
        const grown = { size: to, root: mth(entries) };
        const hashes = proof(from, entries);
        verifyConsistency(hasher, old, grown, hashes);
        const forged = { ...old, root: flipped(old.root) };
        expect(refused(() => verifyConsistency(hasher, forged, grown, hashes)).code).toBe("proof-root");
        if (from === to) return;
        const other = { ...grown, root: flipped(grown.root) };
        expect(refused(() => verifyConsistency(hasher, old, other, hashes)).code).toBe("proof-root");
        const changed = hashes.map((hash, place) => (place === at % hashes.length ? flipped(hash) : hash));
        expect(refused(() => verifyConsistency(hasher, old, grown, changed)).code).toBe("proof-root");
      }),
    );
  });

  test("says whose root differs", () => {
    const hashes = proof(6, LEAVES);
    const code = "proof-root";
    const forged = { size: 6, root: rootAt(5) };
    expect(refused(() => verifyConsistency(hasher, forged, head(8), hashes))).toEqual({
      code,
      details: { thing: "consistency proof", size: 6, found: hexOf(rootAt(6)), expected: hexOf(rootAt(5)) },
    });
    expect(refused(() => verifyConsistency(hasher, head(6), { size: 8, root: rootAt(7) }, hashes))).toEqual({
      code,
      details: { thing: "consistency proof", size: 8, found: hexOf(rootAt(8)), expected: hexOf(rootAt(7)) },
    });
  });

  test("the old tree may not be the larger one", () => {
    expect(refused(() => verifyConsistency(hasher, head(8), head(6), []))).toEqual({
      code: "size-outside",
      details: { found: 8, largest: 6 },
    });
  });

  test("between equal sizes and from nothing there is nothing to prove, and the roots must be right", () => {
    verifyConsistency(hasher, head(0), head(8), []);
    verifyConsistency(hasher, head(8), head(8), []);
    for (const from of [0, 8])
      expect(refused(() => verifyConsistency(hasher, head(from), head(8), [leafHash(0)]))).toEqual({
        code: "proof-too-long",
        details: { thing: "consistency proof", found: 1, expected: 0 },
      });
    expect(refused(() => verifyConsistency(hasher, { size: 0, root: rootAt(1) }, head(8), []))).toEqual({
      code: "proof-root",
      details: { thing: "consistency proof", size: 0, found: hexOf(rootAt(0)), expected: hexOf(rootAt(1)) },
    });
    expect(refused(() => verifyConsistency(hasher, { size: 8, root: rootAt(7) }, head(8), []))).toEqual({
      code: "proof-root",
      details: { thing: "consistency proof", size: 8, found: hexOf(rootAt(8)), expected: hexOf(rootAt(7)) },
    });
  });

  test("a hash too many, a hash too few, none at all", () => {
    for (const from of [4, 6]) {
      const hashes = proof(from, LEAVES);
      expect(refused(() => verifyConsistency(hasher, head(from), head(8), [...hashes, leafHash(0)]))).toEqual(
        {
          code: "proof-too-long",
          details: { thing: "consistency proof", found: hashes.length + 1, expected: hashes.length },
        },
      );
      expect(refused(() => verifyConsistency(hasher, head(from), head(8), hashes.slice(0, -1)))).toEqual({
        code: "proof-too-short",
        details: { thing: "consistency proof", found: hashes.length - 1 },
      });
    }
    expect(refused(() => verifyConsistency(hasher, head(6), head(8), []))).toEqual({
      code: "proof-too-short",
      details: { thing: "consistency proof", found: 0 },
    });
  });

  test("hashes and roots of another length", () => {
    const details = { thing: "consistency proof", line: null, field: "proof hash", found: 5, expected: 32 };
    const short = new Uint8Array(5);
    for (const call of [
      () => verifyConsistency(hasher, { size: 6, root: short }, head(8), []),
      () => verifyConsistency(hasher, head(6), { size: 8, root: short }, []),
      () => verifyConsistency(hasher, head(6), head(8), [short]),
    ])
      expect(refused(call)).toEqual({ code: "length-wrong", details });
  });
});

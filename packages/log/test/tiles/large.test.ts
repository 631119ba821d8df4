import { describe, expect, test } from "vitest";
import { TileTree, treeHasher } from "../../src/index.ts";
import { buildLog, numbered } from "../support/build-log.ts";
import { sha256 } from "../support/crypto.ts";

const hasher = treeHasher(sha256);

describe("many tiles", () => {
  test("are what tlog-tiles asks for at 70,000 entries", () => {
    const files = buildLog(numbered(70_000));
    const tiles = [...files.keys()].filter((name) => name.startsWith("tile/") && !name.includes("entries"));
    const full = tiles.filter((name) => !name.includes(".p/"));
    expect(full).toHaveLength(274);
    expect(full.filter((name) => name.startsWith("tile/1/"))).toEqual(["tile/1/000"]);
    expect(tiles.filter((name) => name.includes(".p/")).sort()).toEqual([
      "tile/0/273.p/112",
      "tile/1/001.p/17",
      "tile/2/000.p/1",
    ]);
  });

  test("are read once each, and 64 are kept", async () => {
    const large = buildLog(numbered(70 * 256));
    const reads: string[] = [];
    const counting = new TileTree(
      hasher,
      async (name) => {
        reads.push(name);
        return large.get(name) ?? null;
      },
      70 * 256,
    );
    for (let at = 0; at < 64; at++) await counting.leafHash(at * 256);
    await counting.leafHash(63 * 256);
    expect(reads).toHaveLength(64);
    await counting.leafHash(64 * 256);
    await counting.leafHash(1 * 256);
    expect(reads).toHaveLength(65);
    await counting.leafHash(0);
    expect(reads.slice(64)).toEqual(["tile/0/064", "tile/0/000"]);
  });
});

import { describe, expect, test } from "vitest";
import { toHex } from "../../src/index.ts";
import { buildLog, numbered } from "../support/build-log.ts";
import { check, damaged, flip, hashAt } from "../support/check-log.ts";

const SIZE = 70_000;
const LARGE = buildLog(numbered(SIZE));

/** The second level of tiles begins at 65,536 entries. */
describe("a log of three levels", () => {
  test("is sound, and each of its files is read once", async () => {
    const reads = new Map<string, number>();
    const { damages, summary } = await check(async (path) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return LARGE.get(path) ?? null;
    });
    expect(damages).toEqual([]);
    expect(summary.entries).toBe(SIZE);
    expect([...new Set(reads.values())]).toEqual([1]);
    expect(reads.size).toBe(LARGE.size);
  });

  test.each([
    ["tile/1/000", 200, 200],
    ["tile/1/001.p/17", 16, 272],
    ["tile/2/000.p/1", 0, 0],
  ] as const)("a byte in %s", async (path, at, index) => {
    const { damages } = await check(damaged(LARGE, path, (bytes) => flip(bytes, at * 32)));
    const expected = hashAt(LARGE, path, at);
    const found = toHex(flip(new Uint8Array(Buffer.from(expected, "hex")), 0));
    expect(damages).toEqual([{ code: "hash-damaged", details: { path, index, found, expected } }]);
  });

  test("a tile in the middle hurt and an entry below it", async () => {
    const files = damaged(LARGE, "tile/1/000", (bytes) => flip(bytes, 0));
    files.set("tile/entries/001", flip(LARGE.get("tile/entries/001"), 2));
    const { damages } = await check(files);
    expect(damages.map(({ code, details }) => [code, "path" in details ? details.path : ""])).toEqual([
      ["entry-damaged", "tile/entries/001"],
      ["hash-damaged", "tile/1/000"],
    ]);
  });
});

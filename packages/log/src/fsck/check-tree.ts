import { sameBytes } from "../bytes/bytes.ts";
import { toHex } from "../bytes/hex.ts";
import { LogRefusal } from "../refusal.ts";
import type { LogRefusals } from "../refusal.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { TILE_WIDTH, tilePath } from "../tiles/coordinates.ts";
import type { TileCoordinates } from "../tiles/coordinates.ts";
import { edgeSubtrees, edgeTiles } from "../tiles/edge.ts";
import { nodeHash } from "../tiles/node-hash.ts";
import { readTile } from "../tiles/tile-reader.ts";
import type { TileReader } from "../tiles/tile-reader.ts";
import { decodeTile } from "../tiles/tile.ts";
import { Frontier } from "../tree/frontier.ts";
import type { TreeHasher } from "../tree/hash.ts";
import { powerOfTwo } from "../tree/subtrees.ts";
import type { EntrySearch } from "./check-entries.ts";
import { attempt } from "./source.ts";
import type { Search } from "./source.ts";

/** What the tile above says of a subtree. */
interface Expected {
  readonly hash: Uint8Array | null;
  /** Whether the checkpoint's root vouches for it. */
  readonly proven: boolean;
}

type Hashes = readonly Uint8Array[];
type Known = readonly (Uint8Array | null)[];

/**
 * Goes through the tree from the root down, left to right, one tile of each level at a time. A tile that hashes to
 * what a proven tile above says is proven; what lies below a proven tile and differs is damaged. Where a tile is
 * not proven, what lies below it decides, if that leads to the expected hash.
 */
export class TreeSearch {
  readonly #hasher: TreeHasher;
  readonly #read: TileReader;
  readonly #entries: EntrySearch;

  constructor(hasher: TreeHasher, read: TileReader, entries: EntrySearch) {
    this.#hasher = hasher;
    this.#read = read;
    this.#entries = entries;
  }

  async *check({ size, root }: Checkpoint): Search<void> {
    const edge = edgeTiles(size);
    const stored: (Hashes | null)[] = [];
    for (const tile of edge) stored.push(tile === null ? [] : yield* this.#stored(tile));
    const found = this.#rootOf(size, stored);
    const proven = found !== null && sameBytes(found, root);
    const below: Known[] = edge.map(() => []);
    for (const [level, tile] of [...edge.entries()].reverse())
      if (tile !== null) below[level] = yield* this.#children(tile, stored[level] ?? null, proven);
    if (proven) {
      yield* this.#damagedEntries(edge[0] ?? null, stored[0] ?? null, below[0] ?? []);
      return;
    }
    const risen = this.#rootOf(
      size,
      below.map((hashes) => allKnown(hashes)),
    );
    const code = risen !== null && sameBytes(risen, root) ? "hash-damaged" : "hash-conflict";
    for (const [level, tile] of edge.entries())
      if (tile !== null) yield* differences(code, tile, stored[level] ?? null, below[level] ?? []);
    const other = found ?? risen;
    if (code === "hash-conflict" && other !== null)
      yield new LogRefusal("root-damaged", { size, found: toHex(other), expected: toHex(root) });
  }

  /** A full tile and all below it; gives the hash of its subtree, null where nothing tells it. */
  async *#full(level: number, index: number, expected: Expected): Search<Uint8Array | null> {
    const tile = { level, index, width: TILE_WIDTH };
    const stored = yield* this.#stored(tile);
    const own = stored === null ? null : nodeHash(this.#hasher, stored);
    const matches = own !== null && expected.hash !== null && sameBytes(own, expected.hash);
    const proven = matches && expected.proven;
    const below = yield* this.#children(tile, stored, proven);
    const whole = allKnown(below);
    const risen = whole === null ? null : nodeHash(this.#hasher, whole);
    if (matches) {
      yield* this.#blameBelow(tile, stored, below, proven);
      return own;
    }
    if (risen !== null && expected.hash !== null && sameBytes(risen, expected.hash)) {
      yield* differences("hash-damaged", tile, stored, below);
      return risen;
    }
    const conflicts = [...differences("hash-conflict", tile, stored, below)];
    yield* conflicts;
    if (conflicts.length > 0) return expected.proven ? expected.hash : null;
    // Tile and entries are of one mind, or one of them is not there.
    const found = own ?? risen;
    if (!expected.proven || expected.hash === null || found === null) return found;
    const width = powerOfTwo(8 * (level + 1));
    yield new LogRefusal("range-damaged", {
      path: tilePath(tile),
      first: index * width,
      end: (index + 1) * width,
      found: toHex(found),
      expected: toHex(expected.hash),
    });
    return expected.hash;
  }

  /** The hashes that a tile's children lead to. */
  async *#children(tile: TileCoordinates, stored: Hashes | null, proven: boolean): Search<Known> {
    if (tile.level === "entries" || tile.level === 0)
      return yield* this.#entries.hashes(tile.index, tile.width);
    const below: (Uint8Array | null)[] = [];
    for (let at = 0; at < tile.width; at++) {
      const expected = { hash: stored?.[at] ?? null, proven };
      below.push(yield* this.#full(tile.level - 1, tile.index * TILE_WIDTH + at, expected));
    }
    return below;
  }

  /** Blames what lies below a tile that is as expected; proven children have told of themselves. */
  *#blameBelow(tile: TileCoordinates, stored: Hashes | null, below: Known, proven: boolean) {
    if (tile.level === 0) yield* this.#damagedEntries(tile, stored, below);
    else if (!proven) yield* differences("hash-conflict", tile, stored, below);
  }

  *#damagedEntries(tile: TileCoordinates | null, stored: Hashes | null, below: Known) {
    if (tile === null) return;
    const path = tilePath({ ...tile, level: "entries" });
    for (const { details } of differences("entry-damaged", tile, stored, below)) {
      const { index, found, expected } = details;
      yield new LogRefusal("entry-damaged", { path, index, found: expected, expected: found });
    }
  }

  async *#stored(tile: TileCoordinates): Search<Hashes | null> {
    return yield* attempt(async () => decodeTile(await readTile(this.#read, tile), tile), tilePath(tile));
  }

  #rootOf(size: number, edge: readonly (Hashes | null)[]): Uint8Array | null {
    const hashes = edge.filter((level) => level !== null);
    if (hashes.length < edge.length) return null;
    return new Frontier(this.#hasher, size, edgeSubtrees(this.#hasher, size, hashes)).root();
  }
}

type Comparison = "entry-damaged" | "hash-damaged" | "hash-conflict";

/** Every hash of a tile that is not what lies below it: the tile's is found, the other one expected. */
function* differences(
  code: Comparison,
  tile: TileCoordinates,
  stored: Hashes | null,
  below: Known,
): Generator<LogRefusal<Comparison>, void> {
  for (const [at, hash] of (stored ?? []).entries()) {
    const other = below[at] ?? null;
    if (other === null || sameBytes(hash, other)) continue;
    const details: LogRefusals[Comparison] = {
      path: tilePath(tile),
      index: tile.index * TILE_WIDTH + at,
      found: toHex(hash),
      expected: toHex(other),
    };
    yield new LogRefusal(code, details);
  }
}

function allKnown(hashes: Known): Hashes | null {
  const known = hashes.filter((hash) => hash !== null);
  return known.length === hashes.length ? known : null;
}

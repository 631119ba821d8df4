import { Frontier } from "../tree/frontier.ts";
import type { TreeHasher } from "../tree/hash.ts";
import { TILE_WIDTH, hashesAt, tilePath } from "./coordinates.ts";
import type { TileCoordinates } from "./coordinates.ts";
import { decodeTile, encodeTile } from "./tile.ts";
import type { TileReader } from "./tile-reader.ts";
import { readTile } from "./tile-reader.ts";
import { edgeSubtrees, edgeTiles } from "./edge.ts";

/** A tile of hashes that has to be written. */
export interface WrittenTile {
  readonly tile: TileCoordinates;
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Edge {
  /** Index of the tile that is being filled. */
  index: number;
  hashes: Uint8Array[];
  /** Hashes of this tile that `take` has handed out already. */
  taken: number;
}

/**
 * The growing right edge of a log's tiles: a tree's frontier and, for each level, the tile that is not full yet.
 * `append` any number of leaf hashes, then `take` the tiles that a checkpoint of the new size needs.
 */
export class GrowingTiles {
  readonly #frontier: Frontier;
  readonly #edges: Edge[];
  #full: WrittenTile[] = [];

  private constructor(frontier: Frontier, edges: Edge[]) {
    this.#frontier = frontier;
    this.#edges = edges;
  }

  static empty(hasher: TreeHasher): GrowingTiles {
    return new GrowingTiles(new Frontier(hasher), []);
  }

  /**
   * The state of a log that was published at `size`.
   * @throws LogRefusal tile-missing, tile-length.
   */
  static async open(hasher: TreeHasher, read: TileReader, size: number): Promise<GrowingTiles> {
    const edges: Edge[] = [];
    for (const [level, tile] of edgeTiles(size).entries()) {
      const hashes = tile === null ? [] : decodeTile(await readTile(read, tile), tile);
      edges.push({
        index: Math.floor(hashesAt(level, size) / TILE_WIDTH),
        hashes: hashes.map((hash) => hash.slice()),
        taken: hashes.length,
      });
    }
    const subtrees = edgeSubtrees(
      hasher,
      size,
      edges.map(({ hashes }) => hashes),
    );
    return new GrowingTiles(new Frontier(hasher, size, subtrees), edges);
  }

  get size(): number {
    return this.#frontier.size;
  }

  root(): Uint8Array {
    return this.#frontier.root();
  }

  append(leafHash: Uint8Array): void {
    this.#frontier.append(leafHash, (height, hash) => {
      if (height % 8 === 0) this.#push(height / 8, hash);
    });
  }

  /** Every tile that changed since the last call: the full ones, then the partial one of each level. */
  take(): WrittenTile[] {
    const partial = this.#edges.flatMap((edge, level) => {
      if (edge.hashes.length === edge.taken) return [];
      edge.taken = edge.hashes.length;
      return [written({ level, index: edge.index, width: edge.hashes.length }, edge.hashes)];
    });
    const all = [...this.#full, ...partial];
    this.#full = [];
    return all;
  }

  #push(level: number, hash: Uint8Array): void {
    const edge = (this.#edges[level] ??= { index: 0, hashes: [], taken: 0 });
    edge.hashes.push(hash);
    if (edge.hashes.length < TILE_WIDTH) return;
    this.#full.push(written({ level, index: edge.index, width: TILE_WIDTH }, edge.hashes));
    edge.index += 1;
    edge.hashes = [];
    edge.taken = 0;
  }
}

const written = (tile: TileCoordinates, hashes: readonly Uint8Array[]): WrittenTile => ({
  tile,
  path: tilePath(tile),
  bytes: encodeTile(hashes),
});

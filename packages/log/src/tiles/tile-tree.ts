import { refuse } from "../refusal.ts";
import { splitPoint, subtreesOf } from "../tree/subtrees.ts";
import type { Subtree } from "../tree/subtrees.ts";
import type { TreeHasher } from "../tree/hash.ts";
import type { Inclusion } from "../tree/verify-inclusion.ts";
import { TILE_WIDTH, widthAt } from "./coordinates.ts";
import { nodeHash } from "./node-hash.ts";
import { readTile } from "./tile-reader.ts";
import type { TileReader } from "./tile-reader.ts";
import { decodeTile } from "./tile.ts";

/** Tiles that are kept while one tree is read: four proofs' worth, half a megabyte. */
const KEPT_TILES = 64;

/**
 * A published tree, read tile by tile. What it gives is what the tiles say: hold it against a signed checkpoint.
 * Every method throws LogRefusal tile-missing and tile-length.
 */
export class TileTree {
  readonly #hasher: TreeHasher;
  readonly #read: TileReader;
  readonly #kept = new Map<string, readonly Uint8Array[]>();
  /** The size that was published: tiles exist for it, not for every smaller one. */
  readonly size: number;

  constructor(hasher: TreeHasher, read: TileReader, size: number) {
    this.#hasher = hasher;
    this.#read = read;
    this.size = size;
  }

  /** The root at any size up to the published one. */
  async root(size = this.size): Promise<Uint8Array> {
    this.#requireSize(size, this.size);
    return size === 0 ? this.#hasher.empty() : this.#range(0, size);
  }

  /** The hash of a leaf as its tile says it. */
  async leafHash(index: number): Promise<Uint8Array> {
    if (index >= this.size) refuse("index-outside", { found: index, size: this.size });
    return this.#range(index, index + 1);
  }

  /** The inclusion proof PATH(index, D[0:size]) of RFC 9162 §2.1.3.1. */
  async inclusion(index: number, size = this.size): Promise<Inclusion> {
    this.#requireSize(size, this.size);
    if (index >= size) refuse("index-outside", { found: index, size });
    const path: Uint8Array[] = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
      const middle = start + splitPoint(end - start);
      if (index < middle) {
        path.unshift(await this.#range(middle, end));
        end = middle;
      } else {
        path.unshift(await this.#range(start, middle));
        start = middle;
      }
    }
    return { index, size, path };
  }

  /** The consistency proof PROOF(from, D[0:to]) of RFC 9162 §2.1.4.1; empty from 0 and between equal sizes. */
  async consistency(from: number, to = this.size): Promise<readonly Uint8Array[]> {
    this.#requireSize(to, this.size);
    this.#requireSize(from, to);
    const path: Uint8Array[] = [];
    if (from === 0) return path;
    let start = 0;
    let end = to;
    // The old tree's own root need not be proved while it is a left subtree of the range.
    let known = true;
    while (from < end) {
      const middle = start + splitPoint(end - start);
      if (from <= middle) {
        path.unshift(await this.#range(middle, end));
        end = middle;
      } else {
        path.unshift(await this.#range(start, middle));
        start = middle;
        known = false;
      }
    }
    if (!known) path.unshift(await this.#range(start, end));
    return path;
  }

  #requireSize(found: number, largest: number): void {
    if (found > largest) refuse("size-outside", { found, largest });
  }

  /** MTH(D[start:end]) of a range that RFC 9162's recursion meets. */
  async #range(start: number, end: number): Promise<Uint8Array> {
    let root: Uint8Array | undefined;
    for (const subtree of subtreesOf(start, end).reverse()) {
      const hash = await this.#subtree(subtree);
      root = root === undefined ? hash : this.#hasher.node(hash, root);
    }
    return root ?? this.#hasher.empty();
  }

  /** The root of a perfect subtree: some of the hashes of one tile, hashed together. */
  async #subtree({ height, index }: Subtree): Promise<Uint8Array> {
    const level = Math.floor(height / 8);
    const wide = 1 << (height % 8);
    const tile = Math.floor((index * wide) / TILE_WIDTH);
    const first = index * wide - tile * TILE_WIDTH;
    return nodeHash(this.#hasher, (await this.#tile(level, tile)).slice(first, first + wide));
  }

  async #tile(level: number, index: number): Promise<readonly Uint8Array[]> {
    const key = `${level}/${index}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const tile = { level, index, width: widthAt(level, index, this.size) };
    const hashes = decodeTile(await readTile(this.#read, tile), tile);
    if (this.#kept.size === KEPT_TILES) this.#kept.delete(this.#kept.keys().next().value ?? "");
    this.#kept.set(key, hashes);
    return hashes;
  }
}

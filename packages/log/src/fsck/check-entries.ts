import { LogRefusal } from "../refusal.ts";
import { isCoseLeaf } from "../cose-leaf.ts";
import { parseHashedRekordLeaf } from "../hashedrekord.ts";
import { TILE_WIDTH, tilePath } from "../tiles/coordinates.ts";
import { readEntries } from "../tiles/read-entries.ts";
import type { TileReader } from "../tiles/tile-reader.ts";
import type { TreeHasher } from "../tree/hash.ts";
import type { BodySearch } from "./check-bodies.ts";
import type { SignatureQueue } from "./signature-queue.ts";
import { attempt } from "./source.ts";
import type { EntryContent, Search } from "./source.ts";

/** What is looked at in the entries besides their hashes. */
export interface Contents {
  readonly bodies: BodySearch;
  readonly signatures: SignatureQueue;
}

/** Goes through the entry bundles. */
export class EntrySearch {
  readonly #hasher: TreeHasher;
  readonly #read: TileReader;
  readonly #contents: Contents | null;
  /** Entries read so far. */
  count = 0;

  constructor(hasher: TreeHasher, read: TileReader, contents: Contents | null) {
    this.#hasher = hasher;
    this.#read = read;
    this.#contents = contents;
  }

  /** The leaf hashes of one bundle, null where an entry could not be read. */
  async *hashes(index: number, width: number): Search<(Uint8Array | null)[]> {
    const path = tilePath({ level: "entries", index, width });
    const entries = yield* attempt(() => readEntries(this.#read, index, width), path);
    this.count += entries?.length ?? 0;
    if (this.#contents !== null)
      yield* this.#look(this.#contents, path, index, entries ?? Array.from({ length: width }, () => null));
    yield "bundle";
    return entries?.map((entry) => this.#hasher.leaf(entry)) ?? Array.from({ length: width }, () => null);
  }

  async *#look(
    { bodies, signatures }: Contents,
    path: string,
    bundle: number,
    entries: readonly (Uint8Array | null)[],
  ): Search<void> {
    const leaves: EntryContent[] = [];
    for (const [at, entry] of entries.entries()) {
      const index = bundle * TILE_WIDTH + at;
      const leaf = entry === null ? null : contentOf(entry, index);
      if (entry !== null && leaf === null) yield new LogRefusal("entry-foreign", { path, index });
      leaves.push(leaf);
    }
    yield* signatures.add(
      path,
      leaves.filter((leaf) => leaf !== null && leaf !== "cose"),
    );
    yield* bodies.check(bundle, leaves);
  }
}

function contentOf(entry: Uint8Array, index: number): EntryContent {
  if (isCoseLeaf(entry)) return "cose";
  try {
    return { ...parseHashedRekordLeaf(entry), index };
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}

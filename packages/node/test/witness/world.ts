import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Frontier,
  GrowingTiles,
  formatCheckpoint,
  formatVkey,
  proveConsistency,
  signNote,
  treeHasher,
} from "@bongsu/log";
import type { TileReader, TreeHead } from "@bongsu/log";
import { nodeLogCrypto } from "../../src/crypto/log-crypto.ts";
import { ed25519NoteKey } from "../../src/crypto/signers.ts";
import { generateKey } from "../../src/keys/key-kinds.ts";
import { WATCH_SETTINGS } from "../../src/watch/settings.ts";
import { Watch, type WatchParts } from "../../src/watch/watch.ts";
import { cosignerOf } from "../../src/witness/keys.ts";
import { formatAddCheckpoint } from "../../src/witness/request.ts";

export const crypto = nodeLogCrypto();
const hasher = treeHasher(crypto.sha256);

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "bongsu-watch-"));
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A log in memory that any two of them may share entries of, and no further. */
export class TestLog {
  readonly vkey: string;
  readonly origin: string;
  readonly key;
  readonly files = new Map<string, Uint8Array>();
  readonly #tiles = GrowingTiles.empty(hasher);
  readonly #frontier = new Frontier(hasher);
  readonly #roots: Uint8Array[] = [hasher.empty()];

  constructor(origin: string, key = ed25519NoteKey(crypto, origin, generateKey("ed25519"))) {
    this.origin = origin;
    this.key = key;
    this.vkey = formatVkey(key.key);
  }

  /** A log by the same key, with a history of its own. */
  twin(): TestLog {
    return new TestLog(this.origin, this.key);
  }

  grow(size: number, entry: (index: number) => string = (index) => `entry ${index}`): this {
    while (this.#frontier.size < size) {
      const leaf = hasher.leaf(utf8(entry(this.#frontier.size)));
      this.#frontier.append(leaf);
      this.#tiles.append(leaf);
      this.#roots.push(this.#frontier.root());
    }
    for (const tile of this.#tiles.take()) this.files.set(tile.path, tile.bytes);
    this.files.set("checkpoint", this.note(size));
    return this;
  }

  get size(): number {
    return this.#frontier.size;
  }

  head(size = this.size): TreeHead {
    return { size, root: this.#roots[size] ?? hasher.empty() };
  }

  note(size = this.size): Uint8Array {
    const checkpoint = { origin: this.origin, ...this.head(size), extensions: [] };
    return signNote(formatCheckpoint(checkpoint), [this.key.signer]);
  }

  get read(): TileReader {
    return async (path) => this.files.get(path) ?? null;
  }

  proof(from: number): Promise<readonly Uint8Array[]> {
    return proveConsistency(crypto.sha256, this.read, this.head(from), this.head());
  }

  /** A request for the newest checkpoint. */
  async request(old: number): Promise<Uint8Array> {
    return formatAddCheckpoint({ old, proof: await this.proof(old), checkpoint: this.note() });
  }
}

/** A clock that is turned by hand. */
export class HandClock {
  #now = 1_764_000_000_000;
  now(): number {
    return this.#now;
  }
  after(): () => void {
    return () => undefined;
  }
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

let drawn = 0;
/** Never the same twice. */
export const randomness = {
  bytes: (count: number): Uint8Array => crypto.sha256(utf8(`draw ${drawn++}`)).slice(0, count),
};

export const witnessKeys = (name: string) => ({
  name,
  cosigners: [generateKey("ed25519"), generateKey("ml-dsa-44")].map((key) => cosignerOf(crypto, name, key)),
});

export function openWatch(folder: string, changes: Partial<WatchParts> = {}): Watch {
  return Watch.open({
    path: join(folder, "data", "watch.sqlite"),
    state: join(folder, "state"),
    crypto,
    clock: new HandClock(),
    randomness,
    settings: WATCH_SETTINGS,
    own: null,
    held: () => null,
    party: () => null,
    witness: witnessKeys("witness.example/w1"),
    ...changes,
  });
}

/** A watch with a witness that knows the log. */
export function watching(log: TestLog, changes: Partial<WatchParts> = {}): Watch {
  const watch = openWatch(newFolder(), changes);
  watch.logs.add({ origin: log.origin, vkey: log.vkey, how: "witnessed", url: null, added: 0 });
  return watch;
}

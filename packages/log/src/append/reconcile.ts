import { sameBytes } from "../bytes/bytes.ts";
import { bodiesFileOf, bodiesPath, readFrames } from "../bodies/frames.ts";
import type { Frame } from "../bodies/frames.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { refuse } from "../refusal.ts";
import type { LogStore } from "../store/port.ts";
import { HASH_BYTES, treeHasher } from "../tree/hash.ts";
import { TILE_WIDTH, parseTilePath, widthAt } from "../tiles/coordinates.ts";
import { GrowingTiles } from "../tiles/growing-tiles.ts";
import { readTile } from "../tiles/tile-reader.ts";
import type { TileReader } from "../tiles/tile-reader.ts";
import { entriesBetween } from "../tiles/entries-between.ts";
import type { DurableFiles } from "./durable-files.ts";
import type { Edge } from "./edge.ts";
import { openEdge, readCheckpoint } from "./head.ts";
import { locked } from "./kept-log.ts";
import type { KeptLog } from "./kept-log.ts";
import { ownCheckpoint } from "./log-keys.ts";
import { packEntries } from "./packed.ts";
import { publish } from "./publish.ts";

/** What shows how far the log had come: one of the two at least. */
export interface Evidence {
  /** A checkpoint of this log that a neighbour has seen. */
  readonly seen: Uint8Array | null;
  /** A newer copy of the log, whose entries are taken over. */
  readonly copy: LogStore | null;
}

/**
 * Lets a log be signed again that the guard holds back, and returns its checkpoint's note: the folder is brought up to
 * the newer copy, must then hold every checkpoint that is known, and becomes the guard's last word. Signs nothing.
 * @throws LogRefusal reconcile-short (entries are still lacking), reconcile-forked (two histories: retire the log),
 *   log-retired, log-absent, root-differs, and what reading the folder or the copy refuses.
 */
export function reconcileLog(log: KeptLog, evidence: Evidence): Promise<Uint8Array> {
  return locked(log, async (files) => {
    const { note: signed, retirement } = await log.guard.read();
    if (retirement !== null) refuse("log-retired", { origin: log.identity.origin });
    const here = await readCheckpoint(log);
    const edge = await openEdge(log, here.checkpoint);
    const note =
      evidence.copy === null ? here.note : await takeOver(log, files, edge, evidence.copy, here.note);
    for (const known of [signed, evidence.seen])
      if (known !== null) await requireHeld(log, edge.size, ownCheckpoint(log.identity, known));
    await publish(log, files, signed, note);
    return note;
  });
}

/** Adds the entries that the copy has beyond the folder's; the note of the larger checkpoint. */
async function takeOver(
  log: KeptLog,
  files: DurableFiles,
  edge: Edge,
  copy: LogStore,
  here: Uint8Array,
): Promise<Uint8Array> {
  const { note, checkpoint } = await readCheckpoint({ ...log, store: copy });
  const size = edge.size;
  if (checkpoint.size <= size) {
    await requireHeld(log, size, checkpoint);
    return here;
  }
  const hasher = treeHasher(log.identity.crypto.sha256);
  const read = (path: string) => copy.read(path);
  for await (const entries of entriesBetween(read, size, checkpoint.size, checkpoint.size)) {
    const frames = await framesOf(copy, edge.size, entries.length);
    const grown = frames.map((frame, at) => {
      const leaf = entries[at] ?? new Uint8Array(0);
      return { leaf, leafHash: hasher.leaf(leaf), frame };
    });
    const packed = packEntries(grown);
    await edge.grow(files, [{ packed, from: 0, to: packed.count }]);
  }
  if (!sameBytes(edge.root(), checkpoint.root)) refuse("reconcile-forked", { size, known: checkpoint.size });
  return note;
}

/** The bodies of the entries [first, first + count), all in one file, as they are framed there. */
async function framesOf(copy: LogStore, first: number, count: number): Promise<Frame[]> {
  const path = bodiesPath(bodiesFileOf(first));
  const expected = (first % TILE_WIDTH) + count;
  const bytes = (await copy.read(path)) ?? new Uint8Array(0);
  const frames = readFrames(bytes, expected);
  if (frames.length < expected) refuse("bodies-torn", { path, found: frames.length, expected });
  return frames.slice(first % TILE_WIDTH);
}

/** The tree in the folder must begin with the tree of the checkpoint. */
async function requireHeld(log: KeptLog, size: number, known: Checkpoint): Promise<void> {
  if (known.size > size) refuse("reconcile-short", { size, needed: known.size });
  const hasher = treeHasher(log.identity.crypto.sha256);
  const tiles = await GrowingTiles.open(hasher, smallerTree(log.store, size), known.size);
  if (!sameBytes(tiles.root(), known.root)) refuse("reconcile-forked", { size, known: known.size });
}

/** Reads the tiles that a smaller tree had out of those of a tree of `size` entries. */
function smallerTree(store: LogStore, size: number): TileReader {
  return async (path) => {
    const { level, index, width } = parseTilePath(path);
    const tile = { level, index, width: widthAt(level, index, size) };
    const bytes = await readTile((each) => store.read(each), tile);
    return bytes.subarray(0, width * HASH_BYTES);
  };
}

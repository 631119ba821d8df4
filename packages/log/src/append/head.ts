import { bodiesFileOf } from "../bodies/frames.ts";
import { sameBytes } from "../bytes/bytes.ts";
import { toHex } from "../bytes/hex.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { LogRefusal, refuse } from "../refusal.ts";
import type { LogRefusalCode } from "../refusal.ts";
import { TILE_WIDTH } from "../tiles/coordinates.ts";
import { GrowingTiles } from "../tiles/growing-tiles.ts";
import { treeHasher } from "../tree/hash.ts";
import { entriesBetween } from "../tiles/entries-between.ts";
import type { DurableFiles } from "./durable-files.ts";
import { Edge, endOfBodies } from "./edge.ts";
import { CHECKPOINT } from "./kept-log.ts";
import type { KeptLog } from "./kept-log.ts";
import { ownCheckpoint } from "./log-keys.ts";
import { nextOf, settle } from "./replace.ts";

/** A log as it may be appended to. */
export interface Head {
  /** The published checkpoint, as it is on disk. */
  readonly note: Uint8Array;
  /** The guard's last word. */
  readonly signed: Uint8Array | null;
  readonly edge: Edge;
}

/**
 * The state that the next checkpoint builds on. Called under the log's lock.
 *
 * What was signed last on this machine and what the folder holds must be one and the same; the one difference that is
 * mended here is a checkpoint that was signed, with all its files synced, and not yet published.
 * @throws LogRefusal log-absent, log-retired, guard-absent, guard-ahead, guard-behind, guard-forked, root-differs, and
 *   what reading tiles, bundles and bodies refuses.
 */
export async function openHead(log: KeptLog, files: DurableFiles): Promise<Head> {
  const { origin } = log.identity;
  const { note: signed, retirement } = await log.guard.read();
  if (retirement !== null) refuse("log-retired", { origin });
  const found = await readCheckpoint(log);
  const { note, checkpoint } = await finishPublishing(log, found, signed);
  // It may be there because another process put it there and died before it had synced it.
  files.touch(CHECKPOINT);
  await files.sync();
  return { note, signed, edge: await openEdge(log, checkpoint) };
}

interface Published {
  readonly note: Uint8Array;
  readonly checkpoint: Checkpoint;
}

/** @throws LogRefusal log-absent, and as `openCheckpoint` does. */
export async function readCheckpoint(log: KeptLog): Promise<Published> {
  const note = await log.store.read(CHECKPOINT);
  if (note === null) refuse("log-absent", { origin: log.identity.origin });
  return { note, checkpoint: ownCheckpoint(log.identity, note) };
}

/** @throws LogRefusal root-differs, and as `Edge.open` does. */
export async function openEdge(log: KeptLog, { size, root }: Checkpoint): Promise<Edge> {
  const edge = await Edge.open(log.store, treeHasher(log.identity.crypto.sha256), size);
  requireRoot(size, edge.root(), root);
  return edge;
}

async function finishPublishing(
  log: KeptLog,
  found: Published,
  signed: Uint8Array | null,
): Promise<Published> {
  const { origin } = log.identity;
  const { size, root } = found.checkpoint;
  if (signed === null) {
    if (size > 0) refuse("guard-absent", { origin, size });
    return found;
  }
  const checkpoint = ownCheckpoint(log.identity, signed);
  if (checkpoint.size < size) refuse("guard-behind", { origin, size, signed: checkpoint.size });
  if (checkpoint.size === size) {
    if (!sameBytes(checkpoint.root, root)) refuse("guard-forked", { origin, size });
    return found;
  }
  if (!(await holds(log, found.checkpoint, checkpoint)))
    refuse("guard-ahead", { origin, size, signed: checkpoint.size });
  await log.store.write(nextOf(CHECKPOINT), signed);
  await log.store.syncFile(nextOf(CHECKPOINT));
  await settle(log.store, CHECKPOINT);
  return { note: signed, checkpoint };
}

/** Whether the folder has all that the signed checkpoint promises beyond the published one. */
async function holds(log: KeptLog, published: Checkpoint, signed: Checkpoint): Promise<boolean> {
  const hasher = treeHasher(log.identity.crypto.sha256);
  const read = (path: string): Promise<Uint8Array | null> => log.store.read(path);
  try {
    const tiles = await GrowingTiles.open(hasher, read, published.size);
    for await (const entries of entriesBetween(read, published.size, signed.size, signed.size))
      for (const entry of entries) tiles.append(hasher.leaf(entry));
    requireRoot(signed.size, tiles.root(), signed.root);
    for (const tile of tiles.take()) {
      const there = await log.store.read(tile.path);
      if (there === null || !sameBytes(there, tile.bytes)) return false;
    }
    for (let file = bodiesFileOf(published.size); file * TILE_WIDTH < signed.size; file++)
      await endOfBodies(log.store, file, Math.min(TILE_WIDTH, signed.size - file * TILE_WIDTH));
    return true;
  } catch (error) {
    if (error instanceof LogRefusal && isDamage(error.code)) return false;
    throw error;
  }
}

const DAMAGE: readonly LogRefusalCode[] = [
  "tile-missing",
  "tile-length",
  "entries-torn",
  "entries-count",
  "bodies-torn",
  "root-differs",
];

const isDamage = (code: LogRefusalCode): boolean => DAMAGE.includes(code);

function requireRoot(size: number, found: Uint8Array, expected: Uint8Array): void {
  if (!sameBytes(found, expected))
    refuse("root-differs", { size, found: toHex(found), expected: toHex(expected) });
}

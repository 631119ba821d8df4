import {
  BODY_ERASED,
  BODY_PRESENT,
  type Frame,
  TILE_WIDTH,
  bodiesPath,
  type HashedRekord,
  LogRefusal,
  openCheckpoint,
  parseHashedRekordLeaf,
  readEntries,
  readFrames,
  widthAt,
} from "@bongsu/log";
import {
  type Envelope,
  foldKeys,
  keyIdOf,
  type KeyHistory,
  type LoggedStatement,
  openStatement,
  parseEnvelope,
  signatureHolds,
} from "@bongsu/statement";
import type { ReadableLog } from "./open-log.ts";
import { STATEMENT_TYPES } from "./types.ts";
import { statementCrypto } from "./crypto.ts";

/** none: an entry that never had one, such as a statement registered for SCITT. */
export type BodyState = "present" | "withheld" | "erased" | "none";

export interface LoggedEntry {
  readonly index: number;
  /** null for an entry that is no statement, such as one registered for SCITT. */
  readonly leaf: HashedRekord | null;
  readonly body: BodyState;
  readonly envelope: Envelope | null;
}

/** The log's present checkpoint, its note as it lies there. */
export async function headOf({ store, about, verifier }: ReadableLog) {
  const note = (await store.read("checkpoint")) ?? new Uint8Array(0);
  return { note, checkpoint: openCheckpoint(note, about.homeLog.origin, [verifier]).checkpoint };
}

/** The bytes of one leaf. @throws LogRefusal index-outside, and as `readEntries` does. */
export async function leafAt(log: ReadableLog, index: number): Promise<Uint8Array> {
  const { size } = (await headOf(log)).checkpoint;
  if (index >= size) throw new LogRefusal("index-outside", { found: index, size });
  const file = Math.floor(index / TILE_WIDTH);
  const entries = await readEntries((path) => log.store.read(path), file, widthAt("entries", file, size));
  return entries[index % TILE_WIDTH] ?? new Uint8Array(0);
}

/** The entries of a log in their order, each with its envelope where the log has it. */
export async function* entriesOf(log: ReadableLog): AsyncGenerator<LoggedEntry, void, void> {
  const { size } = (await headOf(log)).checkpoint;
  for (let file = 0; file * TILE_WIDTH < size; file++) {
    const width = widthAt("entries", file, size);
    const leaves = await readEntries((path) => log.store.read(path), file, width);
    const frames = readFrames((await log.store.read(bodiesPath(file))) ?? new Uint8Array(0), width);
    for (const [at, entry] of leaves.entries()) {
      const leaf = leafIn(entry);
      const body = leaf === null ? "none" : stateOf(frames[at]);
      const envelope = body === "present" ? parseEnvelope(frames[at]?.body ?? new Uint8Array(0)) : null;
      yield { index: file * TILE_WIDTH + at, leaf, body, envelope };
    }
  }
}

function stateOf(frame: Frame | undefined): BodyState {
  if (frame?.state === BODY_PRESENT) return "present";
  return frame?.state === BODY_ERASED ? "erased" : "withheld";
}

/** Leaves of other kinds, such as a statement registered for SCITT, are passed over. */
function leafIn(entry: Uint8Array): HashedRekord | null {
  try {
    return parseHashedRekordLeaf(entry);
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}

/** The statements of a log that can be read, each with the key whose signature on it holds. */
export async function statementsOf(log: ReadableLog): Promise<LoggedStatement[]> {
  const statements: LoggedStatement[] = [];
  for await (const { index, leaf, envelope } of entriesOf(log)) {
    if (leaf === null || envelope === null || !signatureHolds(envelope, leaf.spki, statementCrypto)) continue;
    statements.push({
      position: index,
      keyId: keyIdOf(leaf.spki),
      opened: openStatement(envelope, STATEMENT_TYPES),
    });
  }
  return statements;
}

/** The keys of the log's own party as its statements tell them; null before it has said who it is. */
export async function keysOf(log: ReadableLog): Promise<KeyHistory | null> {
  const { domain, roots, homeLog } = log.about;
  const histories = foldKeys(domain, homeLog.origin, await statementsOf(log));
  return histories.find(({ genesis }) => roots.includes(genesis.keyId)) ?? null;
}

import {
  TILE_WIDTH,
  type BodyState,
  type HashedRekord,
  LogRefusal,
  openCheckpoint,
  parseHashedRekordLeaf,
  readEntries,
  readLogged,
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

export interface ListedEntry {
  readonly index: number;
  /** null for an entry that is no statement, such as one registered for SCITT. */
  readonly leaf: HashedRekord | null;
  /** none: an entry that never had one, such as a statement registered for SCITT. */
  readonly body: BodyState | "none";
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
export async function* entriesOf(log: ReadableLog): AsyncGenerator<ListedEntry, void, void> {
  const { size } = (await headOf(log)).checkpoint;
  for await (const { index, leaf: bytes, state, body } of readLogged((path) => log.store.read(path), size)) {
    const leaf = leafIn(bytes);
    const envelope = leaf === null || body === null ? null : parseEnvelope(body);
    yield { index, leaf, body: leaf === null ? "none" : state, envelope };
  }
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

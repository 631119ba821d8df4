import { LogRefusal, openCheckpoint, readEntries, readLogged, TILE_WIDTH, widthAt } from "@bongsu/log";
import { ON_KEYS, type OpenedEntry, openEntry, openLogged } from "@bongsu/sdk";
import { foldKeys, type KeyHistory, type LoggedStatement } from "@bongsu/statement";
import type { ReadableLog } from "./open-log.ts";
import { STATEMENT_TYPES } from "./types.ts";
import { statementCrypto } from "./crypto.ts";

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
export async function* entriesOf(log: ReadableLog): AsyncGenerator<OpenedEntry, void, void> {
  const { size } = (await headOf(log)).checkpoint;
  for await (const entry of readLogged((path) => log.store.read(path), size)) yield openEntry(entry);
}

/** The keys of the log's own party as its statements tell them; null before it has said who it is. */
export async function keysOf(log: ReadableLog): Promise<KeyHistory | null> {
  const { domain, roots, homeLog } = log.about;
  const statements: LoggedStatement[] = [];
  for await (const entry of entriesOf(log)) {
    const statement = openLogged(entry, { types: STATEMENT_TYPES, statement: statementCrypto }, ON_KEYS);
    if (statement !== null) statements.push(statement);
  }
  const histories = foldKeys(domain, homeLog.origin, statements);
  return histories.find(({ genesis }) => roots.includes(genesis.keyId)) ?? null;
}

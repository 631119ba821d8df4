import { nextOf, settle } from "./replace.ts";
import type { DurableFiles } from "./durable-files.ts";
import { CHECKPOINT } from "./kept-log.ts";
import type { KeptLog } from "./kept-log.ts";
import { ownCheckpoint } from "./log-keys.ts";
import { refuse } from "../refusal.ts";

/**
 * Publishes a signed checkpoint whose files have been written: syncs them, has the guard remember it, then puts it in
 * the old one's place. When this returns, no loss of power takes it back.
 * `signed`: the guard's last word as the caller knows it.
 * @throws LogRefusal guard-moved; store-full, store-read-only, store-failed.
 */
export async function publish(
  log: KeptLog,
  files: DurableFiles,
  signed: Uint8Array | null,
  note: Uint8Array,
): Promise<void> {
  await log.store.write(nextOf(CHECKPOINT), note);
  await Promise.all([files.sync(), log.store.syncFile(nextOf(CHECKPOINT))]);
  if (!(await log.guard.advance(signed, note))) return refuseMoved(log, signed);
  await settle(log.store, CHECKPOINT);
}

async function refuseMoved(log: KeptLog, expected: Uint8Array | null): Promise<never> {
  const sizeOf = (note: Uint8Array | null): number =>
    note === null ? 0 : ownCheckpoint(log.identity, note).size;
  const { note, retirement } = await log.guard.read();
  const { origin } = log.identity;
  if (retirement !== null) refuse("log-retired", { origin });
  refuse("guard-moved", { origin, expected: sizeOf(expected), found: sizeOf(note) });
}

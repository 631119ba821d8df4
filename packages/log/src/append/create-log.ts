import { refuse } from "../refusal.ts";
import { treeHasher } from "../tree/hash.ts";
import { CHECKPOINT, locked } from "./kept-log.ts";
import type { KeptLog } from "./kept-log.ts";
import { ownCheckpoint, signCheckpoint } from "./log-keys.ts";
import { publish } from "./publish.ts";

/**
 * Begins a log: publishes the checkpoint of a tree without entries, and returns its note.
 * @throws LogRefusal log-exists (in this folder), guard-ahead (this machine has signed for the origin elsewhere),
 *   log-retired, store-full, store-read-only, store-failed.
 */
export function createLog(log: KeptLog): Promise<Uint8Array> {
  return locked(log, async (files) => {
    const { identity, store, guard } = log;
    const { origin } = identity;
    const there = await store.read(CHECKPOINT);
    if (there !== null) refuse("log-exists", { origin, size: ownCheckpoint(identity, there).size });
    const { note: signed, retirement } = await guard.read();
    if (retirement !== null) refuse("log-retired", { origin });
    const note = signCheckpoint(identity, 0, treeHasher(identity.crypto.sha256).empty());
    // Signed at size 0 and never published: power was lost in between.
    const size = signed === null ? 0 : ownCheckpoint(identity, signed).size;
    if (size > 0) refuse("guard-ahead", { origin, size: 0, signed: size });
    await publish(log, files, signed, note);
    return note;
  });
}

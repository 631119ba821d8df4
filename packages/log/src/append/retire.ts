import { toBase64 } from "../bytes/base64.ts";
import { signNote } from "../note/open-note.ts";
import { readCheckpoint } from "./head.ts";
import { locked } from "./kept-log.ts";
import type { KeptLog } from "./kept-log.ts";
import { ownCheckpoint } from "./log-keys.ts";
import { replace } from "./replace.ts";

/** The first line of a log's final note. It makes no checkpoint of it: the second line is not a number. */
export const RETIREMENT = "bongsu.log/retired@v1";

/** Where a retired log's final note is served. */
export const RETIRED = "retired";

/**
 * Ends a log: signs a final note with the largest checkpoint that is known here to be signed, has the guard refuse
 * everything after it, publishes it beside the checkpoint, and returns it.
 *
 * Also for a folder that was restored from an old copy and cannot be reconciled: no tree is signed, so nothing forks.
 * @throws LogRefusal log-absent, store-full, store-read-only, store-failed.
 */
export function retireLog(log: KeptLog): Promise<Uint8Array> {
  return locked(log, async () => {
    const { note: signed, retirement } = await log.guard.read();
    const final = retirement ?? (await finalNote(log, signed));
    if (retirement === null) await log.guard.retire(final);
    await replace(log.store, RETIRED, final);
    return final;
  });
}

async function finalNote(log: KeptLog, signed: Uint8Array | null): Promise<Uint8Array> {
  const { identity } = log;
  const published = (await readCheckpoint(log)).checkpoint;
  const guarded = signed === null ? published : ownCheckpoint(identity, signed);
  const { size, root } = guarded.size > published.size ? guarded : published;
  const text = [RETIREMENT, identity.origin, String(size), toBase64(root), ""].join("\n");
  return signNote(text, identity.signers);
}

import { RETIRED, RETIREMENT, openNote, parseNote, toBase64 } from "@bongsu/log";
import type { Checkpoint, NoteVerifier } from "@bongsu/log";
import type { LogSource } from "./source.ts";

/**
 * The final note of a log that grows no further, where it is served, signed by the log, and of the tree that is held;
 * null while the log goes on.
 * @throws LogRefusal as `parseNote` and `openNote` do; as `LogSource` does.
 */
export async function readRetirement(
  source: LogSource,
  origin: string,
  verifier: NoteVerifier,
  { size, root }: Checkpoint,
): Promise<Uint8Array | null> {
  const bytes = await source.file(RETIRED);
  if (bytes === null) return null;
  const { text } = openNote(parseNote(bytes), [verifier]);
  return text === [RETIREMENT, origin, String(size), toBase64(root), ""].join("\n") ? bytes : null;
}

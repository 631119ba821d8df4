import type { NoteVerifier } from "../crypto.ts";
import { openNote } from "../note/open-note.ts";
import { parseNote } from "../note/note.ts";
import type { NoteSignature } from "../note/note.ts";
import { excerpt } from "../bytes/decimal.ts";
import { refuse } from "../refusal.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import type { Checkpoint } from "./checkpoint.ts";

export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly text: string;
  readonly verified: readonly NoteSignature[];
  readonly unknown: readonly NoteSignature[];
}

/**
 * A checkpoint of the log `origin`, signed by one of the log's keys at least; lines of the witnesses that are given
 * must be good as well, where there are any. Whether they are enough is for a policy to say.
 * @throws LogRefusal as `parseNote`, `openNote` and `parseCheckpoint` do; origin-wrong.
 */
export function openCheckpoint(
  bytes: Uint8Array,
  origin: string,
  log: readonly NoteVerifier[],
  witnesses: readonly NoteVerifier[] = [],
): OpenedCheckpoint {
  const note = parseNote(bytes, "checkpoint");
  // The log's own signature cannot be made up for by a witness.
  openNote(note, log);
  const opened = openNote(note, [...log, ...witnesses]);
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint.origin !== origin)
    refuse("origin-wrong", { found: excerpt(checkpoint.origin), expected: origin });
  return { ...opened, checkpoint };
}

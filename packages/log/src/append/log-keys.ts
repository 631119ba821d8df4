import type { LogCrypto, NoteSigner, NoteVerifier } from "../crypto.ts";
import { formatCheckpoint } from "../checkpoint/checkpoint.ts";
import { openCheckpoint } from "../checkpoint/open-checkpoint.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { signNote } from "../note/open-note.ts";

/** Who a log is and how it signs. */
export interface LogIdentity {
  readonly origin: string;
  readonly crypto: Pick<LogCrypto, "sha256">;
  readonly verifiers: readonly NoteVerifier[];
  readonly signers: readonly NoteSigner[];
}

/** A signed checkpoint without extensions. */
export const signCheckpoint = (log: LogIdentity, size: number, root: Uint8Array): Uint8Array =>
  signNote(formatCheckpoint({ origin: log.origin, size, root, extensions: [] }), log.signers);

/**
 * The checkpoint in a note that this log signed.
 * @throws LogRefusal as `openCheckpoint` does.
 */
export const ownCheckpoint = (log: LogIdentity, note: Uint8Array): Checkpoint =>
  openCheckpoint(note, log.origin, log.verifiers).checkpoint;

import {
  ED25519_NOTE,
  type LogCrypto,
  type Note,
  openNote,
  parseCheckpoint,
  parseNote,
  type Checkpoint,
  verifierOf,
  type VerifierKey,
} from "@bongsu/log";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import { attempt } from "../read/attempt.ts";
import { because } from "../read/because.ts";

/** A key of a log and where the reader has it from. */
export interface KnownLogKey {
  readonly key: VerifierKey;
  readonly by: "given" | "policy" | "well-known" | "profile";
}

export interface ReadCheckpoint {
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

/** @returns the refusal where the bytes are no checkpoint. */
export function readCheckpoint(bytes: Uint8Array): ReadCheckpoint | { readonly because: Finding } {
  const read = attempt(() => {
    const note = parseNote(bytes, "checkpoint");
    return { note, checkpoint: parseCheckpoint(note.text) };
  });
  return "value" in read
    ? read.value
    : { because: finding("checkpoint-wrong", { because: because(read.because) }) };
}

/**
 * Whether the log itself signed: every line of a known key of this origin must be good. `listed`: origins that the
 * reader's policy accepts, where there is one.
 */
export function checkCheckpoint(
  crypto: LogCrypto,
  { note, checkpoint }: ReadCheckpoint,
  known: readonly KnownLogKey[],
  listed: readonly string[] | null,
): Finding {
  const { origin, size } = checkpoint;
  const keys = distinctKeys(known.filter(({ key }) => key.name === origin));
  if (keys.length > 0) {
    const opened = attempt(() =>
      openNote(
        note,
        keys.map(({ key }) => verifierOf(crypto, key)),
      ),
    );
    if ("because" in opened) return finding("checkpoint-wrong", { because: because(opened.because) });
    const signer = keys.find(({ key }) => opened.value.verified.some(({ keyId }) => keyId === key.keyId));
    return finding("checkpoint-signed", { origin, size, by: signer?.by ?? "given" });
  }
  const line = note.signatures.find(({ name, keyId }) =>
    known.some(({ key }) => key.type === ED25519_NOTE && key.name === name && key.keyId === keyId),
  );
  if (line !== undefined) return finding("checkpoint-swapped", { origin, signedAs: line.name });
  return listed === null
    ? finding("checkpoint-no-key", { origin })
    : finding("checkpoint-unlisted", { origin, expected: listed });
}

/** `openNote` takes each key once; two documents may name the same one. */
function distinctKeys(known: readonly KnownLogKey[]): readonly KnownLogKey[] {
  return known.filter(({ key }, at) => known.findIndex((other) => other.key.keyId === key.keyId) === at);
}

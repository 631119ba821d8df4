import { utf8 } from "../bytes/bytes.ts";
import { keyIdHex } from "../bytes/hex.ts";
import type { NoteSigner, NoteVerifier } from "../crypto.ts";
import { refuse } from "../refusal.ts";
import { formatNote } from "./note.ts";
import type { Note, NoteSignature } from "./note.ts";

export interface OpenedNote {
  readonly text: string;
  /** Signatures by keys that were asked for; each of them is good. */
  readonly verified: readonly NoteSignature[];
  /** Signatures by other keys: they say nothing. */
  readonly unknown: readonly NoteSignature[];
}

/**
 * Verifies a note (signed-note, “Signatures”): lines of unknown keys are passed over, one bad line of a known key
 * spoils the note, and one good line at least is needed.
 * @throws LogRefusal keys-collide, signature-wrong, signature-absent.
 */
export function openNote(note: Note, verifiers: readonly NoteVerifier[]): OpenedNote {
  const known = verifiersByKey(verifiers);
  const text = utf8(note.text);
  const verified: NoteSignature[] = [];
  const unknown: NoteSignature[] = [];
  for (const line of note.signatures) {
    const verifier = known.get(keyOf(line));
    if (verifier === undefined) unknown.push(line);
    else if (verifier.verify(text, line.signature)) verified.push(line);
    else refuse("signature-wrong", { name: line.name, keyId: keyIdHex(line.keyId) });
  }
  if (verified.length === 0)
    refuse("signature-absent", { expected: verifiers.map(keyOf), found: note.signatures.map(keyOf) });
  return { text: note.text, verified, unknown };
}

/**
 * A text, signed by each signer in their order.
 * @throws LogRefusal note-text, key-name, control-character.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): Uint8Array {
  const message = utf8(text);
  return formatNote({
    text,
    signatures: signers.map((signer) => ({
      name: signer.name,
      keyId: signer.keyId,
      signature: signer.sign(message),
    })),
  });
}

function verifiersByKey(verifiers: readonly NoteVerifier[]): Map<string, NoteVerifier> {
  const known = new Map<string, NoteVerifier>();
  for (const verifier of verifiers) {
    if (known.has(keyOf(verifier)))
      refuse("keys-collide", { name: verifier.name, keyId: keyIdHex(verifier.keyId) });
    known.set(keyOf(verifier), verifier);
  }
  return known;
}

/** Name and key ID together say which key signed. */
const keyOf = ({ name, keyId }: { readonly name: string; readonly keyId: number }): string =>
  `${name}+${keyIdHex(keyId)}`;

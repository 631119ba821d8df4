import { fromBase64, toBase64 } from "../bytes/base64.ts";
import { fromUtf8, concat, readU32, u32, utf8 } from "../bytes/bytes.ts";
import { excerpt } from "../bytes/decimal.ts";
import { refuse } from "../refusal.ts";
import type { Thing } from "../refusal.ts";
import { isKeyName } from "./key-name.ts";

/** One line below a note's text. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  /** What follows the key ID. */
  readonly signature: Uint8Array;
}

export interface Note {
  /** With its final newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** signed-note asks for 16 at least; Go's sumdb/note stops at 100 as well. */
export const MOST_SIGNATURES = 100;
/** A hundred post-quantum lines of 5 kB, and as much again. */
export const LARGEST_NOTE = 1_000_000;

const PREFIX = "— ";

/**
 * Takes a signed note apart (c2sp.org/signed-note, “Format”). Nothing is verified: see `openNote`.
 * `thing`: what the caller takes the bytes for, for the refusal.
 * @throws LogRefusal too-large, not-utf8, control-character, note-unsigned-text, note-unterminated,
 *   note-signature-line, note-too-many-signatures.
 */
export function parseNote(bytes: Uint8Array, thing: Thing = "note"): Note {
  if (bytes.length > LARGEST_NOTE) refuse("too-large", { thing, found: bytes.length, limit: LARGEST_NOTE });
  const whole = fromUtf8(bytes);
  if (whole === null) refuse("not-utf8", { thing });
  refuseControls(whole, thing);
  // The text may hold empty lines; the last one ends it.
  const split = whole.lastIndexOf("\n\n");
  if (split < 0 || split + 2 === whole.length) refuse("note-unsigned-text", { thing });
  const text = whole.slice(0, split + 1);
  const firstLine = text.split("\n").length + 1;
  if (!whole.endsWith("\n")) refuse("note-unterminated", { thing });
  const lines = whole.slice(split + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES)
    refuse("note-too-many-signatures", { found: lines.length, limit: MOST_SIGNATURES });
  return { text, signatures: lines.map((line, at) => parseSignatureLine(line, firstLine + at)) };
}

function parseSignatureLine(line: string, number: number): NoteSignature {
  const found = (): never => refuse("note-signature-line", { line: number, found: excerpt(line) });
  if (!line.startsWith(PREFIX)) return found();
  const [name, base64, ...rest] = line.slice(PREFIX.length).split(" ");
  if (name === undefined || base64 === undefined || rest.length > 0 || !isKeyName(name)) return found();
  const bytes = fromBase64(base64);
  if (bytes === null || bytes.length < 5) return found();
  return { name, keyId: readU32(bytes), signature: bytes.subarray(4) };
}

/** One signature line, with its newline. */
export const formatSignature = ({ name, keyId, signature }: NoteSignature): string =>
  `${PREFIX}${name} ${toBase64(concat([u32(keyId), signature]))}\n`;

/**
 * The bytes of a note.
 * @throws LogRefusal note-text (the text must end in a newline), key-name, control-character.
 */
export function formatNote(note: Note): Uint8Array {
  if (!note.text.endsWith("\n") || !note.text.isWellFormed())
    refuse("note-text", { line: note.text.split("\n").length });
  refuseControls(note.text, "note");
  for (const { name } of note.signatures) if (!isKeyName(name)) refuse("key-name", { found: excerpt(name) });
  return utf8(`${note.text}\n${note.signatures.map(formatSignature).join("")}`);
}

function refuseControls(text: string, thing: Thing): void {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const at = text.search(/[\u0000-\u0009\u000b-\u001f]/);
  if (at < 0) return;
  const line = text.slice(0, at).split("\n").length;
  refuse("control-character", { thing, line, codePoint: text.charCodeAt(at) });
}

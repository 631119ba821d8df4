import { codePoint, listed, quoted, short } from "../sentences.ts";
import type { Sentences } from "../sentences.ts";
import { FIELD_EN, THING_EN, at } from "./names.ts";

/** Text, numbers, notes, keys, signatures and checkpoints. */
export const NOTES_EN = {
  "not-utf8": ({ thing }) =>
    `The ${THING_EN[thing]} is not UTF-8 text. Fetch it again as it was published, byte for byte.`,
  "control-character": ({ thing, line, codePoint: value }) =>
    `In ${at(thing, line)} stands the control character ${codePoint(value)}; only line ends may stand there${thing === "policy" ? ", and tabs" : ""}. Fetch it again, without a program that changes line ends.`,
  "number-malformed": ({ thing, field, line, found }) =>
    `In ${at(thing, line)} the ${FIELD_EN[field]} is ${quoted(found)}; decimal digits are expected, without sign and without leading zeroes.`,
  "number-too-large": ({ thing, field, line, found, largest }) =>
    `In ${at(thing, line)} the ${FIELD_EN[field]} is ${quoted(found)}; this software counts exactly up to ${largest}. No log and no clock gets there: ask its operator.`,
  "base64-malformed": ({ thing, field, line, found }) =>
    `In ${at(thing, line)} the ${FIELD_EN[field]} is ${quoted(found)}; standard Base 64 with padding is expected. It may have been cut or changed on its way: fetch it again.`,
  "length-wrong": ({ thing, field, line, found, expected }) =>
    `In ${at(thing, line)} the ${FIELD_EN[field]} has ${found} bytes; ${expected} are expected${field === "signature" ? " at most, and one at least" : ""}.`,
  "too-large": ({ thing, found, limit }) =>
    `The ${THING_EN[thing]} has ${found} bytes; up to ${limit} are read. Check that this is the right file.`,
  "note-unsigned-text": ({ thing }) =>
    `The ${THING_EN[thing]} has no signatures: behind its text an empty line and at least one signature line are expected. It may have been cut: fetch it again.`,
  "note-unterminated": ({ thing }) =>
    `The ${THING_EN[thing]} does not end in a line end, so its last line may have been cut. Fetch it again.`,
  "note-signature-line": ({ line, found }) =>
    `Line ${line} of the note is ${quoted(found)}; a signature line is expected: an em dash, a blank, the key's name, a blank, Base 64 of key ID and signature.`,
  "note-too-many-signatures": ({ found, limit }) =>
    `The note has ${found} signature lines; up to ${limit} are read.`,
  "note-text": ({ line }) =>
    `The text to be signed has to be well-formed Unicode and end in a line end; at line ${line} it does not.`,
  "key-name": ({ found }) =>
    `${quoted(found)} cannot name a key: a name has at least one character and neither blanks nor “+”. Use the origin of the log, such as log.example.org.`,
  "vkey-malformed": ({ found }) =>
    `${quoted(found)} is not a verifier key; name+key ID+key is expected, with eight lower-case hexadecimal digits for the key ID and Base 64 for the key.`,
  "vkey-id": ({ name, found, expected }) =>
    `The verifier key of ${quoted(name)} states the key ID ${quoted(found)}, but its name and key make ${quoted(expected)}. One of them was changed: get the key again from its owner.`,
  "vkey-type": ({ name, found, expected }) =>
    `The key of ${quoted(name)} is of type ${found}; here type ${expected.join(" or ")} is expected. Types: 1 signs a log's notes, 4 and 6 sign cosignatures. Ask its owner for the right one.`,
  "keys-collide": ({ name, keyId }) =>
    `Two keys go by the name ${quoted(name)} and the key ID ${quoted(keyId)}, so a signature cannot be told from the other's. Take one of them out.`,
  "signature-wrong": ({ name, keyId }) =>
    `The signature by ${quoted(name)} (key ID ${quoted(keyId)}) does not fit the text. Text or signature was changed after signing: do not rely on it, and fetch it again from the log.`,
  "signature-absent": ({ expected, found }) =>
    `None of the expected keys signed. Expected: ${listed(expected, "no key was given")}. Found: ${listed(found, "none")}. Check that the key belongs to this log.`,
  "checkpoint-lines": ({ found }) =>
    `The checkpoint's text has ${found} lines; three at least are expected: origin, tree size, root hash.`,
  "checkpoint-empty-line": ({ line }) => `Line ${line} of the checkpoint is empty; none may be.`,
  "origin-wrong": ({ found, expected }) =>
    `The checkpoint is of the log ${quoted(found)}; the log ${quoted(expected)} is expected. Look for the checkpoint of the right log.`,
  "tile-path": ({ found }) =>
    `${quoted(found)} is not the path of a tile; tile/LEVEL/INDEX is expected, the index in groups of three digits, such as tile/0/x001/234, with .p/WIDTH behind it for a partial tile.`,
  "tile-coordinates": ({ level, index, width }) =>
    `There is no tile at level ${level} with index ${index} and width ${width}; levels go from 0 to 63, widths from 1 to 256.`,
  "tile-missing": ({ path }) =>
    `${path} is missing, although a log of this size has it. Get it from a copy of the log.`,
  "tile-length": ({ path, found, expected }) =>
    `${path} has ${found} bytes; ${expected} are expected, 32 for each hash. Get it again from a copy of the log.`,
  "entry-too-long": ({ index, found, limit }) =>
    `Entry ${index} has ${found} bytes; an entry can have ${limit}. Log a digest and keep the bytes elsewhere.`,
  "entries-torn": ({ path, entry, at: offset }) =>
    `${path} breaks off inside entry ${entry}, which starts at byte ${offset}. Get it again from a copy of the log.`,
  "entries-count": ({ path, found, expected }) =>
    `${path} holds ${found < expected ? `${found}` : `more than ${expected}`} entries; ${expected} are expected. Get it again from a copy of the log.`,
  "size-outside": ({ found, largest }) =>
    `A tree of ${found} entries was asked for, but the tree has ${largest}. Wait for a newer checkpoint or ask for a smaller size.`,
  "index-outside": ({ found, size }) =>
    `Entry ${found} was asked for, but the tree has ${size} entries, counted from 0. Wait for a newer checkpoint or ask for another entry.`,
  "proof-too-long": ({ thing, found, expected }) =>
    `The ${THING_EN[thing]} has ${found} hashes, more than the ${expected} that can belong there. It is for another entry or another size: ask for it again.`,
  "proof-too-short": ({ thing, found }) =>
    `Hashes in the ${THING_EN[thing]}: ${found}, too few to reach the root. It was cut or is for another entry or size: ask for it again.`,
  "proof-root": ({ thing, size, found, expected }) =>
    `The ${THING_EN[thing]} leads to the root ${short(found)} for the tree of ${size} entries, but the root is ${short(expected)}. The entry is not in this log at this place, or proof or tree was changed: do not rely on it.`,
} satisfies Partial<Sentences>;

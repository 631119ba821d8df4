import { fromBase64, toBase64 } from "../bytes/base64.ts";
import { concat, fromUtf8, utf8 } from "../bytes/bytes.ts";
import { excerpt, parseDecimal } from "../bytes/decimal.ts";
import { LARGEST_NOTE } from "../note/note.ts";
import { refuse } from "../refusal.ts";
import { HASH_BYTES } from "../tree/hash.ts";

const HEADER = "c2sp.org/tlog-proof@v1";
/** As many as a tree of 2^63 entries needs. */
const MOST_HASHES = 63;
/** Go's reader takes lines of 64 KiB at most; in Base 64 these bytes make one of 43,698 characters. */
export const LONGEST_EXTRA = 32_768;

/** A proof of logging that stands alone (c2sp.org/tlog-proof). */
export interface TlogProof {
  readonly index: number;
  /** From the leaf's sibling up to the root's child. */
  readonly path: readonly Uint8Array[];
  /** The checkpoint's note, as the log issued it. */
  readonly checkpoint: Uint8Array;
  /** Not authenticated: nothing may be believed because it stands here. */
  readonly extra: Uint8Array | null;
}

/**
 * Reads a tlog-proof. The checkpoint inside is taken apart by whoever verifies it.
 * @throws LogRefusal too-large, not-utf8, tlog-proof-header, tlog-proof-line, tlog-proof-cut, number-malformed,
 *   number-too-large, base64-malformed, length-wrong, proof-too-long.
 */
export function parseTlogProof(bytes: Uint8Array): TlogProof {
  const limit = LARGEST_NOTE + 2 * LONGEST_EXTRA;
  if (bytes.length > limit) refuse("too-large", { thing: "tlog-proof", found: bytes.length, limit });
  const text = fromUtf8(bytes);
  if (text === null) refuse("not-utf8", { thing: "tlog-proof" });
  const blank = text.indexOf("\n\n");
  const lines = (blank < 0 ? text : text.slice(0, blank)).split("\n");
  if (lines[0] !== HEADER) refuse("tlog-proof-header", { found: excerpt(lines[0] ?? ""), expected: HEADER });
  if (blank < 0) refuse("tlog-proof-cut", { lines: lines.length });
  const hasExtra = lines[1]?.startsWith("extra ") === true;
  const extra = hasExtra ? parseExtra(lines[1] ?? "") : null;
  const indexLine = hasExtra ? 3 : 2;
  const path = lines.slice(indexLine).map((line, at) => parseHash(line, indexLine + 1 + at));
  if (path.length > MOST_HASHES)
    refuse("proof-too-long", { thing: "tlog-proof", found: path.length, expected: MOST_HASHES });
  return {
    index: parseIndex(lines[indexLine - 1] ?? "", indexLine),
    path,
    checkpoint: utf8(text.slice(blank + 2)),
    extra,
  };
}

function parseIndex(line: string, number: number): number {
  if (!line.startsWith("index "))
    refuse("tlog-proof-line", { line: number, found: excerpt(line), expected: "index" });
  return parseDecimal(line.slice("index ".length), "tlog-proof", "entry index", number);
}

function parseExtra(line: string): Uint8Array {
  const base64 = line.slice("extra ".length);
  const at = { thing: "tlog-proof", line: 2, field: "extra data" } as const;
  return fromBase64(base64) ?? refuse("base64-malformed", { ...at, found: excerpt(base64) });
}

function parseHash(text: string, line: number): Uint8Array {
  const at = { thing: "tlog-proof", line, field: "proof hash" } as const;
  const hash = fromBase64(text) ?? refuse("base64-malformed", { ...at, found: excerpt(text) });
  if (hash.length !== HASH_BYTES) refuse("length-wrong", { ...at, found: hash.length, expected: HASH_BYTES });
  return hash;
}

/**
 * The bytes of a tlog-proof.
 * @throws LogRefusal as `parseTlogProof` does, where a part would not be read back; too-large for the extra data.
 */
export function formatTlogProof({ index, path, checkpoint, extra }: TlogProof): Uint8Array {
  if (extra !== null && extra.length > LONGEST_EXTRA)
    refuse("too-large", { thing: "tlog-proof", found: extra.length, limit: LONGEST_EXTRA });
  const lines = [
    HEADER,
    ...(extra === null ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...path.map(toBase64),
    "",
    "",
  ];
  const bytes = concat([utf8(lines.join("\n")), checkpoint]);
  parseTlogProof(bytes);
  return bytes;
}

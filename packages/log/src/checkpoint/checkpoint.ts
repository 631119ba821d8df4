import { fromBase64, toBase64 } from "../bytes/base64.ts";
import { excerpt, parseDecimal } from "../bytes/decimal.ts";
import { refuse } from "../refusal.ts";
import { HASH_BYTES } from "../tree/hash.ts";

/** A tree head as its log states it. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Lines behind the third; this software writes none. */
  readonly extensions: readonly string[];
}

/**
 * Reads the text of a checkpoint's note (c2sp.org/tlog-checkpoint, “Note text”).
 * @throws LogRefusal checkpoint-lines, checkpoint-empty-line, number-malformed, number-too-large, base64-malformed,
 *   length-wrong.
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split("\n");
  // The newline that ends the text.
  const end = lines.pop();
  const [origin, size, root, ...extensions] = lines;
  if (origin === undefined || size === undefined || root === undefined || end !== "")
    refuse("checkpoint-lines", { found: lines.length });
  const empty = lines.indexOf("");
  if (empty >= 0) refuse("checkpoint-empty-line", { line: empty + 1 });
  return {
    origin,
    size: parseDecimal(size, "checkpoint", "tree size", 2),
    root: parseRoot(root),
    extensions,
  };
}

function parseRoot(line: string): Uint8Array {
  const at = { thing: "checkpoint", line: 3, field: "root hash" } as const;
  const root = fromBase64(line);
  if (root === null) refuse("base64-malformed", { ...at, found: excerpt(line) });
  if (root.length !== HASH_BYTES) refuse("length-wrong", { ...at, found: root.length, expected: HASH_BYTES });
  return root;
}

/**
 * The text of a checkpoint's note.
 * @throws LogRefusal like `parseCheckpoint`, where a part would not be read back.
 */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const text = [origin, String(size), toBase64(root), ...extensions, ""].join("\n");
  parseCheckpoint(text);
  return text;
}

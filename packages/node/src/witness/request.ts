import { HASH_BYTES, fromBase64, toBase64 } from "@bongsu/log";

/** What a log asks of a witness (c2sp.org/tlog-witness, “add-checkpoint”). */
export interface AddCheckpoint {
  /** Size of the tree that the witness cosigned last, as far as the asker knows. */
  readonly old: number;
  /** From the old size to the checkpoint's. */
  readonly proof: readonly Uint8Array[];
  /** The checkpoint's note. */
  readonly checkpoint: Uint8Array;
}

/** A proof of a tree with 2^63 entries. */
const MOST_HASHES = 63;
const NEWLINE = 0x0a;
/** “old”, a blank and sixteen digits, or a hash in Base64. */
const LONGEST_LINE = 64;

export function formatAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): Uint8Array {
  const head = new TextEncoder().encode([`old ${old}`, ...proof.map(toBase64), "", ""].join("\n"));
  const body = new Uint8Array(head.length + checkpoint.length);
  body.set(head);
  body.set(checkpoint, head.length);
  return body;
}

/** The request in a body; null where it is none. The note inside is not read yet. */
export function parseAddCheckpoint(body: Uint8Array): AddCheckpoint | null {
  const lines: string[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf(NEWLINE, at);
    if (end < 0 || end - at > LONGEST_LINE || lines.length > MOST_HASHES + 1) return null;
    const line = String.fromCharCode(...body.subarray(at, end));
    at = end + 1;
    if (line === "") break;
    lines.push(line);
  }
  const [first = "", ...hashes] = lines;
  const old = oldSize(first);
  const proof = hashes.map(fromBase64);
  if (old === null || hashes.length > MOST_HASHES) return null;
  if (!proof.every((hash) => hash !== null && hash.length === HASH_BYTES)) return null;
  return { old, proof: proof.filter((hash) => hash !== null), checkpoint: body.subarray(at) };
}

function oldSize(line: string): number | null {
  const digits = /^old (0|[1-9][0-9]{0,15})$/.exec(line)?.[1];
  const size = Number(digits);
  return digits === undefined || !Number.isSafeInteger(size) ? null : size;
}

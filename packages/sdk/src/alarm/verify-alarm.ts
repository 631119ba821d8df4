import {
  LogRefusal,
  fromBase64,
  openCheckpoint,
  parseVkey,
  toBase64,
  treeHasher,
  verifierOf,
  verifyConsistency,
} from "@bongsu/log";
import type { Checkpoint, LogCrypto, LogRefusalCode } from "@bongsu/log";
import type { Alarm } from "../api/network.ts";

/** The part of an alarm that anybody can check, whoever passed it on. */
export type AlarmEvidence = Pick<Alarm, "kind" | "origin" | "vkey"> & {
  readonly notes: readonly Pick<Alarm["notes"][number], "note">[];
  readonly proof: readonly string[];
};

/**
 * proven: the log's own signatures show it, and nobody has to be believed · reported: the notes are the log's, and what
 * was served when rests on the word of whoever saw it · refused: it does not show what it says.
 */
export type AlarmVerdict =
  | { readonly verdict: "proven" | "reported" }
  | { readonly verdict: "refused"; readonly why: LogRefusalCode | "notes-few" | "notes-agree" };

/** Checks an alarm from what is in it and the log's key, without any network. */
export function verifyAlarm(crypto: LogCrypto, alarm: AlarmEvidence): AlarmVerdict {
  try {
    return judge(crypto, alarm, opened(crypto, alarm));
  } catch (error) {
    if (error instanceof LogRefusal) return refused(error.code);
    throw error;
  }
}

/** Smallest tree first. @throws LogRefusal as `parseVkey` and `openCheckpoint` do. */
function opened(crypto: LogCrypto, { origin, vkey, notes }: AlarmEvidence): readonly Checkpoint[] {
  const verifier = verifierOf(crypto, parseVkey(crypto.sha256, vkey));
  const bytes = notes.map(({ note }) => new TextEncoder().encode(note));
  const checkpoints = bytes.map((note) => openCheckpoint(note, origin, [verifier]).checkpoint);
  return checkpoints.sort((a, b) => a.size - b.size);
}

function judge(crypto: LogCrypto, alarm: AlarmEvidence, trees: readonly Checkpoint[]): AlarmVerdict {
  const [smaller, larger] = trees;
  if (smaller === undefined) return refused("notes-few");
  if (alarm.kind === "stale" || alarm.kind === "withheld") return { verdict: "reported" };
  if (larger === undefined) return refused("notes-few");
  if (alarm.kind === "rollback")
    return smaller.size < larger.size ? { verdict: "reported" } : refused("notes-agree");
  const differ = toBase64(smaller.root) !== toBase64(larger.root);
  if (alarm.kind === "equivocation")
    return differ && smaller.size === larger.size ? { verdict: "proven" } : refused("notes-agree");
  return judgeInconsistent(crypto, alarm.proof, smaller, larger);
}

/** The larger tree holds exactly one tree of the smaller size; the proof shows its root. */
function judgeInconsistent(
  crypto: LogCrypto,
  proof: readonly string[],
  smaller: Checkpoint,
  larger: Checkpoint,
): AlarmVerdict {
  const [root, ...path] = proof.map((hash) => fromBase64(hash) ?? new Uint8Array(0));
  if (root === undefined) return refused("proof-too-short");
  verifyConsistency(treeHasher(crypto.sha256), { size: smaller.size, root }, larger, path);
  return smaller.size < larger.size && toBase64(root) !== toBase64(smaller.root)
    ? { verdict: "proven" }
    : refused("notes-agree");
}

const refused = (why: Extract<AlarmVerdict, { verdict: "refused" }>["why"]): AlarmVerdict => ({
  verdict: "refused",
  why,
});

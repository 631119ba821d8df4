import { parseCheckpoint } from "../checkpoint/checkpoint.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { cosignatureTime } from "../checkpoint/cosignature.ts";
import { verifierOf } from "../checkpoint/verifier.ts";
import { excerpt } from "../bytes/decimal.ts";
import type { LogCrypto } from "../crypto.ts";
import { openNote } from "../note/open-note.ts";
import { parseNote } from "../note/note.ts";
import type { NoteSignature } from "../note/note.ts";
import type { VerifierKey } from "../note/vkey.ts";
import { refuse } from "../refusal.ts";
import type { Policy, PolicyLog, PolicyMember, PolicyWitness } from "./policy.ts";

/** A witness whose good cosignature a checkpoint carries. */
export interface Seen {
  readonly witness: PolicyWitness;
  /** Seconds since the epoch; the latest, where it signed more than once. */
  readonly timestamp: number;
}

/** A checkpoint that a policy accepts. */
export interface Accepted {
  readonly checkpoint: Checkpoint;
  readonly log: PolicyLog;
  /** All known witnesses that cosigned, whether the quorum needed them or not. */
  readonly seen: readonly Seen[];
}

/**
 * Holds a checkpoint's note against a policy: signed by a listed log under its own origin, every cosignature of a
 * listed witness good, and enough of them.
 * @throws LogRefusal as `parseNote`, `openNote` and `parseCheckpoint` do; origin-unknown, quorum-unmet.
 */
export function applyPolicy(crypto: LogCrypto, policy: Policy, bytes: Uint8Array): Accepted {
  const note = parseNote(bytes, "checkpoint");
  const checkpoint = parseCheckpoint(note.text);
  const logs = policy.logs.filter(({ key }) => key.name === checkpoint.origin);
  if (logs.length === 0)
    refuse("origin-unknown", {
      found: excerpt(checkpoint.origin),
      expected: policy.logs.map(({ key }) => key.name),
    });
  const verifiers = logs.map(({ key }) => verifierOf(crypto, key));
  const signed = openNote(note, verifiers).verified;
  const log = logs.find(({ key }) => signed.some((line) => isBy(line, key)));
  if (log === undefined) throw new RangeError("a verified line is by one of the verifiers");
  const witnesses = policy.witnesses.map(({ key }) => verifierOf(crypto, key));
  const { verified } = openNote(note, [...verifiers, ...witnesses]);
  const seen = policy.witnesses.flatMap((witness) => seenBy(witness, verified));
  requireQuorum(policy.quorum, seen);
  return { checkpoint, log, seen };
}

function seenBy(witness: PolicyWitness, verified: readonly NoteSignature[]): Seen[] {
  const times = verified
    .filter((line) => isBy(line, witness.key))
    .map(({ signature }) => cosignatureTime(signature));
  return times.length === 0 ? [] : [{ witness, timestamp: Math.max(...times) }];
}

const isBy = (line: NoteSignature, key: VerifierKey): boolean =>
  line.name === key.name && line.keyId === key.keyId;

function requireQuorum(quorum: PolicyMember | null, seen: readonly Seen[]): void {
  if (quorum === null || isMet(quorum, seen)) return;
  const group = quorum.kind === "group";
  refuse("quorum-unmet", {
    quorum: quorum.name,
    threshold: group ? quorum.threshold : 1,
    members: group ? quorum.members.map(({ name }) => name) : [quorum.name],
    found: seen.map(({ witness }) => witness.name),
  });
}

/** Whether a witness, or enough members of a group, saw the checkpoint. */
function isMet(member: PolicyMember, seen: readonly Seen[]): boolean {
  if (member.kind === "witness") return seen.some(({ witness }) => witness === member);
  return member.members.filter((inner) => isMet(inner, seen)).length >= member.threshold;
}

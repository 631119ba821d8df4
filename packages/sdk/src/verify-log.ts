import { checkCheckpoint, type KnownLogKey, type readCheckpoint } from "./checks/checkpoint.ts";
import type { Entry } from "./checks/entry.ts";
import { checkInclusion } from "./checks/inclusion.ts";
import type { Position } from "./checks/key.ts";
import { checkCopy } from "./checks/log-copy.ts";
import { checkWitnesses } from "./checks/witnesses.ts";
import type { Finding, SeenBy } from "./findings.ts";
import type { Tools } from "./input.ts";
import type { ReadCopy } from "./log/read-copy.ts";
import { finding } from "./outcomes.ts";
import type { Given } from "./read/given.ts";
import type { Place } from "./read/place.ts";
import type { LoggedAt } from "./report.ts";

interface Question {
  readonly tools: Tools;
  readonly given: Given;
  readonly place: Place | null;
  readonly head: ReturnType<typeof readCheckpoint> | null;
  readonly entry: Entry;
  readonly copies: readonly ReadCopy[];
  readonly known: readonly KnownLogKey[];
}

export interface Logged {
  /** inclusion, checkpoint, witnesses, log-copy. */
  readonly checks: readonly Finding[];
  readonly at: LoggedAt | null;
  /** The place, once it is proved under a checkpoint that the log signed. */
  readonly position: Position | null;
  readonly witnesses: readonly SeenBy[];
  /** What was found of each copy. */
  readonly copies: ReadonlyMap<ReadCopy, Finding>;
}

/** Where the statement is logged, by whose signature, and who watched. */
export function checkLogged({ tools, given, place, head, entry, copies, known }: Question): Logged {
  const crypto = tools.log;
  const checkpoint = head === null || "because" in head ? null : head.checkpoint;
  const judged = new Map(copies.map((copy) => [copy, checkCopy(crypto, copy, known, checkpoint)] as const));
  if (place === null || head === null || "because" in head)
    return {
      checks: [
        finding("inclusion-none", {}),
        head !== null && "because" in head ? head.because : finding("checkpoint-none", {}),
        finding("witnesses-none", {}),
        ...judged.values(),
      ],
      at: null,
      position: null,
      witnesses: [],
      copies: judged,
    };
  const { origin, size } = head.checkpoint;
  const inclusion =
    entry.leaf === null
      ? finding("inclusion-none", {})
      : checkInclusion(crypto.sha256, place, entry.leaf, head.checkpoint);
  const listed = given.policy?.logs.map(({ key }) => key.name) ?? null;
  const signed = checkCheckpoint(crypto, head, known, listed);
  const witnesses = checkWitnesses(crypto, given.policy, head.note, origin);
  const proved = [entry.finding, inclusion, signed].every(({ outcome }) => outcome === "holds");
  return {
    checks: [inclusion, signed, witnesses, ...judged.values()],
    at: { origin, index: place.index, size },
    position: proved ? { origin, index: place.index } : null,
    witnesses: seenIn(witnesses),
    copies: judged,
  };
}

const seenIn = (found: Finding): readonly SeenBy[] => ("seen" in found.data ? found.data.seen : []);

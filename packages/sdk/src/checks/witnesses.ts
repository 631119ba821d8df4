import {
  cosignatureTime,
  type LogCrypto,
  type Note,
  openNote,
  type Policy,
  type PolicyMember,
  type PolicyWitness,
  verifierOf,
} from "@bongsu/log";
import type { Finding, SeenBy } from "../findings.ts";
import { finding } from "../outcomes.ts";
import { attempt } from "../read/attempt.ts";
import { because } from "../read/because.ts";

/** Cosignatures of the policy's witnesses, and whether they are the quorum that it asks for. */
export function checkWitnesses(
  crypto: LogCrypto,
  policy: Policy | null,
  note: Note,
  origin: string,
): Finding {
  if (policy === null) {
    const lines = note.signatures.map(({ name }) => name).filter((name) => name !== origin);
    return finding("witnesses-no-policy", { lines });
  }
  const { witnesses, quorum } = policy;
  const known = note.signatures.some((line) => witnesses.some((witness) => isBy(line, witness)));
  const opened = known
    ? attempt(
        () =>
          openNote(
            note,
            witnesses.map(({ key }) => verifierOf(crypto, key)),
          ).verified,
      )
    : { value: [] };
  if ("because" in opened) return finding("witnesses-wrong", { because: because(opened.because) });
  const seen = witnesses.flatMap((witness) => {
    const times = opened.value
      .filter((line) => isBy(line, witness))
      .map(({ signature }) => cosignatureTime(signature));
    return times.length === 0 ? [] : [{ witness, at: Math.max(...times) }];
  });
  const told = seen.map(({ witness, at }): SeenBy => ({ name: witness.key.name, at: instantOf(at) }));
  if (quorum === null) return finding("witnesses-none-asked", { seen: told });
  const there = new Set(seen.map(({ witness }) => witness));
  const threshold = quorum.kind === "group" ? quorum.threshold : 1;
  return isMet(quorum, there)
    ? finding("witnesses-enough", { seen: told, threshold })
    : finding("witnesses-short", {
        seen: told,
        threshold,
        members: quorum.kind === "group" ? quorum.members.length : 1,
      });
}

const isBy = (line: { name: string; keyId: number }, { key }: PolicyWitness): boolean =>
  line.name === key.name && line.keyId === key.keyId;

const isMet = (member: PolicyMember, seen: ReadonlySet<PolicyWitness>): boolean =>
  member.kind === "witness"
    ? seen.has(member)
    : member.members.filter((inner) => isMet(inner, seen)).length >= member.threshold;

/** The last second that RFC 3339 can write. */
const LAST_SECOND = 253_402_300_799;

/** Seconds since the epoch in RFC 3339, UTC. A witness may claim any time. */
export const instantOf = (seconds: number): string =>
  new Date(Math.min(seconds, LAST_SECOND) * 1000).toISOString().replace(".000Z", "Z");

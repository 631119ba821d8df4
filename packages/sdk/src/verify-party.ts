import type { Digest, LoggedStatement } from "@bongsu/statement";
import type { KnownLogKey } from "./checks/checkpoint.ts";
import { checkCheckpoint } from "./checks/checkpoint.ts";
import { checkIssuer, type Issuer } from "./checks/issuer.ts";
import { checkKey, type Position } from "./checks/key.ts";
import { checkStanding } from "./checks/standing.ts";
import { trustEvidence } from "./checks/trust-evidence.ts";
import type { Finding } from "./findings.ts";
import type { Tools } from "./input.ts";
import { type Answer, answersTo, validIn } from "./log/answers.ts";
import { type FoundHistory, historiesOf, isValidAt } from "./log/histories.ts";
import type { ReadCopy } from "./log/read-copy.ts";
import { finding } from "./outcomes.ts";
import { type Given, homeLogKey } from "./read/given.ts";
import type { SigningKey } from "./read/keys.ts";

interface Question {
  readonly given: Given;
  readonly tools: Tools;
  readonly asOf: string | null;
  readonly key: SigningKey | null;
  readonly issuer: string | null;
  readonly copies: readonly ReadCopy[];
}

export interface Party {
  readonly finding: Finding;
  /** Keys of the party's log, by its own profile, where its root is bound to its domain. */
  readonly homeKeys: readonly KnownLogKey[];
  /** The rest, once the place is known: the key's standing there, and what answers the statement. */
  finish(
    position: Position | null,
    copies: ReadonlyMap<ReadCopy, Finding>,
    digest: Digest,
  ): { readonly checks: readonly Finding[]; readonly answers: readonly Answer[] };
}

/** Whose key signed, by the reader's documents, policies and copies of logs. */
export function checkParty(question: Question): Party {
  const { tools, key, issuer, copies } = question;
  const found = issuerOf(question);
  const { history, bound } = found;
  return {
    finding: found.finding,
    homeKeys:
      history !== null && bound
        ? [homeLogKey(tools.log, history.history.profile.homeLog.vkey, "profile")]
        : [],
    finish(position, judged, digest) {
      const sound = bound && history !== null && judged.get(history.copy)?.code === "log-copy-sound";
      const answers = answersTo(digest, copies, validFor(issuer, key, found, copies));
      const home = history?.copy ?? copies[0];
      const successor = history?.history.retired?.said.successor?.origin ?? null;
      return {
        answers,
        checks: [
          ...checkKey(key, position, issuer, history, { given: copies.length > 0, sound }),
          ...checkStanding(issuer, answers, home === undefined ? null : { copy: home, sound, successor }),
        ],
      };
    },
  };
}

function issuerOf({ given, tools, asOf, key, issuer, copies }: Question): Issuer {
  const nobody = { history: null, bound: false };
  if (key === null) return { finding: finding("issuer-unsigned", {}), ...nobody };
  if (issuer === null) return { finding: finding("issuer-unstated", { keyId: key.keyId }), ...nobody };
  const { wellKnown, trust } = given;
  const isSigned = (found: FoundHistory): boolean =>
    checkCheckpoint(
      tools.log,
      found.copy.head,
      [homeLogKey(tools.log, found.history.profile.homeLog.vkey, "profile")],
      null,
    ).outcome === "holds";
  return checkIssuer({
    domain: issuer,
    key,
    given: given.keys,
    wellKnown,
    histories: historiesOf(issuer, copies),
    trust:
      trust === null
        ? null
        : {
            policy: trust,
            evidence: trustEvidence(trust, copies, wellKnown, asOf, isSigned),
            dated: asOf !== null,
          },
  });
}

/** Keys of the issuer count by the history that is bound, or as the one that signed; those of others by any of theirs. */
function validFor(
  issuer: string | null,
  key: SigningKey | null,
  { history, bound }: Issuer,
  copies: readonly ReadCopy[],
) {
  const others = validIn((domain) => historiesOf(domain, copies));
  return (logged: LoggedStatement, copy: ReadCopy): boolean => {
    if (logged.opened.issuer !== issuer) return others(logged, copy);
    if (!bound || history === null) return logged.keyId === key?.keyId;
    return history.copy === copy && isValidAt(history, logged.keyId, logged.position);
  };
}

import {
  endorsementType,
  type TrustEvidence,
  type TrustPolicy,
  type VerifiedEndorsement,
  type WellKnown,
} from "@bongsu/statement";
import { answersTo, validIn } from "../log/answers.ts";
import { type FoundHistory, historiesOf, isValidAt } from "../log/histories.ts";
import type { ReadCopy } from "../log/read-copy.ts";
import { endOf } from "./expiry.ts";

/** Before every instant that a statement can name: nothing has expired by then. */
const BEFORE_ALL = "0000-01-01T00:00:00Z";

/**
 * What a trust policy is applied to. `isSigned`: whether a copy bears its log's signature by the key that this history's
 * profile names; others may leave out what they like, so endorsements in them do not count.
 */
export function trustEvidence(
  policy: TrustPolicy,
  copies: readonly ReadCopy[],
  wellKnown: WellKnown | null,
  asOf: string | null,
  isSigned: (found: FoundHistory) => boolean,
): TrustEvidence {
  const parties = policy.endorsers?.parties ?? [];
  const endorsers = parties.map(({ domain, root }) =>
    historiesOf(domain, copies).find((found) => found.history.genesis.keyId === root && isSigned(found)),
  );
  const valid = validIn((domain) => historiesOf(domain, copies));
  return {
    wellKnown,
    endorsements: endorsers.flatMap((found) =>
      found === undefined ? [] : endorsementsBy(found, copies, valid),
    ),
    endorsersRead: endorsers.every((found) => found !== undefined && found.copy.missing === 0),
    asOf: asOf === null ? BEFORE_ALL : endOf(asOf),
  };
}

function endorsementsBy(
  found: FoundHistory,
  copies: readonly ReadCopy[],
  valid: Parameters<typeof answersTo>[2],
): VerifiedEndorsement[] {
  const { history, copy } = found;
  return copy.statements.flatMap(({ position, keyId, opened }) => {
    const said = endorsementType.predicateOf(opened.statement);
    if (said === null || said.issuer !== history.domain || !isValidAt(found, keyId, position)) return [];
    const withdrawn = answersTo(opened.digest, copies, valid).some(
      ({ kind, by, keyValid }) => kind === "withdrawal" && by === said.issuer && keyValid,
    );
    return withdrawn ? [] : [{ said, endorserRoot: history.genesis.keyId }];
  });
}

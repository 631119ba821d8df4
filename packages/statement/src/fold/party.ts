import type { Digest } from "../digest.ts";
import { foldKeys } from "../parties/fold-keys.ts";
import type { LoggedStatement } from "../parties/key-events.ts";
import type { KeyHistory } from "../parties/key-history.ts";
import { profileType } from "../types/profile.ts";

/** A history that claims a domain, with what a picture shows of it. */
export interface FoldedParty {
  readonly history: KeyHistory;
  /** Claimed by its first profile. */
  readonly since: string;
  /** The profile that holds now. */
  readonly profile: Digest;
}

/** The parties that claim a domain in one log: a pure function of the set of its statements about their keys. */
export function foldParties(
  domain: string,
  origin: string,
  statements: readonly LoggedStatement[],
): readonly FoldedParty[] {
  const at = new Map(statements.map((logged) => [logged.position, logged.opened]));
  return foldKeys(domain, origin, statements).flatMap((history) => {
    const first = at.get(history.genesis.position);
    const profile = at.get(history.profilePosition);
    const since = first === undefined ? null : profileType.predicateOf(first.statement);
    if (since === null || profile === undefined) return [];
    return [{ history, since: since.issuedAt, profile: profile.digest }];
  });
}

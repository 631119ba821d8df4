import type { Digest } from "../digest.ts";
import type { KeyHistory } from "../parties/index.ts";
import type { WellKnown } from "../parties/well-known.ts";
import type { Endorsement } from "../types/endorsement.ts";
import type { TrustPolicy } from "./policy.ts";

/** An endorsement whose signature and place in its issuer's log were verified, and that is not withdrawn. */
export interface VerifiedEndorsement {
  readonly said: Endorsement;
  /** Root with which the endorser's own history begins. */
  readonly endorserRoot: Digest;
}

export interface TrustEvidence {
  /** What the domain serves; null where it was not fetched or could not be. */
  readonly wellKnown: WellKnown | null;
  readonly endorsements: readonly VerifiedEndorsement[];
  /** Whether all logs of the policy's endorsers were read; if not, an endorsement may be missing. */
  readonly endorsersRead: boolean;
  /** Instant that expiry is judged at (RFC 3339, UTC). */
  readonly asOf: string;
}

export type TrustReason =
  | { readonly code: "root-named" }
  | { readonly code: "well-known-names" }
  | { readonly code: "well-known-names-others" }
  | { readonly code: "well-known-missing" }
  | { readonly code: "well-known-not-accepted" }
  | { readonly code: "endorsed"; readonly by: readonly string[]; readonly needed: number }
  | { readonly code: "endorsers-too-few"; readonly by: readonly string[]; readonly needed: number }
  | { readonly code: "endorsement-expired"; readonly by: string; readonly expired: string }
  | { readonly code: "endorsers-not-read" };

/** Rule 2: unknown where what is missing could turn a no into a yes. */
export interface TrustAnswer {
  readonly answer: "trusted" | "not-trusted" | "unknown";
  readonly reasons: readonly TrustReason[];
}

/** Whether a history of keys is the domain's, as this policy sees it. */
export function applyTrust(policy: TrustPolicy, history: KeyHistory, evidence: TrustEvidence): TrustAnswer {
  const { domain, genesis } = history;
  const named = policy.roots.some((party) => party.domain === domain && party.root === genesis.keyId);
  const parts = [
    { holds: named, open: false, reasons: named ? [{ code: "root-named" } as const] : [] },
    wellKnownPart(policy, history, evidence),
    endorsedPart(policy, history, evidence),
  ];
  const reasons = parts.flatMap((part) => part.reasons);
  if (parts.some(({ holds }) => holds)) return { answer: "trusted", reasons };
  return { answer: parts.some(({ open }) => open) ? "unknown" : "not-trusted", reasons };
}

interface Part {
  readonly holds: boolean;
  /** Whether more evidence could make it hold. */
  readonly open: boolean;
  readonly reasons: readonly TrustReason[];
}

function wellKnownPart(
  policy: TrustPolicy,
  { domain, genesis }: KeyHistory,
  { wellKnown }: TrustEvidence,
): Part {
  if (policy.wellKnown === "not-accepted")
    return { holds: false, open: false, reasons: [{ code: "well-known-not-accepted" }] };
  if (wellKnown === null) return { holds: false, open: true, reasons: [{ code: "well-known-missing" }] };
  const holds = wellKnown.domain === domain && wellKnown.roots.includes(genesis.keyId);
  return { holds, open: false, reasons: [{ code: holds ? "well-known-names" : "well-known-names-others" }] };
}

function endorsedPart(policy: TrustPolicy, { domain, genesis }: KeyHistory, evidence: TrustEvidence): Part {
  if (policy.endorsers === null) return { holds: false, open: false, reasons: [] };
  const { threshold, parties } = policy.endorsers;
  const given = evidence.endorsements.filter(
    ({ said, endorserRoot }) =>
      said.party === domain &&
      said.keys.includes(genesis.keyId) &&
      said.scope.includes("keys") &&
      parties.some((party) => party.domain === said.issuer && party.root === endorserRoot),
  );
  const by = distinct(
    given.filter(({ said }) => said.expires > evidence.asOf).map(({ said }) => said.issuer),
  );
  if (by.length >= threshold)
    return { holds: true, open: false, reasons: [{ code: "endorsed", by, needed: threshold }] };
  const lapsed = given.filter(({ said }) => !by.includes(said.issuer)).map(({ said }) => said);
  const expired = distinct(lapsed.map(({ issuer }) => issuer)).map((issuer): TrustReason => {
    const last = lapsed.filter((said) => said.issuer === issuer).map(({ expires }) => expires);
    return { code: "endorsement-expired", by: issuer, expired: last.toSorted().at(-1) ?? "" };
  });
  const open = !evidence.endorsersRead;
  return {
    holds: false,
    open,
    reasons: [
      { code: "endorsers-too-few", by, needed: threshold },
      ...expired,
      ...(open ? [{ code: "endorsers-not-read" } as const] : []),
    ],
  };
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

import type { Digest } from "../digest.ts";
import type { KeyRevocation } from "../types/key-revocation.ts";
import type { LogRetirement } from "../types/log-retirement.ts";
import type { Profile } from "../types/profile.ts";

/** A key of a party as the fold holds it. Positions are those of the party's home log. */
export interface HeldKey {
  readonly keyId: Digest;
  readonly spki: string;
  readonly use: "root" | "signing";
  /** Where it was introduced, and its place among the keys introduced there: what stands first ranks first. */
  readonly introduced: { readonly position: number; readonly place: number };
  /** First position at which it speaks for the party. */
  readonly from: number;
  /** First position at which it does so no longer; null where no end is set. */
  readonly until: number | null;
  readonly revoked: RevokedKey | null;
}

export interface RevokedKey {
  /** First position that the revocation covers. */
  readonly from: number;
  /** Position of the revocation itself; what was logged between the two was valid when it was logged. */
  readonly at: number;
  readonly by: Digest;
  readonly reason: KeyRevocation["reason"];
}

/** Why a statement about keys has no effect. */
export type IgnoredEvent =
  | "key-unknown"
  | "not-a-root"
  | "key-not-valid"
  | "profile-without-root"
  | "target-unknown"
  | "target-ranks-higher"
  | "too-many-keys"
  | "already-known"
  | "already-retired";

/** Whoever first signed a profile of the domain, and all that follows from that key. A domain can have rivals. */
export interface KeyHistory {
  readonly domain: string;
  readonly genesis: { readonly keyId: Digest; readonly position: number };
  readonly profile: Profile;
  readonly profilePosition: number;
  /** In order of rank. */
  readonly keys: readonly HeldKey[];
  readonly retired: { readonly position: number; readonly said: LogRetirement } | null;
  readonly ignored: readonly { readonly position: number; readonly why: IgnoredEvent }[];
}

/** revoked-since: valid when it was logged, and later said to have been out of the party's hands by then. */
export type KeyStanding = "valid" | "unknown" | "not-yet" | "ended" | "revoked" | "revoked-since";

/** How a key stood at a position of the home log. */
export function keyStanding(history: KeyHistory, keyId: Digest, position: number): KeyStanding {
  const key = history.keys.find((held) => held.keyId === keyId);
  return key === undefined ? "unknown" : standingOf(key, position);
}

export function standingOf(
  {
    from,
    until,
    revoked,
  }: Pick<HeldKey, "from" | "until"> & { readonly revoked: Pick<RevokedKey, "from" | "at"> | null },
  position: number,
): KeyStanding {
  if (position < from) return "not-yet";
  if (until !== null && position >= until) return "ended";
  if (revoked === null || position < revoked.from) return "valid";
  return position < revoked.at ? "revoked-since" : "revoked";
}

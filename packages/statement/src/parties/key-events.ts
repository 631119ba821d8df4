import type { Digest } from "../digest.ts";
import { type KeyRevocation, keyRevocationType } from "../types/key-revocation.ts";
import { type KeyRotation, keyRotationType } from "../types/key-rotation.ts";
import { type LogRetirement, logRetirementType } from "../types/log-retirement.ts";
import { type Profile, profileType } from "../types/profile.ts";
import type { OpenedStatement } from "../types/define.ts";

/** A statement at its place in one log, with the key whose signature on it was verified. */
export interface LoggedStatement {
  readonly position: number;
  readonly keyId: Digest;
  readonly opened: OpenedStatement;
}

type KeySaying =
  | { readonly kind: "profile"; readonly said: Profile }
  | { readonly kind: "rotation"; readonly said: KeyRotation }
  | { readonly kind: "revocation"; readonly said: KeyRevocation }
  | { readonly kind: "retirement"; readonly said: LogRetirement };

export type KeyEvent = KeySaying & {
  readonly position: number;
  readonly keyId: Digest;
  readonly digest: Digest;
};

/**
 * What the statements of a domain say of its keys in this log, in the order of the log. Each position counts once, and
 * what a key signed once, at its first place: said again by whoever has a copy, it says nothing new.
 */
export function keyEvents(
  domain: string,
  origin: string,
  statements: Iterable<LoggedStatement>,
): readonly KeyEvent[] {
  const events: KeyEvent[] = [];
  for (const { position, keyId, opened } of statements) {
    if (opened.issuer !== domain) continue;
    const event = eventOf(opened);
    if (event !== null && logOf(event) === origin)
      events.push({ position, keyId, digest: opened.digest, ...event });
  }
  events.sort((a, b) => a.position - b.position || (once(a) < once(b) ? -1 : 1));
  const said = new Set<string>();
  return events.filter((event, at) => {
    const { position } = event;
    if (events[at - 1]?.position === position || said.has(once(event))) return false;
    said.add(once(event));
    return true;
  });
}

/** By signer too: anyone can sign the same words first. */
const once = ({ digest, keyId }: KeyEvent): string => `${digest} ${keyId}`;

/** The log whose positions an event means: a copy of it in another log has no effect there. */
function logOf(event: KeySaying): string {
  switch (event.kind) {
    case "profile":
      return event.said.homeLog.origin;
    case "retirement":
      return event.said.log.origin;
    default:
      return event.said.log;
  }
}

function eventOf({ statement }: OpenedStatement): KeySaying | null {
  const profile = profileType.predicateOf(statement);
  if (profile !== null) return { kind: "profile", said: profile };
  const rotation = keyRotationType.predicateOf(statement);
  if (rotation !== null) return { kind: "rotation", said: rotation };
  const revocation = keyRevocationType.predicateOf(statement);
  if (revocation !== null) return { kind: "revocation", said: revocation };
  const retirement = logRetirementType.predicateOf(statement);
  return retirement === null ? null : { kind: "retirement", said: retirement };
}

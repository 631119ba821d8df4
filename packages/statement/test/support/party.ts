import { createHash } from "node:crypto";
import {
  type Digest,
  encodeBase64,
  keyIdOf,
  type KeyRevocation,
  keyRevocationType,
  type KeyRotation,
  keyRotationType,
  type LoggedStatement,
  type LogRetirement,
  logRetirementType,
  openStatement,
  type Profile,
  profileType,
  type StatedKey,
  statementDigest,
  statementTypes,
  type TypeOf,
  signPayload,
  encodeStatement,
  IN_TOTO_PAYLOAD_TYPE,
} from "../../src/index.ts";
import { type TestKey, newKey } from "./crypto.ts";

/** Synthetic parties: keys by name, and statements at places in a log. */

export const DOMAIN = "institute.example";
const ISSUED = "2026-05-22T09:00:00Z";

export interface NamedKey extends TestKey {
  readonly id: Digest;
  readonly text: string;
}

export function key(): NamedKey {
  const made = newKey();
  return { ...made, id: keyIdOf(made.spki), text: encodeBase64(made.spki) };
}

export const noteKey = (origin: string): string => {
  const typed = Buffer.concat([Buffer.from([1]), Buffer.alloc(32, 7)]);
  const id = createHash("sha256").update(`${origin}\n`).update(typed).digest("hex").slice(0, 8);
  return `${origin}+${id}+${typed.toString("base64")}`;
};
export const LOG = { origin: "log.institute.example", vkey: noteKey("log.institute.example") };

export const stated = (
  of: NamedKey,
  use: StatedKey["use"] = "root",
  from = 0,
  until: number | null = null,
): StatedKey => ({ spki: of.text, use, from, until });

/** As if signed: the fold is told which key's signature was verified. */
function logged<P extends Record<string, unknown>>(
  position: number,
  signer: NamedKey,
  type: TypeOf<P>,
  predicate: P,
): LoggedStatement {
  const envelope = signPayload(IN_TOTO_PAYLOAD_TYPE, encodeStatement(type.statement(predicate)), signer);
  const opened = openStatement(envelope, statementTypes);
  if (opened.digest !== statementDigest(envelope)) throw new Error("another digest");
  return { position, keyId: signer.id, opened };
}

export const profile = (
  position: number,
  signer: NamedKey,
  keys: readonly StatedKey[],
  more: Partial<Profile> = {},
): LoggedStatement =>
  logged(position, signer, profileType, {
    domain: DOMAIN,
    issuedAt: ISSUED,
    kind: "institute",
    name: { en: "Institute (synthetic)", ko: "연구소(가상)" },
    country: "KR",
    homeLog: LOG,
    keys: [...keys],
    ...more,
  });

export const rotation = (
  position: number,
  signer: NamedKey,
  added: StatedKey,
  replaces: NamedKey | null = null,
  more: Partial<KeyRotation> = {},
): LoggedStatement =>
  logged(position, signer, keyRotationType, {
    domain: DOMAIN,
    issuedAt: ISSUED,
    log: LOG.origin,
    key: added,
    replaces: replaces?.id ?? null,
    ...more,
  });

export const revocation = (
  position: number,
  signer: NamedKey,
  target: NamedKey,
  from: number,
  more: Partial<KeyRevocation> = {},
): LoggedStatement =>
  logged(position, signer, keyRevocationType, {
    domain: DOMAIN,
    issuedAt: ISSUED,
    log: LOG.origin,
    key: target.id,
    from,
    reason: "compromised",
    ...more,
  });

export const retirement = (
  position: number,
  signer: NamedKey,
  more: Partial<LogRetirement> = {},
): LoggedStatement =>
  logged(position, signer, logRetirementType, {
    domain: DOMAIN,
    issuedAt: ISSUED,
    log: LOG,
    size: 10,
    root: `sha256:${"0".repeat(64)}`,
    successor: null,
    reason: "ended",
    ...more,
  });

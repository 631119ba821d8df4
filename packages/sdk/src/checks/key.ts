import { keyStanding } from "@bongsu/statement";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import type { FoundHistory } from "../log/histories.ts";
import type { SigningKey } from "../read/keys.ts";

/** Where the statement is logged, once that is proved. */
export interface Position {
  readonly origin: string;
  readonly index: number;
}

/**
 * Whether the key spoke for its party at that place, which the party's own log settles and no claimed time does.
 * `sound`: whether the copy is the log's own and the history that of the party.
 */
export function checkKey(
  key: SigningKey | null,
  position: Position | null,
  issuer: string | null,
  found: FoundHistory | null,
  logs: { readonly given: boolean; readonly sound: boolean },
): readonly Finding[] {
  if (key === null || issuer === null) return [];
  if (position === null) return [finding("key-unplaced", {})];
  if (!logs.given) return [finding("key-no-log", {})];
  if (found === null) return [finding("key-no-history", { domain: issuer })];
  const { history, copy } = found;
  const home = history.profile.homeLog.origin;
  if (home !== position.origin) return [finding("key-other-log", { origin: position.origin, home })];
  if (!logs.sound) return [finding("key-open", { domain: issuer, origin: home })];
  const { keyId } = key;
  const { index } = position;
  const { retired } = history;
  // The statement that ends the log is itself the entry behind the tree that it names.
  if (retired !== null && index >= retired.said.size && index !== retired.position)
    return [finding("key-after-end", { origin: home, index, size: retired.said.size })];
  const standing = keyStanding(history, keyId, index);
  if (standing === "valid") return [finding("key-valid", { keyId, index, size: copy.size })];
  if (standing === "unknown") return [finding("key-no-history", { domain: issuer })];
  if (standing !== "revoked-since") return [finding("key-not-valid", { keyId, index, standing })];
  const revoked = history.keys.find((held) => held.keyId === keyId)?.revoked;
  return [
    finding("key-revoked-since", { keyId, index, from: revoked?.from ?? index, at: revoked?.at ?? index }),
  ];
}

import { foldKeys, type KeyHistory, keyStanding, type LoggedStatement } from "../../src/index.ts";
import { DOMAIN, key, LOG, type NamedKey, profile, stated } from "../support/party.ts";

export const [r1, r2, r3, s1, s2, thief] = [key(), key(), key(), key(), key(), key()];

export const only = (statements: readonly LoggedStatement[]): KeyHistory => {
  const [history, ...rivals] = foldKeys(DOMAIN, LOG.origin, statements);
  if (history === undefined || rivals.length > 0) throw new Error("not one history");
  return history;
};
export const standings = (history: KeyHistory, of: NamedKey, positions: readonly number[]): string[] =>
  positions.map((position) => keyStanding(history, of.id, position));

export const GENESIS = profile(3, r1, [stated(r1), stated(s1, "signing", 0, 20), stated(r2, "root", 8)]);

import type { GoodLine, WatchingParty } from "./witnesses.ts";

/** How many jurisdictions have to have watched a checkpoint grow before it is shown; 0 asks for none. */
export interface Quorum {
  readonly jurisdictions: number;
}

/** The jurisdictions of those who watched, sorted. Ten keys of one jurisdiction are one. */
export function jurisdictionsOf(lines: readonly GoodLine[]): readonly string[] {
  const found = lines.flatMap(({ party }) => (party.jurisdiction === null ? [] : [party.jurisdiction]));
  return [...new Set(found)].sort();
}

export const isMet = ({ jurisdictions }: Quorum, lines: readonly GoodLine[]): boolean =>
  jurisdictionsOf(lines).length >= jurisdictions;

interface Named {
  readonly name: string;
  readonly vkey: string;
  readonly party: WatchingParty;
}

/**
 * The same rule for programs of others (c2sp.org/tlog-policy): a group for each jurisdiction, of whose witnesses any one
 * will do, and so many of these groups. A witness without a jurisdiction is listed and counts for nothing.
 */
export function formatPolicy(
  logs: readonly { readonly vkey: string; readonly url: string | null }[],
  parties: readonly WatchingParty[],
  { jurisdictions }: Quorum,
): string {
  const named: readonly Named[] = parties.flatMap((party, at) =>
    party.vkeys.map((vkey, key) => ({ name: `witness-${at + 1}-${key + 1}`, vkey, party })),
  );
  const groups = new Map<string, string[]>();
  for (const { name, party } of named)
    if (party.jurisdiction !== null)
      groups.set(party.jurisdiction, [...(groups.get(party.jurisdiction) ?? []), name]);
  const codes = [...groups.keys()].sort();
  return [
    ...logs.map(({ vkey, url }) => words("log", vkey, url)),
    ...named.map(({ name, vkey, party }) => words("witness", name, vkey, party.url)),
    ...codes.map((code) => words("group", code, "any", ...(groups.get(code) ?? []))),
    ...quorumLines(codes, jurisdictions),
    "",
  ].join("\n");
}

/** A rule that the witnesses known here cannot meet is not turned into one that they can. */
function quorumLines(codes: readonly string[], wanted: number): string[] {
  if (wanted === 0) return ["quorum none"];
  if (wanted > codes.length) return [];
  return [words("group", "jurisdictions", String(wanted), ...codes), "quorum jurisdictions"];
}

const words = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(" ");

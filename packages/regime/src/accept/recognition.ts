import type { NamedParty } from "./schema/parts.ts";
import type { Profile, RecognitionEntry } from "./schema/profile.ts";

/** A recognition with what it has by way of those on whose word it stands: never wider nor longer than any of them. */
export interface Recognised {
  readonly entry: RecognitionEntry;
  /** From the entry itself to the one that the authority recognises on its own judgement. */
  readonly chain: readonly RecognitionEntry[];
  readonly clauses: ReadonlySet<string>;
  readonly from: string;
  readonly until: string;
}

/** The links of an entry. A profile that was read has no circle (`read-profile.ts`). */
export function chainOf(entry: RecognitionEntry, all: readonly RecognitionEntry[]): RecognitionEntry[] {
  const chain = [entry];
  for (let at: RecognitionEntry | undefined = entry; at?.onWordOf !== undefined;) {
    const above: RecognitionEntry | undefined = all.find(({ id }) => id === at?.onWordOf);
    if (above === undefined || chain.includes(above)) return chain;
    chain.push(above);
    at = above;
  }
  return chain;
}

export function recognised({ recognition }: Pick<Profile, "recognition">): Recognised[] {
  return recognition.map((entry) => {
    const chain = chainOf(entry, recognition);
    return {
      entry,
      chain,
      clauses: chain
        .map(({ for: clauses }) => new Set(clauses))
        .reduce((kept, clauses) => kept.intersection(clauses)),
      from: chain.map(({ from }) => from).reduce((a, b) => (a > b ? a : b)),
      until: chain.map(({ until }) => until).reduce((a, b) => (a < b ? a : b)),
    };
  });
}

/** Parties are one where they have one domain; without domains, where they have one name. */
export const isSameParty = (a: NamedParty, b: NamedParty): boolean =>
  a.domain !== null || b.domain !== null
    ? a.domain === b.domain
    : a.name.en === b.name.en && a.name.ko === b.name.ko;

import type { Digest } from "../digest.ts";
import type { InTotoStatement } from "../intoto/index.ts";
import type { TypeOf } from "../types/define.ts";

export type AnswerKind = "objection" | "reply" | "correction" | "withdrawal" | "erasure";

/** What a person wrote, by language. */
export type Words = readonly { readonly language: string; readonly text: string }[];

/** A statement that answers another one. */
export interface Answering {
  readonly kind: AnswerKind;
  readonly of: Digest;
  readonly text: Words;
}

/** What a statement gives to lists and to those who search: a pure function of what was signed. */
export interface StatementReading {
  /** Whom it is of, where it is of a party that does not speak itself. */
  readonly about: { readonly name: string; readonly domain: string | null } | null;
  /** Claimed by whoever signed. */
  readonly claimedAt: string | null;
  /** A title of its own; null where its type has none. */
  readonly headline: { readonly en: string; readonly ko: string } | null;
  /** Texts by which it is found: words, names, titles, domains. */
  readonly texts: readonly string[];
  readonly answers: Answering | null;
}

/** How statements of one type are read. A change of what it gives is a new `version`: pictures are then made anew. */
export interface StatementFold {
  readonly uri: string;
  readonly version: number;
  /** `statement` has passed its type's check. */
  read(statement: InTotoStatement): StatementReading;
}

export function defineFold<Predicate extends Record<string, unknown>>(
  type: TypeOf<Predicate>,
  version: number,
  read: (predicate: Predicate) => Partial<StatementReading>,
): StatementFold {
  return {
    uri: type.uri,
    version,
    read(statement) {
      const predicate = type.predicateOf(statement);
      return { ...NOTHING_READ, ...(predicate === null ? {} : read(predicate)) };
    },
  };
}

/** What is read of a statement whose type nobody here knows: it is kept as it is. */
export const NOTHING_READ: StatementReading = {
  about: null,
  claimedAt: null,
  headline: null,
  texts: [],
  answers: null,
};

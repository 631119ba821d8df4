import type { Place, Text } from "@bongsu/input";
import { ANY, type Mask, maskOf, type Relation } from "../rcc5/index.ts";
import type { ClauseKey } from "./clause-key.ts";

/** In what sense two clauses are compared (NIST IR 8477, section 4.3); relations of two senses do not compose. */
export const RATIONALES = ["syntactic", "semantic", "functional"] as const;
export type Rationale = (typeof RATIONALES)[number];

/** How sure the author is; it is shown and never computed with. The words are OSCAL's. */
export const STRENGTHS = ["high", "medium", "low"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** `related` says that the clauses bear on each other and nothing more. */
export type Asserted = Relation | "related";

/** One author's reading of how clauses lie to each other. Several clauses on one side stand for their union. */
export interface MappingRow {
  readonly author: string;
  readonly rationale: Rationale;
  readonly relation: Asserted;
  /** Never empty, each clause once. */
  readonly sources: readonly ClauseKey[];
  readonly targets: readonly ClauseKey[];
  /** A word, or a share between 0 and 1 where the source gives a number. */
  readonly strength: Strength | number | null;
  /** Why the author reads it so. */
  readonly words: Text | null;
  readonly at: RowPlace;
}

export interface RowPlace {
  readonly file: string;
  readonly place: Place;
}

export const maskOfAsserted = (relation: Asserted): Mask => (relation === "related" ? ANY : maskOf(relation));

import type { Text } from "@bongsu/input";
import type { Catalogue, ClauseKey, Graph, MappingRow } from "../crosswalk/index.ts";
import type { Evidence } from "./evidence.ts";
import type { Requirement } from "./rules.ts";
import type { RestingRelation } from "./schema/decision.ts";
import type { Profile, ProfileClause, Requires } from "./schema/profile.ts";

/** Rows between clauses, and the instruments that have them. */
export interface Crosswalk {
  readonly rows: readonly MappingRow[];
  readonly catalogues: readonly Catalogue[];
}

/** One clause of a profile and what is brought for it. */
export interface Case {
  readonly profile: Profile;
  readonly entry: ProfileClause;
  readonly evidence: Evidence;
  /** Day to which ages and periods are counted; no clock is read (rule 4). */
  readonly asOf: string;
  /** The rows that the profile follows; null where it follows none. */
  readonly graph: Graph | null;
  readonly keyOf: (ref: string) => ClauseKey;
}

/** Something to ask for. Two with one id are one. */
export interface Ask {
  readonly id: string;
  readonly said: Text;
}

/** How one requirement came out. */
export interface Judgement {
  readonly outcome: "met" | "unmet" | "missing" | "unknown";
  readonly said: Text;
  readonly proof?: readonly Text[];
  /** Any one of these would settle it; none where nothing that can be asked for would. */
  readonly asks?: readonly Ask[];
  /** Days with which it ends to be so. */
  readonly ends?: readonly { readonly on: string; readonly because: Text }[];
  readonly recognition?: readonly string[];
  readonly relations?: readonly RestingRelation[];
}

/** Judges one requirement of a case; `asked` is what the profile writes under its name. */
export type Judge<R extends Exclude<Requirement, "bears-on">> = (
  found: Case,
  asked: NonNullable<Requires[R]>,
) => Judgement;

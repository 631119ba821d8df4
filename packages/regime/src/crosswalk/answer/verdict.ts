import { DR, EQ, type Mask, PP, PPI } from "../rcc5/index.ts";

/** What somebody found of a clause. */
export type Assessment = "satisfied" | "violated";

/** What follows of another clause. `partly` is a lower bound: something of it is evidenced. */
export type Projected = "satisfied" | "violated" | "partly" | "nothing";

/** Whether all relations of the mask are among the others. */
const within = (mask: Mask, others: Mask): boolean => mask !== 0 && (mask & ~others) === 0;

/**
 * What a finding on A entails for B, where A is one of `mask` to B (docs/crosswalk.md has the table). Nothing is
 * entailed by a relation that contradicts itself.
 */
export function project(finding: Assessment, mask: Mask): Projected {
  if (finding === "violated") return within(mask, EQ | PP) ? "violated" : "nothing";
  if (within(mask, EQ | PPI)) return "satisfied";
  return mask !== 0 && (mask & DR) === 0 ? "partly" : "nothing";
}

/** One assessed clause and how it lies to the clause in question. */
export interface Assessed<Key> {
  readonly clause: Key;
  readonly finding: Assessment;
  /** Relations of the assessed clause to the one in question. */
  readonly mask: Mask;
}

export interface Verdict<Key> {
  readonly status: "satisfied" | "violated" | "conflict" | "partly" | "unknown";
  /** The assessed clauses on which it rests. */
  readonly because: readonly Key[];
}

/**
 * Findings on several clauses together. One that entails "satisfied" is enough, and so is one that entails "violated";
 * where both stand, that is a conflict and no average. That several parts together cover a clause needs a row that
 * says so of their union.
 */
export function combine<Key>(all: readonly Assessed<Key>[]): Verdict<Key> {
  const that = (projected: Projected): Key[] =>
    all.filter(({ finding, mask }) => project(finding, mask) === projected).map(({ clause }) => clause);
  const [satisfied, violated, partly] = [that("satisfied"), that("violated"), that("partly")];
  if (satisfied.length > 0 && violated.length > 0)
    return { status: "conflict", because: [...satisfied, ...violated] };
  if (satisfied.length > 0) return { status: "satisfied", because: satisfied };
  if (violated.length > 0) return { status: "violated", because: violated };
  return partly.length > 0 ? { status: "partly", because: partly } : { status: "unknown", because: [] };
}

/** What a profile may ask of evidence, in the order in which it is judged and told. */
export const REQUIREMENTS = [
  "kinds",
  "from",
  "signed",
  "watched",
  "bears-on",
  "independence",
  "assurance",
  "protocol",
  "harness",
  "judge",
  "languages",
  "calibrated",
  "comparable",
  "interval",
  "least",
  "width",
  "limit",
  "age",
  "identity",
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/**
 * How a requirement comes out. `condition`: not shown, and the profile says on what condition it is taken all the
 * same. `missing`: what would show it was not brought. `unknown`: what was brought does not settle it.
 */
export const OUTCOMES = ["met", "condition", "unmet", "missing", "unknown"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The answers per clause. */
export const STATUSES = ["accepted", "accepted-with-condition", "refused", "missing", "unknown"] as const;
export type Status = (typeof STATUSES)[number];

/** A requirement's rule as data: docs/acceptance.md says what each asks and when it is met. */
export interface RequirementRule {
  readonly id: string;
  /** Counted up whenever what it asks, or how it comes out, changes. */
  readonly version: number;
  readonly requirement: Requirement;
}

export const REQUIREMENT_RULES: readonly RequirementRule[] = [
  { id: "A1", version: 1, requirement: "kinds" },
  { id: "A2", version: 1, requirement: "from" },
  { id: "A3", version: 1, requirement: "signed" },
  { id: "A4", version: 1, requirement: "watched" },
  { id: "A5", version: 1, requirement: "bears-on" },
  { id: "A6", version: 1, requirement: "independence" },
  { id: "A7", version: 1, requirement: "assurance" },
  { id: "A8", version: 1, requirement: "protocol" },
  { id: "A9", version: 1, requirement: "harness" },
  { id: "A10", version: 1, requirement: "judge" },
  { id: "A11", version: 1, requirement: "languages" },
  { id: "A12", version: 1, requirement: "calibrated" },
  { id: "A13", version: 1, requirement: "comparable" },
  { id: "A14", version: 1, requirement: "interval" },
  { id: "A15", version: 1, requirement: "least" },
  { id: "A16", version: 1, requirement: "width" },
  { id: "A17", version: 1, requirement: "limit" },
  { id: "A18", version: 1, requirement: "age" },
  { id: "A19", version: 1, requirement: "identity" },
];

/** How the outcomes of a clause make its answer: the first rule of which some requirement came out so decides. */
export interface AnswerRule {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  /** Null: it always holds. */
  readonly some: Outcome | null;
}

export const ANSWER_RULES: readonly AnswerRule[] = [
  { id: "V1", version: 1, status: "refused", some: "unmet" },
  { id: "V2", version: 1, status: "missing", some: "missing" },
  { id: "V3", version: 1, status: "unknown", some: "unknown" },
  { id: "V4", version: 1, status: "accepted-with-condition", some: "condition" },
  { id: "V5", version: 1, status: "accepted", some: null },
];

/** The answer for a clause that is decided by what follows of others (the table of docs/crosswalk.md). */
export interface ProjectionRule {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  readonly follows: "violated" | "conflict" | "satisfied" | "partly" | "nothing";
}

export const PROJECTION_RULES: readonly ProjectionRule[] = [
  { id: "X1", version: 1, status: "unknown", follows: "conflict" },
  { id: "X2", version: 1, status: "refused", follows: "violated" },
  { id: "X3", version: 1, status: "accepted", follows: "satisfied" },
  { id: "X4", version: 1, status: "missing", follows: "partly" },
  { id: "X5", version: 1, status: "unknown", follows: "nothing" },
];

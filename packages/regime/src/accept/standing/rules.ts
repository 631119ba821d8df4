/** What a decision may rest on that can end, be taken back or change. */
export const GROUNDS = [
  "period",
  "own-statement",
  "evidence-statement",
  "evidence-file",
  "profile",
  "crosswalk",
] as const;
export type Ground = (typeof GROUNDS)[number];

/** A rule as data: docs/acceptance.md says what is looked at under each. */
export interface StandingRule {
  readonly id: string;
  readonly version: number;
  readonly ground: Ground;
}

export const STANDING_RULES: readonly StandingRule[] = [
  { id: "S1", version: 1, ground: "period" },
  { id: "S2", version: 1, ground: "own-statement" },
  { id: "S3", version: 1, ground: "evidence-statement" },
  { id: "S4", version: 1, ground: "evidence-file" },
  { id: "S5", version: 1, ground: "profile" },
  { id: "S6", version: 1, ground: "crosswalk" },
];

export const STANDINGS = ["standing", "stale", "unknown", "not-accepted"] as const;
export type Standing = (typeof STANDINGS)[number];

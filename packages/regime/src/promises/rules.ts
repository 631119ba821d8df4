/** What can be found of a party and a clause. None of them is a grade, and nothing is ever "met" (rule 1). */
export const STATUSES = [
  "not-addressed",
  "disputed",
  "evidence-published",
  "none-declared",
  "says-done",
  "reported",
  "days-after-date",
  "none-found",
  "not-looked-for",
] as const;
export type Status = (typeof STATUSES)[number];

/** Conditions that a rule may name; `conditions.ts` says what each means. */
export const CONDITIONS = [
  "addresses-other-kinds",
  "has-dispute",
  "has-evidence",
  "says-none",
  "clause-allows-none",
  "says-done",
  "reported",
  "date-binds-party",
  "date-passed",
  "searched-since-date",
  "searched-in-vain",
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A rule as data: where all conditions hold, this is the finding. */
export interface Rule {
  readonly id: string;
  /** Counted up whenever the rule's conditions or its place change. */
  readonly version: number;
  readonly status: Status;
  readonly when: readonly Condition[];
}

/** The first rule whose conditions all hold decides; docs/promises.md explains each. The last always holds. */
export const RULES: readonly Rule[] = [
  { id: "P1", version: 1, status: "not-addressed", when: ["addresses-other-kinds"] },
  { id: "P2", version: 1, status: "disputed", when: ["has-dispute"] },
  { id: "P3", version: 1, status: "evidence-published", when: ["has-evidence"] },
  { id: "P4", version: 1, status: "none-declared", when: ["says-none", "clause-allows-none"] },
  { id: "P5", version: 1, status: "says-done", when: ["says-done"] },
  { id: "P6", version: 1, status: "reported", when: ["reported"] },
  {
    id: "P7",
    version: 1,
    status: "days-after-date",
    when: ["date-binds-party", "date-passed", "searched-since-date"],
  },
  { id: "P8", version: 1, status: "none-found", when: ["searched-in-vain"] },
  { id: "P9", version: 1, status: "not-looked-for", when: [] },
];

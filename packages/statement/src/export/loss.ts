/** What an export could not take along, as data; `exportLossText` says it. */
export type ExportLoss =
  /** The format has no room for numbers: estimates, intervals, methods and seeds stay in the statement. */
  | { readonly code: "numbers-not-carried" }
  /** What the gate found of comparability stays in the statement. */
  | { readonly code: "conditions-not-carried" }
  /** The sentences of the verdict stay in the statement. */
  | { readonly code: "sentences-not-carried" }
  /** The format lists only what was met; these criteria were not, and a reader will not learn of them. */
  | { readonly code: "unmet-not-carried"; readonly criteria: readonly string[] }
  /** The format names no party for a criterion. */
  | { readonly code: "stated-by-not-carried" };

export interface Exported<Statement> {
  readonly statement: Statement;
  readonly losses: readonly ExportLoss[];
}

import { refuse } from "../refusal.ts";

/** A criterion that a party stated before the result, and what the result says of it. */
export interface CriterionOutcome {
  /** As the party named it. */
  readonly name: string;
  readonly outcome: "met" | "not-met" | "unknown";
}

/**
 * Formats that want a verdict get one only where parties stated what must be met and the result settles all of it
 * (rules 1 and 2).
 * @throws StatementRefusal `no-stated-criterion` or `criterion-unsettled`.
 */
export function checkSettled(format: string, criteria: readonly CriterionOutcome[]): void {
  if (criteria.length === 0) refuse("no-stated-criterion", { format });
  const open = criteria.find(({ outcome }) => outcome === "unknown");
  if (open !== undefined) refuse("criterion-unsettled", { format, criterion: open.name });
}

export const named = (
  criteria: readonly CriterionOutcome[],
  outcome: CriterionOutcome["outcome"],
): string[] => criteria.filter((criterion) => criterion.outcome === outcome).map(({ name }) => name);

import type { Problem } from "@bongsu/input";
import { completePlan } from "./complete.ts";
import type { Assumption } from "./plan.ts";
import type { Exercise } from "./schema.ts";
import type { TableGroup } from "./table-group.ts";

export interface Draft {
  readonly exercise: Exercise;
  readonly assumptions: readonly Assumption[];
}

/** The protocol that the logs themselves suggest, every assumption listed; for `bongsu init exercise FILES`. */
export function draftExercise(groups: readonly TableGroup[], report: (problem: Problem) => void): Draft {
  const { plan } = completePlan(null, groups, report);
  return { exercise: plan.exercise, assumptions: plan.assumptions };
}

import type { Text } from "@bongsu/input";
import type { Exercise } from "../protocol/schema.ts";
import type { Comparison } from "../result/index.ts";

/** What `bongsu lint` looks at: a protocol, a result, or both. */
export interface LintInput {
  readonly exercise: Exercise | null;
  readonly comparison: Comparison | null;
}

/** One thing to look for. `said` names the thing itself, so that it reads after "found" and after "lacking". */
export type Check = { readonly id: string; readonly pointer: string; readonly said: Text } & (
  | { readonly input: "exercise"; readonly holds: (exercise: Exercise) => boolean }
  | { readonly input: "comparison"; readonly holds: (comparison: Comparison) => boolean }
);

export interface Practice {
  readonly id: string;
  readonly name: Text;
  readonly checks: readonly Check[];
}

type PipelinePlan = NonNullable<Exercise["pipelines"]>[number];

/** Every pipeline of the protocol says it, and there is at least one. */
export const everyPipeline = (exercise: Exercise, says: (pipeline: PipelinePlan) => boolean): boolean =>
  (exercise.pipelines ?? []).length > 0 && (exercise.pipelines ?? []).every(says);

/** The results are a table as published, and this of its checks did not fail. */
export const publishedHolds = ({ published }: Comparison, id: string): boolean =>
  published === null || published.checks.every((check) => check.id !== id || check.outcome === "holds");

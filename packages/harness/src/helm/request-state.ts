import type { Platform } from "@bongsu/input";
import { itemDigest, jsonDigest, textDigest } from "../common/content-digest.ts";
import { booleanOf, firstLine, idOf, listOf, member, numberOf, stringOf } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import { bareSample } from "../common/sample.ts";
import type { SampleRecord } from "../record.ts";

/** Identity of an instance under one choice of training examples; `per_instance_stats.json` has the same three parts. */
export interface InstanceKey {
  readonly item: string;
  readonly epoch: number;
}

/** Key of an entry of either file; a perturbed instance is an item of its own. Null where the id is missing. */
export function instanceKey(id: unknown, trial: unknown, perturbation: unknown): InstanceKey | null {
  const known = idOf(id);
  if (known === null) return null;
  const name = stringOf(member(perturbation, "name"));
  return { item: name === null ? known : `${known}+${name}`, epoch: (numberOf(trial) ?? 0) + 1 };
}

export const keyText = (key: InstanceKey): string => `${key.epoch} ${key.item}`;

export function keyOfState(state: Outside): InstanceKey | null {
  const instance = state["instance"];
  return instanceKey(member(instance, "id"), state["train_trial_index"], member(instance, "perturbation"));
}

/** The requests of one instance as a record, without its scores. Several requests are one for each reference. */
export function sampleOfStates(
  key: InstanceKey,
  states: readonly Outside[],
  system: string,
  platform: Platform,
): SampleRecord {
  const first = states[0] ?? {};
  const references = listOf(member(first, "instance", "references"));
  const textOf = (reference: unknown): unknown => member(reference, "output", "text") ?? null;
  const correct = references.filter((reference) => listOf(member(reference, "tags")).includes("correct"));
  const answers = states.map((state) =>
    listOf(member(state, "result", "completions")).map((completion) => member(completion, "text") ?? null),
  );
  const failed = states.find((state) => booleanOf(member(state, "result", "success")) === false);
  const only = answers.length === 1 && answers[0]?.length === 1 ? answers[0][0] : undefined;
  return {
    ...bareSample(system, key.item),
    epoch: key.epoch,
    itemDigest: itemDigest(platform, {
      input: member(first, "instance", "input", "text") ?? member(first, "instance", "input") ?? null,
      choices: references.map(textOf),
      target: correct.map(textOf),
    }),
    stratum: stringOf(member(first, "instance", "split")), // HELM takes its means within a split
    answerDigest:
      typeof only === "string"
        ? textDigest(platform, only)
        : answers.flat().length > 0
          ? jsonDigest(platform, answers)
          : null,
    state: failed === undefined ? "unscored" : "error",
    detail:
      failed === undefined
        ? null
        : firstLine(stringOf(member(failed, "result", "error")) ?? "request failed"),
    seconds: sumOf(states.map((state) => numberOf(member(state, "result", "request_time")))),
  };
}

const sumOf = (parts: readonly (number | null)[]): number | null =>
  parts.includes(null) || parts.length === 0
    ? null
    : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

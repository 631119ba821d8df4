import type { Platform } from "@bongsu/input";
import { itemDigest, textDigest } from "../common/content-digest.ts";
import { isObject, isScalar, listOf, member, numberOf, objectOf, stringOf } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import { bareSample } from "../common/sample.ts";
import type { ReportedMetric, SampleRecord, Score } from "../record.ts";

/** Members of a metric's own entry that are not totals. */
const INDIVIDUAL = "individual_scores";
const GRADING = "grading_criteria";
/** Where an individual score keeps its verdict, in the order of preference of Moonshot's metrics. */
const VERDICTS = ["eval", "eval_result", "eval_predicted_value"];

/** Names of the metrics in one block of results. */
export function metricNames(detail: Outside): readonly string[] {
  return listOf(detail["metrics"]).flatMap((entry) =>
    Object.keys(objectOf(entry)).filter((name) => name !== GRADING),
  );
}

/** Moonshot's own totals for one model, dataset and template. */
export function reportedOf(detail: Outside, recipe: string): readonly ReportedMetric[] {
  const model = stringOf(detail["model_id"]) ?? "unknown";
  return listOf(detail["metrics"]).flatMap((entry) =>
    Object.entries(objectOf(entry)).flatMap(([scorer, totals]) =>
      scorer === GRADING
        ? []
        : Object.entries(objectOf(totals))
            .filter(([name, value]) => name !== INDIVIDUAL && typeof value === "number")
            .map(([name, value]) => ({
              scorer,
              reducer: null,
              name: `${recipe}/${model}/${name}`,
              value: numberOf(value),
            })),
    ),
  );
}

/**
 * One block (model × dataset × prompt template) as records in the order of its prompts. Moonshot numbers nothing:
 * an item is called DATASET/position, and an individual score is found by prompt and answer.
 */
export function samplesOf(detail: Outside, recipe: string, platform: Platform): readonly SampleRecord[] {
  const dataset = stringOf(detail["dataset_id"]) ?? recipe;
  const template = stringOf(detail["prompt_template_id"]);
  const suffix = template === null || template === "no-template" ? "" : `+${template}`;
  const verdicts = listOf(detail["metrics"]).flatMap((entry) =>
    Object.entries(objectOf(entry))
      .filter(([name]) => name !== GRADING)
      .map(([name, totals]) => ({ name, byAnswer: individualScores(member(totals, INDIVIDUAL)) })),
  );
  return listOf(detail["data"]).map((row, index) => {
    const prompt = stringOf(member(row, "prompt"));
    const answer = answerOf(row);
    const scores = verdicts.map(({ name, byAnswer }): Score => ({
      scorer: name,
      value: byAnswer.get(answerKey(prompt, answer))?.shift() ?? null,
      judge: name,
    }));
    return {
      ...bareSample(stringOf(detail["model_id"]) ?? "unknown", `${dataset}/${index + 1}${suffix}`),
      itemDigest: itemDigest(platform, { input: prompt, target: member(row, "target") ?? null }),
      stratum: recipe,
      answerDigest: answer === null ? null : textDigest(platform, answer),
      scores,
      state: scores.some((score) => score.value !== null) ? "scored" : "unscored",
      seconds: null, // `duration` counts from the start of the run in some versions, so it is no answer time
    };
  });
}

/** The answer: a text until 0.4, `{response, context}` since. */
function answerOf(row: unknown): string | null {
  const result = member(row, "predicted_result");
  return stringOf(result) ?? stringOf(member(result, "response"));
}

const answerKey = (prompt: string | null, answer: string | null): string => JSON.stringify([prompt, answer]);

/** Verdicts by prompt and answer; a list, or lists by outcome ("successful", "unsuccessful"). Equal pairs queue in file order. */
function individualScores(entries: unknown): Map<string, (string | number | boolean)[]> {
  const byAnswer = new Map<string, (string | number | boolean)[]>();
  const lists: readonly (readonly [string | null, unknown])[] = Array.isArray(entries)
    ? [[null, entries]]
    : Object.entries(objectOf(entries));
  for (const [outcome, list] of lists)
    for (const entry of listOf(list)) {
      const key = answerKey(stringOf(member(entry, "prompt")), stringOf(member(entry, "predicted_value")));
      const verdict = VERDICTS.map((name) => member(entry, name)).find(
        (value) => isScalar(value) && value !== null,
      );
      const value = isScalar(verdict) && verdict !== null ? verdict : outcome;
      if (value === null) continue;
      const queue = byAnswer.get(key);
      if (queue) queue.push(value);
      else byAnswer.set(key, [value]);
    }
  return byAnswer;
}

export const isDetail = (value: unknown): value is Outside => isObject(value) && Array.isArray(value["data"]);

import type { Platform } from "@bongsu/input";
import { itemDigest, jsonDigest, textDigest } from "../common/content-digest.ts";
import { idOf, isScalar, listOf, member, objectOf, stringOf } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import type { LossLedger } from "../common/loss-ledger.ts";
import { bareSample } from "../common/sample.ts";
import type { SampleRecord, Score } from "../record.ts";
import { NOTE_NOT_A_SCALAR } from "../messages/shared.ts";
import { NOTE_REPEATS } from "../messages/lm-eval.ts";

/** Members that every row has; all others of a row that names no `metrics` (before 0.4.5) are metrics. */
const FIXED = new Set([
  "doc_id",
  "doc",
  "target",
  "arguments",
  "resps",
  "filtered_resps",
  "filter",
  "metrics",
  "doc_hash",
  "prompt_hash",
  "target_hash",
]);

/**
 * One row of `samples_TASK_DATE.jsonl`: one document under one filter. Scorers are called as in the results file,
 * `metric,filter`. Null where the row has no document id.
 */
export function sampleOfRow(
  row: Outside,
  system: string,
  task: string,
  platform: Platform,
  ledger: LossLedger,
): SampleRecord | null {
  const doc = idOf(row["doc_id"]);
  if (doc === null) return null;
  const filter = stringOf(row["filter"]) ?? "none";
  const scores = metricsOf(row).map((metric): Score => {
    const value = row[metric];
    const scalar = isScalar(value);
    if (!scalar && typeof value !== "number" && value !== undefined)
      ledger.count("not-carried", metric, NOTE_NOT_A_SCALAR);
    return { scorer: `${metric},${filter}`, value: scalar ? value : null, judge: null };
  });
  const responses = listOf(row["resps"]);
  if (listOf(responses[0]).length > 1) ledger.count("not-carried", "resps", NOTE_REPEATS);
  return {
    ...bareSample(system, `${task}/${doc}`),
    itemDigest: itemDigest(platform, contentOf(row)),
    stratum: task,
    answerDigest: answerDigest(responses, platform),
    scores,
    state: scores.some((score) => score.value !== null) ? "scored" : "unscored",
  };
}

function metricsOf(row: Outside): readonly string[] {
  const named = listOf(row["metrics"]).filter((name) => typeof name === "string");
  return named.length > 0 ? named : Object.keys(row).filter((key) => !FIXED.has(key));
}

/** `arguments.gen_args_N.arg_0` is what was put to the model; for likelihoods `arg_1` is the N-th choice. */
function contentOf(row: Outside): { input: unknown; choices: readonly unknown[] | null; target: unknown } {
  const calls = Object.values(objectOf(row["arguments"]));
  const inputs = calls.map((call) => member(call, "arg_0"));
  const choices = calls.map((call) => member(call, "arg_1")).filter((choice) => typeof choice === "string");
  const same = inputs.every((input) => input === inputs[0]);
  return {
    input: same ? (inputs[0] ?? row["doc"] ?? null) : inputs,
    choices: choices.length === calls.length ? choices : null,
    target: row["target"] ?? null,
  };
}

function answerDigest(responses: readonly unknown[], platform: Platform): SampleRecord["answerDigest"] {
  if (responses.length === 0) return null;
  const only = responses.length === 1 ? listOf(responses[0]) : [];
  return only.length === 1 && typeof only[0] === "string"
    ? textDigest(platform, only[0])
    : jsonDigest(platform, responses);
}

/** Which of the hashes that a row states of itself its content does not have. */
export function brokenHashes(row: Outside, platform: Platform): readonly ("prompt_hash" | "target_hash")[] {
  const prompt = member(row["arguments"], "gen_args_0", "arg_0");
  const broken: ("prompt_hash" | "target_hash")[] = [];
  for (const [name, content] of [
    ["prompt_hash", prompt],
    ["target_hash", row["target"]],
  ] as const) {
    const stated = stringOf(row[name]);
    if (stated === null || !/^[0-9a-f]{64}$/.test(stated) || typeof content !== "string") continue;
    if (textDigest(platform, content) !== `sha256:${stated}`) broken.push(name);
  }
  return broken;
}

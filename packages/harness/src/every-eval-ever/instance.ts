import type { Platform } from "@bongsu/input";
import { itemDigest, jsonDigest, textDigest } from "../common/content-digest.ts";
import { booleanOf, firstLine, idOf, listOf, member, numberOf, stringOf } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import { bareSample } from "../common/sample.ts";
import type { Digest, SampleRecord, Score } from "../record.ts";

/** What the aggregate file says about one of its results, by the key under which instances name it. */
export interface ResultFacts {
  readonly judge: string | null;
}

/** One row of `UUID_samples.jsonl` as a record of epoch 1 with two scores: the score, and whether it counts as correct. */
export function instanceOf(
  row: Outside,
  results: ReadonlyMap<string, ResultFacts>,
  platform: Platform,
): SampleRecord | null {
  const item = idOf(row["sample_id"]);
  const result = stringOf(row["evaluation_result_id"]) ?? stringOf(row["evaluation_name"]);
  if (item === null || result === null) return null;
  const judge = results.get(result)?.judge ?? null;
  const score = numberOf(member(row, "evaluation", "score"));
  const correct = booleanOf(member(row, "evaluation", "is_correct"));
  const scores: Score[] = [{ scorer: result, value: score, judge }];
  if (correct !== null) scores.push({ scorer: `${result}/is_correct`, value: correct, judge });
  const error = stringOf(row["error"]);
  const metadata = row["metadata"];
  const latency = numberOf(member(row, "performance", "latency_ms"));
  const input = row["input"];
  return {
    ...bareSample(stringOf(row["model_id"]) ?? "unknown", item),
    itemDigest: itemDigest(platform, {
      input: member(input, "raw") ?? null,
      choices: listOf(member(input, "choices")),
      target: listOf(member(input, "reference")),
    }),
    language: stringOf(member(metadata, "language")) ?? stringOf(member(metadata, "lang")),
    stratum: stringOf(member(metadata, "category")) ?? stringOf(member(metadata, "subject")),
    answerDigest: answerDigest(row, platform),
    scores,
    state:
      error !== null && error !== "" ? "error" : score === null && correct === null ? "unscored" : "scored",
    detail: error !== null && error !== "" ? firstLine(error) : null,
    inputTokens: numberOf(member(row, "token_usage", "input_tokens")),
    outputTokens: numberOf(member(row, "token_usage", "output_tokens")),
    seconds: latency === null ? null : latency / 1000,
  };
}

function answerDigest(row: Outside, platform: Platform): Digest | null {
  const raw = listOf(member(row, "output", "raw"));
  if (raw.length === 1 && typeof raw[0] === "string") return textDigest(platform, raw[0]);
  if (raw.length > 0) return jsonDigest(platform, raw);
  const spoken = listOf(row["messages"]).filter((message) => member(message, "role") === "assistant");
  const last = stringOf(member(spoken.at(-1), "content"));
  return last === null ? null : textDigest(platform, last);
}

/**
 * Whether `sample_hash` is SHA-256 of the raw input and the references joined to it, as the schema describes;
 * null where it is another function's hash or absent. (Converters of 2025 used other functions, so this is told, not refused.)
 */
export function hashHolds(row: Outside, platform: Platform): boolean | null {
  const stated = stringOf(row["sample_hash"]);
  const raw = stringOf(member(row, "input", "raw"));
  if (stated === null || raw === null || !/^[0-9a-f]{64}$/.test(stated)) return null;
  const references = listOf(member(row, "input", "reference")).join("");
  return textDigest(platform, raw + references) === `sha256:${stated}`;
}

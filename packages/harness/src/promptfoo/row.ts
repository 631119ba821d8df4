import type { Platform } from "@bongsu/input";
import { itemDigest, jsonDigest, stableJson, textDigest } from "../common/content-digest.ts";
import {
  booleanOf,
  firstLine,
  idOf,
  isObject,
  listOf,
  member,
  numberOf,
  stringOf,
} from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import { bareSample } from "../common/sample.ts";
import type { Digest, SampleRecord, Score } from "../record.ts";

/** `failureReason` of a row: 0 none, 1 an assertion failed, 2 the call or the grading failed. */
const ERROR = 2;

/** The provider's label where it has one (two configurations of one model differ only there), else its id. */
export function systemOf(row: Outside): string {
  const provider = row["provider"];
  const label = stringOf(member(provider, "label"));
  return (label === "" ? null : label) ?? stringOf(member(provider, "id")) ?? idOf(provider) ?? "unknown";
}

export const testIdxOf = (row: Outside): number | null => {
  const index = numberOf(row["testIdx"]);
  return index !== null && Number.isInteger(index) && index >= 0 ? index : null;
};

export const promptIdxOf = (row: Outside): number => numberOf(row["promptIdx"]) ?? 0;

/** What makes two tests the same test: variables and assertions. A repeated test has another `testIdx` and this content. */
export function testContent(row: Outside, platform: Platform): Digest {
  const test = row["testCase"];
  return jsonDigest(platform, [member(test, "vars") ?? row["vars"] ?? null, member(test, "assert") ?? null]);
}

/** One cell of promptfoo's grid as a record; item and epoch come from the caller, who knows all tests. */
export function sampleOfRow(
  row: Outside,
  item: string,
  epoch: number,
  severalPrompts: boolean,
  platform: Platform,
): SampleRecord {
  const system = systemOf(row);
  const prompt = stringOf(member(row, "prompt", "raw"));
  const output = member(row, "response", "output");
  const error = stringOf(row["error"]);
  const failed = row["failureReason"] === ERROR;
  const usage = member(row, "response", "tokenUsage");
  const latency = numberOf(row["latencyMs"]);
  const scores = scoresOf(row, failed);
  return {
    ...bareSample(severalPrompts ? `${system} [prompt ${promptIdxOf(row)}]` : system, item),
    epoch,
    itemDigest: prompt === null ? null : itemDigest(platform, { input: prompt }),
    language:
      stringOf(member(row, "vars", "language")) ?? stringOf(member(row, "testCase", "metadata", "language")),
    cluster: stringOf(member(row, "testCase", "metadata", "conversationId")),
    stratum: stringOf(member(row, "testCase", "metadata", "pluginId")),
    answerDigest:
      output === undefined || output === null
        ? null
        : textDigest(platform, typeof output === "string" ? output : stableJson(output)),
    scores,
    state: failed ? "error" : scores.some((score) => score.value !== null) ? "scored" : "unscored",
    detail: failed && error !== null ? firstLine(error) : null,
    inputTokens: numberOf(member(usage, "prompt")),
    outputTokens: numberOf(member(usage, "completion")),
    seconds: latency === null || failed ? null : latency / 1000,
  };
}

/** Pass and weighted score of the row, then every assertion under its metric's name or its type. */
function scoresOf(row: Outside, failed: boolean): readonly Score[] {
  if (failed) return [];
  const scores: Score[] = [
    { scorer: "pass", value: booleanOf(row["success"]), judge: null },
    { scorer: "score", value: numberOf(row["score"]), judge: null },
  ];
  const times = new Map<string, number>();
  for (const component of listOf(member(row, "gradingResult", "componentResults"))) {
    const assertion = member(component, "assertion");
    const type = stringOf(member(assertion, "type"));
    const name = stringOf(member(assertion, "metric")) ?? type ?? "assertion";
    const turn = (times.get(name) ?? 0) + 1;
    times.set(name, turn);
    scores.push({
      scorer: turn === 1 ? name : `${name} #${turn}`,
      value: numberOf(member(component, "score")) ?? booleanOf(member(component, "pass")),
      judge: judgeOf(assertion, type),
    });
  }
  return scores;
}

/** The grading model where the assertion names one; assertions that no model grades are their own judge. */
function judgeOf(assertion: unknown, type: string | null): string | null {
  const provider = member(assertion, "provider");
  return stringOf(provider) ?? (isObject(provider) ? stringOf(provider["id"]) : null) ?? type;
}

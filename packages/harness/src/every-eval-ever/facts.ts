import type { Platform } from "@bongsu/input";
import { textDigest } from "../common/content-digest.ts";
import { silentFacts } from "../common/facts.ts";
import { dictionary, listOf, member, numberOf, objectOf, scalarsOf, stringOf } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import type { LogFacts, ReportedMetric, Scalar, ScorerFact } from "../record.ts";
import type { ResultFacts } from "./instance.ts";

const resultKey = (result: unknown): string =>
  stringOf(member(result, "evaluation_result_id")) ??
  stringOf(member(result, "evaluation_name")) ??
  "unknown";

/** What an aggregate file (schema 0.2 and 0.3) says: one run of one model, with one or more results. */
export function factsOf(aggregate: Outside, platform: Platform): LogFacts {
  const results = listOf(aggregate["evaluation_results"]);
  const library = objectOf(aggregate["eval_library"]);
  const arguments_ = results.map((result) => member(result, "generation_config", "generation_args"));
  const names = unique(results.map((result) => stringOf(member(result, "source_data", "dataset_name"))));
  const declared = numberOf(member(results[0], "source_data", "samples_number"));
  const template = stringOf(member(arguments_[0], "prompt_template"));
  const detailed = objectOf(aggregate["detailed_evaluation_results"]);
  const checksum = stringOf(detailed["checksum"]);
  return {
    ...silentFacts("every-eval-ever", "every-eval-ever"),
    harness: {
      name: known(stringOf(library["name"])) ?? "every-eval-ever",
      version: known(stringOf(library["version"])),
    },
    task: {
      name: joined(results.map((result) => stringOf(member(result, "evaluation_name")))),
      version: null,
    },
    systems: [systemOf(aggregate)],
    dataset: {
      name: joined(names),
      location: joined(results.map(locationOf)),
      declaredItems: declared,
      shuffled: null,
    },
    created: isoOfEpoch(stringOf(aggregate["evaluation_timestamp"])),
    generation: agreed(arguments_.map((entry) => scalarsOf(entry))),
    scaffold: listOf(member(arguments_[0], "eval_plan", "steps")).filter((step) => typeof step === "string"),
    promptDigest: template === null ? null : textDigest(platform, template),
    limits: scalarsOf(member(arguments_[0], "eval_limits")),
    scorers: results.map((result) => scorerOf(result, platform)),
    reported: results.flatMap(reportedOf),
    totals: { declared: numberOf(detailed["total_rows"]), completed: null },
    statedHashes:
      checksum === null
        ? {}
        : { [`samples (${stringOf(detailed["hash_algorithm"]) ?? "unnamed hash"})`]: checksum },
  };
}

export const systemOf = (aggregate: Outside): string =>
  stringOf(member(aggregate, "model_info", "id")) ??
  stringOf(member(aggregate, "model_info", "name")) ??
  "unknown";

export function resultFacts(aggregate: Outside): ReadonlyMap<string, ResultFacts> {
  return new Map(
    listOf(aggregate["evaluation_results"]).map((result) => [resultKey(result), { judge: judgeOf(result) }]),
  );
}

const unique = (parts: readonly (string | null)[]): readonly string[] => [
  ...new Set(parts.filter((part) => part !== null)),
];
const joined = (parts: readonly (string | null)[]): string | null => unique(parts).join(", ") || null;
const known = (name: string | null): string | null => (name === "unknown" || name === "" ? null : name);

function locationOf(result: unknown): string | null {
  const source = member(result, "source_data");
  return stringOf(member(source, "hf_repo")) ?? stringOf(listOf(member(source, "url"))[0]);
}

/** Settings on which all results agree. */
function agreed(settings: readonly Readonly<Record<string, Scalar>>[]): Readonly<Record<string, Scalar>> {
  const out = dictionary<Scalar>();
  for (const [name, value] of Object.entries(settings[0] ?? {}))
    if (name !== "prompt_template" && settings.every((other) => other[name] === value)) out[name] = value;
  return out;
}

function judgeOf(result: unknown): string | null {
  const judges = listOf(member(result, "metric_config", "llm_scoring", "judges"));
  return joined(judges.map((judge) => stringOf(member(judge, "model_info", "id"))));
}

function scorerOf(result: unknown, platform: Platform): ScorerFact {
  const config = member(result, "metric_config");
  const rubric = stringOf(member(config, "llm_scoring", "input_prompt"));
  const { evaluation_description: _, ...params } = scalarsOf(config);
  return {
    name: resultKey(result),
    judge: judgeOf(result),
    rubricDigest: rubric === null ? null : textDigest(platform, rubric),
    params,
  };
}

function reportedOf(result: unknown): readonly ReportedMetric[] {
  const scorer = resultKey(result);
  const details = member(result, "score_details");
  const name = stringOf(member(result, "metric_config", "metric_id")) ?? "score";
  const interval = member(details, "uncertainty", "confidence_interval");
  const extra = [
    ["stderr", numberOf(member(details, "uncertainty", "standard_error", "value"))],
    ["lower", numberOf(member(interval, "lower"))],
    ["upper", numberOf(member(interval, "upper"))],
  ] as const;
  return [
    { scorer, reducer: null, name, value: numberOf(member(details, "score")) },
    ...extra.flatMap(([kind, value]) =>
      value === null ? [] : [{ scorer, reducer: null, name: `${name} ${kind}`, value }],
    ),
  ];
}

/** Time stamps are Unix seconds in a text; some converters wrote ISO 8601. */
function isoOfEpoch(stamp: string | null): string | null {
  if (stamp === null || !/^\d+(?:\.\d+)?$/.test(stamp)) return stamp;
  const at = new Date(Number(stamp) * 1000);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

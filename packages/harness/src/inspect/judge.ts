import type { Platform } from "@bongsu/input";
import { isObject, member } from "../common/hostile.ts";
import { stableJson, textDigest } from "../common/content-digest.ts";
import type { Digest, ScorerFact } from "../record.ts";
import { scalars } from "./config.ts";
import type { InspectHeader } from "./header.ts";
import type { JudgeOf } from "./scores.ts";

/** Inspect's own scorers that compare texts by rule. */
const BY_RULE = new Set(["match", "includes", "exact", "pattern", "answer", "choice", "f1", "math"]);
const MODEL_GRADED = /^model_graded_(?:fact|qa)$/;
/** Parameters under which scorers name the model that judges; anything else is not guessed at. */
const JUDGE_KEYS = [
  "model",
  "models",
  "grader",
  "graders",
  "judge",
  "judges",
  "grader_model",
  "judge_model",
  "grading_model",
  "scorer_model",
  "scoring_model",
  "evaluator_model",
  "grader_models",
  "judge_models",
] as const;
const RUBRIC_KEY = /(?:^|_)(?:template|instructions?|prompt|rubric|criteria)$/;

type Params = Readonly<Record<string, unknown>>;

/** Scorers of the log, under the names that their scores have in the samples. */
export function scorerFacts(platform: Platform, header: InspectHeader): readonly ScorerFact[] {
  const found = new Map<string, Params>();
  for (const result of header.results?.scores ?? []) found.set(reportedName(result), result.params ?? {});
  for (const spec of header.eval.scorers ?? []) {
    const known = [...found.keys()].some((name) => name === spec.name || name.startsWith(`${spec.name}/`));
    if (!known) found.set(spec.name, spec.options ?? {});
  }
  const options = new Map((header.eval.scorers ?? []).map((spec) => [spec.name, spec.options ?? {}]));
  return [...found].map(([name, params]) => {
    const base = name.split("/", 1)[0] ?? name;
    const given = { ...options.get(base), ...params };
    return {
      name,
      ...judgeOf(base, given, header),
      rubricDigest: rubricDigest(platform, given),
      params: scalars(platform, given),
    };
  });
}

/**
 * The name under which a reported score's samples are found: entries of a dictionary scorer are named by key alone,
 * beside the scorer; a second scorer of one name gets a number, which is no key.
 */
export function reportedName(result: {
  readonly name: string;
  readonly scorer?: string | null | undefined;
}): string {
  const { name, scorer } = result;
  if (scorer === null || scorer === undefined || scorer === name) return name;
  const numbered = name.startsWith(scorer) && /^\d+$/.test(name.slice(scorer.length));
  return numbered ? name : `${scorer}/${name}`;
}

type Judged = Pick<ScorerFact, "judge" | "judgeFrom">;

function judgeOf(scorer: string, params: Params, header: InspectHeader): Judged {
  for (const key of JUDGE_KEYS) {
    const named = modelNames(Object.hasOwn(params, key) ? params[key] : undefined);
    if (named.length > 0) return { judge: named.join(" + "), judgeFrom: "parameter" };
  }
  const plain = scorer.replace(/\d+$/, "");
  if (MODEL_GRADED.test(plain)) {
    // Inspect's order: `model`, then the role (by default "grader"), then the model under test itself.
    const role = params["model_role"];
    const roleName = typeof role === "string" ? role : member(role, "name");
    const bound = modelNames(
      member(header.eval.model_roles ?? {}, typeof roleName === "string" ? roleName : "grader"),
    );
    if (bound.length > 0) return { judge: bound.join(" + "), judgeFrom: "role" };
    return { judge: header.eval.model, judgeFrom: "default" };
  }
  if (BY_RULE.has(plain)) return { judge: "string match", judgeFrom: "scorer-name" };
  return { judge: null };
}

/** A model is logged as its name, or as an object that has it; several judges as a list. */
function modelNames(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(modelNames);
  if (!isObject(value)) return [];
  const name = member(value, "model") ?? member(value, "name");
  return typeof name === "string" ? [name] : [];
}

function rubricDigest(platform: Platform, params: Params): Digest | null {
  const texts = Object.entries(params).filter(
    ([key, value]) => typeof value === "string" && RUBRIC_KEY.test(key),
  );
  return texts.length === 0 ? null : textDigest(platform, stableJson(Object.fromEntries(texts)));
}

/** Looks the judge of a score up by the scorer's full name, then by that of the scorer it is a leaf of. */
export function judgeLookup(scorers: readonly ScorerFact[]): JudgeOf {
  const byName = new Map<string, string | null>();
  for (const { name, judge } of scorers) {
    const base = name.split("/", 1)[0] ?? name;
    byName.set(name, judge);
    if (!byName.has(base)) byName.set(base, judge);
  }
  return (scorer) => byName.get(scorer) ?? byName.get(scorer.split("/", 1)[0] ?? scorer) ?? null;
}

import type { Platform } from "@bongsu/input";
import { jsonDigest, textDigest } from "../common/content-digest.ts";
import { silentFacts } from "../common/facts.ts";
import {
  booleanOf,
  dictionary,
  idOf,
  member,
  numberOf,
  objectOf,
  scalarsOf,
  stringOf,
} from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import type { LogFacts, ReportedMetric, Scalar, ScorerFact } from "../record.ts";

/** What `results_DATE.json` says about the run. `tasks` are those of the results, in code-unit order. */
export function factsOf(results: Outside, platform: Platform): LogFacts {
  const tasks = tasksOf(results);
  const configs = tasks.map((task) => objectOf(member(results, "configs", task)));
  const declared = tasks.map((task) => numberOf(member(results, "n-samples", task, "effective")));
  const instruction = stringOf(results["system_instruction"]);
  return {
    ...silentFacts("lm-eval", "lm-evaluation-harness"),
    harness: { name: "lm-evaluation-harness", version: stringOf(results["lm_eval_version"]) },
    task: {
      name: joined(tasks),
      version: joined(tasks.map((task) => idOf(member(results, "versions", task)))),
    },
    systems: Object.keys(results).length === 0 ? [] : [systemOf(results)],
    dataset: {
      name: joined(configs.map((config) => stringOf(config["dataset_name"]))),
      location: joined(configs.map((config) => stringOf(config["dataset_path"]))),
      declaredItems: total(declared),
      shuffled: null,
    },
    created: isoOfSeconds(numberOf(results["date"])),
    status: tasks.length === 0 ? "unknown" : "success", // the results file is written when every task has ended
    generation: generationOf(results, configs),
    scaffold: booleanOf(results["fewshot_as_multiturn"]) === true ? ["few-shot as multi-turn"] : [],
    promptDigest: jsonDigest(platform, configs.map(templateOf)),
    systemPromptDigest: instruction === null ? null : textDigest(platform, instruction),
    epochs: configs.reduce((most, config) => Math.max(most, numberOf(config["repeats"]) ?? 1), 1),
    scorers: scorersOf(results, tasks),
    reported: reportedOf(results, tasks),
    totals: { declared: total(declared), completed: null },
    revision: stringOf(results["git_hash"]),
    packages: Object.fromEntries(
      Object.entries({ transformers: stringOf(results["transformers_version"]) }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      ),
    ),
    statedHashes: hashesOf(results),
  };
}

/** Tasks and groups with results, in code-unit order. */
export const tasksOf = (results: Outside): readonly string[] =>
  Object.keys(objectOf(results["results"])).sort();

/** The model as the run calls it; `model_args` as a whole where nothing shorter is said. */
export function systemOf(results: Outside): string {
  return (
    stringOf(results["model_name"]) ??
    stringOf(member(results, "config", "model_args")) ??
    stringOf(member(results, "config", "model")) ??
    "unknown"
  );
}

const joined = (parts: readonly (string | null)[]): string | null => {
  const known = [...new Set(parts.filter((part) => part !== null))];
  return known.length === 0 ? null : known.join(", ");
};

const total = (counts: readonly (number | null)[]): number | null =>
  counts.length === 0 || counts.includes(null)
    ? null
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

function isoOfSeconds(seconds: number | null): string | null {
  const at = seconds === null ? null : new Date(seconds * 1000);
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The parts of a task's configuration that make the prompt out of a document. */
function templateOf(config: Outside): unknown {
  const parts = [
    "description",
    "doc_to_text",
    "doc_to_choice",
    "target_delimiter",
    "fewshot_delimiter",
    "num_fewshot",
  ];
  return parts.map((part) => config[part] ?? null);
}

/** Task settings where all tasks agree, then what the command line set for all, then the seeds. */
function generationOf(results: Outside, configs: readonly Outside[]): Readonly<Record<string, Scalar>> {
  const out = dictionary<Scalar>();
  const settings = configs.map((config) => scalarsOf(config["generation_kwargs"]));
  for (const [name, value] of Object.entries(settings[0] ?? {}))
    if (settings.every((other) => other[name] === value)) out[name] = value;
  Object.assign(out, scalarsOf(member(results, "config", "gen_kwargs")));
  const shots = configs.map((config) => numberOf(config["num_fewshot"]));
  if (shots.length > 0 && shots.every((count) => count === shots[0])) out["num_fewshot"] = shots[0] ?? null;
  for (const seed of ["random_seed", "numpy_seed", "torch_seed", "fewshot_seed"]) {
    const value = numberOf(member(results, "config", seed));
    if (value !== null) out[seed] = value;
  }
  return out;
}

/** `metric,filter` of every task, without the standard errors that stand among them. */
function scorersOf(results: Outside, tasks: readonly string[]): readonly ScorerFact[] {
  const names = new Set<string>();
  for (const task of tasks)
    for (const key of Object.keys(objectOf(member(results, "results", task))))
      if (key.includes(",") && !metricOf(key).endsWith("_stderr")) names.add(key);
  return [...names].sort().map((name) => ({ name, judge: null, rubricDigest: null, params: {} }));
}

const metricOf = (key: string): string => key.slice(0, key.lastIndexOf(","));

function reportedOf(results: Outside, tasks: readonly string[]): readonly ReportedMetric[] {
  return tasks.flatMap((task) =>
    Object.entries(objectOf(member(results, "results", task)))
      .filter(([key]) => key.includes(","))
      .map(([key, value]) => ({
        scorer: `${metricOf(key).replace(/_stderr$/, "")}${key.slice(key.lastIndexOf(","))}`,
        reducer: null,
        name: `${task}/${metricOf(key)}`,
        value: numberOf(value),
      })),
  );
}

function hashesOf(results: Outside): Readonly<Record<string, string>> {
  const out = dictionary<string>();
  for (const [task, hash] of Object.entries(objectOf(results["task_hashes"])).sort(([a], [b]) =>
    a < b ? -1 : 1,
  ))
    if (typeof hash === "string") out[`task ${task}`] = hash;
  const others = {
    "chat template": results["chat_template_sha"],
    "system instruction": results["system_instruction_sha"],
  };
  for (const [name, hash] of Object.entries(others)) if (typeof hash === "string") out[name] = hash;
  return out;
}

/** Names of the filters whose results the run reports, by task; more than one means several rows for each document. */
export function filtersOf(results: Outside, task: string): readonly string[] {
  const keys = Object.keys(objectOf(member(results, "results", task))).filter((key) => key.includes(","));
  return [...new Set(keys.map((key) => key.slice(key.lastIndexOf(",") + 1)))];
}

export const declaredRows = (results: Outside, task: string): number | null =>
  numberOf(member(results, "n-samples", task, "effective"));

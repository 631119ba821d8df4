import type { JsonPath, Platform, Source } from "@bongsu/input";
import { jsonDigest, textDigest } from "../common/content-digest.ts";
import { silentFacts } from "../common/facts.ts";
import { headText } from "../common/file-names.ts";
import { dictionary, isScalar, listOf, member, numberOf, objectOf, stringOf } from "../common/hostile.ts";
import { jsonValues, unheard } from "../common/json-files.ts";
import { logReading, readingContext } from "../common/reading.ts";
import type { ReadingContext } from "../common/reading.ts";
import { inBatches } from "../common/sample.ts";
import type { LogReader } from "../reader.ts";
import type { LogFacts, ReportedMetric, SampleRecord, Scalar } from "../record.ts";
import { NOTE_DURATION, NOTE_POSITION, NOTE_VERDICT_BY_ANSWER } from "../messages/moonshot.ts";
import { AN_OBJECT, NOTE_DIGEST, NOTE_NOT_SAID, wrongKind } from "../messages/shared.ts";
import { isDetail, metricNames, reportedOf, samplesOf } from "./detail.ts";

/** Results by recipe, directly or inside cookbooks. */
const RECIPES = ["/results/recipes/*", "/results/cookbooks/*/recipes/*"];
const IDS = RECIPES.map((recipe) => `${recipe}/id`);
const DETAILS = RECIPES.map((recipe) => `${recipe}/details/*`);

/** Results of Project Moonshot (AI Verify Foundation), `generated-outputs/results/RUN.json`. */
export const moonshot: LogReader = {
  format: "moonshot",

  async claim(files, head) {
    const claimed: Source[][] = [];
    for (const file of files) {
      if (!file.name.toLowerCase().endsWith(".json")) continue;
      const start = headText(await head(file));
      if (
        /^\s*\{\s*"metadata"\s*:/.test(start) &&
        start.includes('"endpoints"') &&
        start.includes('"prompt_selection')
      )
        claimed.push([file]);
    }
    return claimed;
  },

  async open(files, options) {
    const context = readingContext(files, options);
    const file = context.originals.sources[0];
    if (file === undefined) throw new TypeError("moonshot: no file");
    return logReading(await firstLook(file, options.platform), inBatches(samples(file, context)), context);
  },
};

/** Settings and totals, without prompts and answers. */
async function firstLook(file: Source, platform: Platform): Promise<LogFacts> {
  let metadata: unknown = {};
  const reported: ReportedMetric[] = [];
  const systems = new Set<string>();
  const scorers = new Set<string>();
  const datasets = new Set<string>();
  const templates = new Set<string>();
  const recipes: string[] = [];
  const emit = ["/metadata", ...IDS, ...DETAILS];
  const exclude = DETAILS.flatMap((detail) => [`${detail}/data`, `${detail}/metrics/*/*/individual_scores`]);
  for await (const { path, value } of jsonValues(file, unheard(), emit, exclude)) {
    if (path[0] === "metadata") metadata = value;
    else if (path.at(-1) === "id") recipes.push(stringOf(value) ?? "unknown");
    else {
      const detail = objectOf(value);
      reported.push(...reportedOf(detail, recipes.at(-1) ?? "unknown"));
      for (const name of metricNames(detail)) scorers.add(name);
      addText(systems, member(detail, "model_id"));
      addText(datasets, member(detail, "dataset_id"));
      addText(templates, member(detail, "prompt_template_id"));
    }
  }
  const system = stringOf(member(metadata, "system_prompt"));
  const generation = dictionary<Scalar>();
  for (const name of ["prompt_selection_percentage", "num_of_prompts", "random_seed"]) {
    const value = member(metadata, name);
    if (isScalar(value) && value !== null) generation[name] = value;
  }
  return {
    ...silentFacts("moonshot", "Moonshot"),
    task: { name: recipes.length === 0 ? null : [...new Set(recipes)].join(", "), version: null },
    systems:
      systems.size > 0
        ? [...systems]
        : listOf(member(metadata, "endpoints")).filter((id) => typeof id === "string"),
    dataset: { name: [...datasets].join(", ") || null, location: null, declaredItems: null, shuffled: null },
    created: stringOf(member(metadata, "start_time")),
    status: stringOf(member(metadata, "status")) === "completed" ? "success" : "unknown",
    generation,
    promptDigest: templates.size === 0 ? null : jsonDigest(platform, [...templates].sort()),
    systemPromptDigest: system === null || system === "" ? null : textDigest(platform, system),
    scorers: [...scorers].map((name) => ({ name, judge: name, rubricDigest: null, params: {} })),
    reported,
    totals: { declared: numberOf(member(metadata, "total_num_of_prompts")), completed: null },
  };
}

function addText(set: Set<string>, value: unknown): void {
  if (typeof value === "string") set.add(value);
}

/** One block of results is in memory at a time: a model's answers to one dataset. */
async function* samples(file: Source, context: ReadingContext): AsyncGenerator<SampleRecord> {
  const { ledger, options } = context;
  const recipes = new Map<string, string>();
  let blocks = 0;
  for await (const { path, place, value } of jsonValues(file, context.sink, [...IDS, ...DETAILS])) {
    const recipe = JSON.stringify(path.slice(0, recipeDepth(path)));
    if (path.at(-1) === "id") {
      recipes.set(recipe, stringOf(value) ?? "unknown");
      continue;
    }
    blocks++;
    if (!isDetail(value)) {
      context.report(wrongKind(file.name, place, value, AN_OBJECT));
      continue;
    }
    const records = samplesOf(value, recipes.get(recipe) ?? "unknown", options.platform);
    ledger.count("mapped", "data[]", NOTE_POSITION, records.length);
    ledger.count("mapped", "individual_scores", NOTE_VERDICT_BY_ANSWER, records.length);
    ledger.count("not-carried", "predicted_result", NOTE_DIGEST, records.length);
    ledger.count("not-carried", "duration", NOTE_DURATION, records.length);
    for (const field of ["language", "cluster", "inputTokens", "outputTokens", "seconds"])
      ledger.count("lacking", field, NOTE_NOT_SAID, records.length);
    yield* records;
  }
  if (blocks === 0) context.report(wrongKind(file.name, { pointer: "/results" }, undefined, AN_OBJECT));
}

/** Steps of the path to a recipe: /results/recipes/N or /results/cookbooks/N/recipes/M. */
const recipeDepth = (path: JsonPath): number => (path[1] === "cookbooks" ? 5 : 3);

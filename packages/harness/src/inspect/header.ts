import { z } from "zod";
import { isObject } from "../common/hostile.ts";
import { ShapeFault, describeValue, token } from "./fault.ts";
import { text, verbatim } from "@bongsu/input";

const unknowns = z.record(z.string(), z.unknown());
const optionalString = z.string().nullish();
const optionalCount = z.number().nullish();

const metricDefinition = z.looseObject({ name: z.string(), options: unknowns.nullish() });
const scorerSpec = z.object({
  name: z.string(),
  options: unknowns.nullish(),
  metrics: z.unknown().optional(),
});

/** Checked in one go: a log has as many as samples, and a schema of elements makes several objects for each. */
const sampleIds = z.custom<readonly (string | number)[]>(
  (ids) => Array.isArray(ids) && ids.every((id) => typeof id === "string" || typeof id === "number"),
);

const evalSpec = z.object({
  created: optionalString,
  task: z.string(),
  task_version: z.union([z.string(), z.number()]).nullish(),
  task_registry_name: optionalString,
  task_args: unknowns.nullish(),
  solver: optionalString,
  solver_args: unknowns.nullish(),
  dataset: z
    .object({
      name: optionalString,
      location: optionalString,
      samples: optionalCount,
      sample_ids: sampleIds.nullish(),
      shuffled: z.boolean().nullish(),
    })
    .nullish(),
  model: z.string(),
  model_generate_config: unknowns.nullish(),
  model_args: unknowns.nullish(),
  model_roles: z.record(z.string(), z.unknown()).nullish(),
  config: unknowns.nullish(),
  revision: z.object({ commit: optionalString, dirty: z.boolean().nullish() }).nullish(),
  packages: z.record(z.string(), z.string()).nullish(),
  scorers: z.array(scorerSpec).nullish(),
});

const planStep = z.object({ solver: z.string(), params: unknowns.nullish() });
const plan = z.object({
  steps: z.array(planStep).nullish(),
  finish: planStep.nullish(),
  config: unknowns.nullish(),
});

const metric = z.object({
  name: optionalString,
  group: optionalString,
  value: z.number().nullish(),
  params: unknowns.nullish(),
});
const scoreResult = z.object({
  name: z.string(),
  scorer: optionalString,
  reducer: optionalString,
  scored_samples: optionalCount,
  unscored_samples: optionalCount,
  params: unknowns.nullish(),
  metrics: z.record(z.string(), metric).nullish(),
});
const results = z.object({
  total_samples: optionalCount,
  completed_samples: optionalCount,
  scores: z.array(scoreResult).nullish(),
});

const configUpdate = z.object({
  changes: z.array(
    z.object({
      config: z.string(),
      name: z.string(),
      value: z.unknown().optional(),
      cleared: z.boolean().nullish(),
    }),
  ),
});

/** The header of an Inspect log, every version brought to the layout of version 2. */
export const headerSchema = z.object({
  version: z.number().int().default(2),
  status: z.string().default("started"),
  eval: evalSpec,
  plan: plan.nullish(),
  results: results.nullish(),
  config_updates: z.array(configUpdate).nullish(),
});

export type InspectHeader = z.infer<typeof headerSchema>;
export type ScoreResult = z.infer<typeof scoreResult>;
export type PlanStep = z.infer<typeof planStep>;
export type MetricDefinition = z.infer<typeof metricDefinition>;
export { metricDefinition };

/** The newest layout that this reader knows; version 3 was written for eight days of March 2026. */
export const NEWEST_VERSION = 3;

/** @throws ShapeFault at the first value of the wrong shape */
export function parseHeader(raw: unknown): InspectHeader {
  const parsed = headerSchema.safeParse(migrated(raw));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const expected = issue?.code === "invalid_type" ? issue.expected : "";
  const at = path.reduce<unknown>(
    (value, key) =>
      (isObject(value) || Array.isArray(value)) && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    raw,
  );
  throw new ShapeFault(
    path.map((key) => token(String(key))).join(""),
    describeValue(at),
    expected === ""
      ? text("a value as Inspect writes it", "Inspect가 기록하는 형식의 값")
      : verbatim(expected),
  );
}

/** Version 1 had one scorer beside its metrics; version 2 has a list of scorers, each with its own. */
function migrated(raw: unknown): unknown {
  if (!isObject(raw) || !isObject(raw["results"]) || !isObject(raw["results"]["scorer"])) return raw;
  const { scorer, metrics, ...rest } = raw["results"];
  const only = { ...scorer, scorer: scorer["name"], ...(metrics === undefined ? {} : { metrics }) };
  return { ...raw, results: { ...rest, scores: [only] } };
}

import type { Platform } from "@bongsu/input";
import { jsonDigest } from "../common/content-digest.ts";
import { silentFacts } from "../common/facts.ts";
import {
  dictionary,
  isScalar,
  listOf,
  member,
  numberOf,
  objectOf,
  scalarsOf,
  stringOf,
} from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import type { LogFacts, ReportedMetric, Scalar } from "../record.ts";

/** Members of `adapter_spec` that make the prompt out of an instance. */
const TEMPLATE = [
  "method",
  "global_prefix",
  "global_suffix",
  "instructions",
  "input_prefix",
  "input_suffix",
  "reference_prefix",
  "reference_suffix",
  "chain_of_thought_prefix",
  "chain_of_thought_suffix",
  "output_prefix",
  "output_suffix",
  "instance_prefix",
  "substitutions",
  "max_train_instances",
  "sample_train",
];
const GENERATION = [
  "temperature",
  "max_tokens",
  "num_outputs",
  "max_train_instances",
  "random",
  "top_p",
  "top_k",
];

/** What `run_spec.json`, `scenario.json` and `stats.json` say about the run. */
export function factsOf(
  spec: Outside,
  scenario: Outside,
  reported: readonly ReportedMetric[],
  platform: Platform,
): LogFacts {
  const adapter = objectOf(spec["adapter_spec"]);
  const generation = dictionary<Scalar>();
  for (const name of GENERATION) {
    const value = adapter[name];
    if (isScalar(value) && value !== null) generation[name] = value;
  }
  const stops = listOf(adapter["stop_sequences"]).filter((stop) => typeof stop === "string");
  if (stops.length > 0) generation["stop"] = JSON.stringify(stops);
  const annotators = annotatorsOf(spec);
  return {
    ...silentFacts("helm", "HELM"),
    task: { name: taskOf(stringOf(spec["name"])), version: null },
    systems: [systemOf(spec)],
    dataset: {
      name: stringOf(scenario["name"]) ?? stringOf(member(spec, "scenario_spec", "class_name")),
      location: locationOf(spec),
      declaredItems: numberOf(adapter["max_eval_instances"]),
      shuffled: null,
    },
    status: "success", // HELM writes the folder when the run has ended
    generation,
    scaffold: [stringOf(adapter["method"])].filter((part) => part !== null),
    promptDigest: jsonDigest(
      platform,
      TEMPLATE.map((part) => adapter[part] ?? null),
    ),
    epochs: numberOf(adapter["num_train_trials"]),
    scorers: [...new Set(reported.map((metric) => metric.scorer))].map((name) => ({
      name,
      judge: annotators,
      rubricDigest: null,
      params: {},
    })),
    reported,
  };
}

export const systemOf = (spec: Outside): string =>
  stringOf(member(spec, "adapter_spec", "model")) ??
  stringOf(member(spec, "adapter_spec", "model_deployment")) ??
  "unknown";

/** Models that annotate answers before metrics are taken: HELM's judges. */
export function annotatorsOf(spec: Outside): string | null {
  const names = listOf(spec["annotators"])
    .map((annotator) => stringOf(member(annotator, "class_name")))
    .filter((name) => name !== null);
  return names.length === 0 ? null : names.map((name) => name.slice(name.lastIndexOf(".") + 1)).join(", ");
}

/** The run's name without the model, so that runs of two models have the same task. */
function taskOf(name: string | null): string | null {
  if (name === null) return null;
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  const rest = name
    .slice(colon + 1)
    .split(",")
    .filter((part) => !/^model(?:_deployment)?=/.test(part));
  return rest.length === 0 ? name.slice(0, colon) : `${name.slice(0, colon)}:${rest.join(",")}`;
}

function locationOf(spec: Outside): string | null {
  const scenario = stringOf(member(spec, "scenario_spec", "class_name"));
  const args = Object.entries(scalarsOf(member(spec, "scenario_spec", "args"))).map(
    ([name, value]) => `${name}=${value}`,
  );
  return scenario === null ? null : args.length === 0 ? scenario : `${scenario}(${args.join(", ")})`;
}

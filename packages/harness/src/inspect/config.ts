import type { Digest, Scalar } from "../record.ts";
import { isScalar } from "../common/hostile.ts";
import { stableJson, textDigest } from "../common/content-digest.ts";
import type { Platform } from "@bongsu/input";
import type { InspectHeader } from "./header.ts";

type Settings = Readonly<Record<string, unknown>>;

/** Settings of the connection, not of the sampling; headers can hold keys. */
const TRANSPORT = new Set([
  "max_retries",
  "timeout",
  "attempt_timeout",
  "max_connections",
  "adaptive_connections",
  "batch",
  "extra_headers",
  "system_message",
]);
const LIMITS = [
  "message_limit",
  "token_limit",
  "token_limit_type",
  "turn_limit",
  "time_limit",
  "working_limit",
  "cost_limit",
] as const;
const LONGEST = 200;

/** A value as one scalar: structures as stable JSON, anything long as its digest. */
export function asScalar(platform: Platform, value: unknown): Scalar {
  const scalar = isScalar(value) ? value : stableJson(value);
  return typeof scalar === "string" && scalar.length > LONGEST ? textDigest(platform, scalar) : scalar;
}

/** The settings that are not null, each as a scalar, by name. */
export function scalars(platform: Platform, settings: Settings): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(
    Object.keys(settings)
      .sort()
      .filter((key) => settings[key] !== null && settings[key] !== undefined)
      .map((key) => [key, asScalar(platform, settings[key])]),
  );
}

/** Launch settings with the retunes applied that somebody made while the run went on. */
function effective(launch: Settings, header: InspectHeader, which: "eval" | "generate"): Settings {
  const settings = new Map(Object.entries(launch));
  for (const update of header.config_updates ?? [])
    for (const change of update.changes)
      if (change.config === which)
        settings.set(change.name, change.cleared === true ? launch[change.name] : change.value);
  return Object.fromEntries(settings);
}

export function evalConfig(header: InspectHeader): Settings {
  const launch = header.eval.config ?? {};
  const limit = launch["max_messages"]; // the name of message_limit until 2024
  return effective(limit ? { ...launch, message_limit: limit } : launch, header, "eval");
}

/** Sampling settings in force: the model's own, the plan's over them, then retunes. */
export function generationConfig(header: InspectHeader): Settings {
  const launch = { ...notNull(header.eval.model_generate_config), ...notNull(header.plan?.config) };
  return effective(launch, header, "generate");
}

const notNull = (settings: Settings | null | undefined): Settings =>
  Object.fromEntries(Object.entries(settings ?? {}).filter(([, value]) => value !== null));

export function generationFacts(platform: Platform, header: InspectHeader): Readonly<Record<string, Scalar>> {
  const sampling = Object.entries(generationConfig(header)).filter(([key]) => !TRANSPORT.has(key));
  const model = Object.entries(header.eval.model_args ?? {}).map(
    ([key, value]) => [`model_args.${key}`, value] as const,
  );
  return scalars(platform, Object.fromEntries([...sampling, ...model]));
}

export function limitFacts(platform: Platform, header: InspectHeader): Readonly<Record<string, Scalar>> {
  const config = evalConfig(header);
  return scalars(
    platform,
    Object.fromEntries(LIMITS.filter((key) => Object.hasOwn(config, key)).map((key) => [key, config[key]])),
  );
}

export interface PromptFacts {
  readonly scaffold: readonly string[];
  readonly promptDigest: Digest | null;
  readonly systemPromptDigest: Digest | null;
}

const PROMPT_KEY = /(?:^|_)(?:template|prompt|instructions?|message)$/;

/**
 * The solver chain, each step with a short digest of its parameters, and digests of the prompt texts among them.
 * A step that leaves its template at Inspect's default logs nothing, so its text is unknown, not equal.
 */
export function promptFacts(platform: Platform, header: InspectHeader): PromptFacts {
  const planned = [...(header.plan?.steps ?? []), ...(header.plan?.finish ? [header.plan.finish] : [])];
  const solver = header.eval.solver;
  const steps = planned.length === 0 && solver ? [{ solver, params: header.eval.solver_args }] : planned;
  const prompts: (readonly [string, string, string])[] = [];
  const system: string[] = [];
  for (const step of steps)
    for (const [key, value] of Object.entries(step.params ?? {})) {
      if (typeof value !== "string" || !PROMPT_KEY.test(key)) continue;
      if (step.solver.endsWith("system_message") || key.startsWith("system_")) system.push(value);
      else prompts.push([step.solver, key, value]);
    }
  const configured = generationConfig(header)["system_message"];
  if (typeof configured === "string") system.push(configured);
  return {
    scaffold: steps.map(({ solver: name, params }) => {
      const given = Object.entries(params ?? {}).filter(([, value]) => value !== null);
      if (given.length === 0) return name;
      return `${name}#${textDigest(platform, stableJson(Object.fromEntries(given))).slice(7, 23)}`;
    }),
    promptDigest: prompts.length === 0 ? null : textDigest(platform, stableJson(prompts)),
    systemPromptDigest: system.length === 0 ? null : textDigest(platform, stableJson(system)),
  };
}

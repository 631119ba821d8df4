import type { Platform } from "@bongsu/input";
import { jsonDigest } from "../common/content-digest.ts";
import { silentFacts } from "../common/facts.ts";
import { dictionary, listOf, member, numberOf, scalarsOf, stringOf } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import type { LogFacts, ReportedMetric, Scalar } from "../record.ts";

/** What was found by a first look over the rows. */
export interface RowFacts {
  readonly systems: readonly string[];
  readonly scorers: readonly { readonly name: string; readonly judge: string | null }[];
  readonly rows: number;
  readonly repeats: number;
}

/** What the file says about the run: `head` has its members except the rows. */
export function factsOf(head: Outside, rows: RowFacts, platform: Platform): LogFacts {
  const prompts = listOf(member(head, "prompts"));
  const config = head["config"];
  return {
    ...silentFacts("promptfoo", "promptfoo"),
    harness: { name: "promptfoo", version: stringOf(member(head, "metadata", "promptfooVersion")) },
    task: { name: stringOf(member(config, "description")), version: null },
    systems: rows.systems,
    dataset: {
      name: null,
      location: null,
      declaredItems: listOf(member(config, "tests")).length || null,
      shuffled: null,
    },
    created: stringOf(head["timestamp"]) ?? stringOf(member(head, "metadata", "evaluationCreatedAt")),
    status: "success",
    generation: generationOf(config),
    promptDigest:
      prompts.length === 0
        ? null
        : jsonDigest(platform, [...new Set(prompts.map((prompt) => member(prompt, "raw") ?? null))]),
    epochs: rows.repeats,
    scorers: rows.scorers.map(({ name, judge }) => ({ name, judge, rubricDigest: null, params: {} })),
    reported: prompts.flatMap(reportedOf),
    totals: { declared: declaredRows(head), completed: rows.rows },
  };
}

/** Successes, failures and errors that the file itself counted. */
function declaredRows(head: Outside): number | null {
  const counts = ["successes", "failures", "errors"].map((name) => numberOf(member(head, "stats", name)));
  return counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** Settings on which all providers agree; keys and hosts of a provider stay behind. */
function generationOf(config: unknown): Readonly<Record<string, Scalar>> {
  const settings = listOf(member(config, "providers")).map((provider) =>
    scalarsOf(member(provider, "config")),
  );
  const out = dictionary<Scalar>();
  for (const name of [
    "temperature",
    "max_tokens",
    "max_completion_tokens",
    "top_p",
    "seed",
    "reasoning_effort",
  ])
    if (
      settings.length > 0 &&
      settings.every((other) => other[name] !== undefined && other[name] === settings[0]?.[name])
    )
      out[name] = settings[0]?.[name] ?? null;
  return out;
}

function reportedOf(prompt: unknown, index: number): readonly ReportedMetric[] {
  const provider = stringOf(member(prompt, "provider")) ?? "unknown";
  return ["score", "testPassCount", "testFailCount", "testErrorCount"].flatMap((name) => {
    const value = numberOf(member(prompt, "metrics", name));
    return value === null
      ? []
      : [{ scorer: "pass", reducer: null, name: `prompt ${index} ${provider}: ${name}`, value }];
  });
}

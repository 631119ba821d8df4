import type { Platform } from "@bongsu/input";
import { isObject } from "../common/hostile.ts";
import type { FormatName, LogFacts, ReportedMetric } from "../record.ts";
import { evalConfig, generationFacts, limitFacts, promptFacts, scalars } from "./config.ts";
import type { InspectHeader } from "./header.ts";
import { reportedName, scorerFacts } from "./judge.ts";

const STATUSES = ["success", "error", "cancelled", "started"] as const;

/** What an Inspect header says about how the log was made. */
export function inspectFacts(platform: Platform, format: FormatName, header: InspectHeader): LogFacts {
  const { eval: spec, results } = header;
  const config = evalConfig(header);
  const epochs = config["epochs"];
  const packages = spec.packages ?? {};
  return {
    format,
    harness: {
      name: "inspect_ai",
      version: Object.hasOwn(packages, "inspect_ai") ? (packages["inspect_ai"] ?? null) : null,
    },
    task: {
      name: spec.task_registry_name ?? spec.task,
      version:
        spec.task_version === null || spec.task_version === undefined ? null : String(spec.task_version),
    },
    systems: [spec.model],
    dataset: {
      name: spec.dataset?.name ?? null,
      location: spec.dataset?.location ?? null,
      declaredItems: spec.dataset?.samples ?? spec.dataset?.sample_ids?.length ?? null,
      shuffled: spec.dataset?.shuffled ?? null,
    },
    created: spec.created ?? null,
    status: STATUSES.find((status) => status === header.status) ?? "unknown",
    generation: generationFacts(platform, header),
    ...promptFacts(platform, header),
    limits: limitFacts(platform, header),
    epochs: typeof epochs === "number" ? epochs : 1, // Inspect runs one epoch where none is configured
    reducers: reducersOf(config["epochs_reducer"], header),
    scorers: scorerFacts(platform, header),
    reported: reportedMetrics(platform, header),
    totals: {
      declared: results?.total_samples ?? declaredSamples(header, typeof epochs === "number" ? epochs : 1),
      completed: results?.completed_samples ?? null,
    },
    revision: spec.revision?.commit
      ? `${spec.revision.commit}${spec.revision.dirty ? " (dirty)" : ""}`
      : null,
    packages,
  };
}

function declaredSamples(header: InspectHeader, epochs: number): number | null {
  const { dataset } = header.eval;
  const items = dataset?.sample_ids?.length ?? dataset?.samples;
  return items === null || items === undefined ? null : items * epochs;
}

function reducersOf(configured: unknown, header: InspectHeader): readonly string[] {
  const names: unknown[] = Array.isArray(configured)
    ? configured
    : (header.results?.scores ?? []).map((score) => score.reducer);
  return [...new Set(names.filter((name) => typeof name === "string"))];
}

function reportedMetrics(platform: Platform, header: InspectHeader): readonly ReportedMetric[] {
  return (header.results?.scores ?? []).flatMap((score) =>
    Object.entries(score.metrics ?? {}).map(([key, metric]) => ({
      scorer: reportedName(score),
      reducer: score.reducer ?? null,
      name: key,
      value: metric.value ?? null,
      ...(metric.params && Object.keys(metric.params).length > 0
        ? { params: scalars(platform, metric.params) }
        : {}),
      ...(metric.group ? { group: metric.group } : {}),
      ...(typeof score.scored_samples === "number" ? { scored: score.scored_samples } : {}),
      ...(typeof score.unscored_samples === "number" ? { unscored: score.unscored_samples } : {}),
    })),
  );
}

/** The metadata key of the log's own clustered standard error, where it has one. */
export function clusterKeyOf(header: InspectHeader): string | null {
  for (const score of header.results?.scores ?? [])
    for (const metric of Object.values(score.metrics ?? {})) {
      const cluster = metric.params?.["cluster"];
      if (typeof cluster === "string") return cluster;
    }
  for (const scorer of header.eval.scorers ?? []) {
    const cluster = clusterIn(scorer.metrics, 0);
    if (cluster !== null) return cluster;
  }
  return null;
}

/** Metric definitions are a list, or lists by score key, or a list with such groups in it. */
function clusterIn(metrics: unknown, depth: number): string | null {
  if (depth > 4 || typeof metrics !== "object" || metrics === null) return null;
  const options = isObject(metrics) ? metrics["options"] : undefined;
  const named = isObject(options) ? options["cluster"] : undefined;
  if (typeof named === "string") return named;
  for (const entry of Object.values(metrics)) {
    const found = clusterIn(entry, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

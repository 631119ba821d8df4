import type { Comparison, Estimate } from "../result/index.ts";

const SCHEMA_VERSION = "0.3.0";
const UNKNOWN = "unknown";

export interface ExportedRecord {
  /** Relative path; the layout of EEE's own data folder is its curators' affair. */
  readonly name: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/**
 * Aggregate records of Every Eval Ever 0.3.0, one per pipeline and system. Instance records are not written: their
 * schema requires the raw input, which the sample record does not carry. What EEE has no field for (estimand,
 * clusters, gate, judge quality) goes into `details` as strings, or stays in the comparison itself, whose digest
 * is named. `asOf` (a date) stands as the time of retrieval, else "unknown": no clock is read (rule 4).
 */
export function everyEvalEverRecords(comparison: Comparison, asOf: string | null): ExportedRecord[] {
  return comparison.pipelines.flatMap((pipeline) =>
    comparison.systems.flatMap((system) => {
      const estimates = comparison.estimates.filter(
        (e) => e.source === pipeline.id && e.system === system.id && e.figure.value !== null,
      );
      if (estimates.length === 0) return [];
      return [
        {
          name: `every-eval-ever/${fileSafe(pipeline.id)}/${fileSafe(system.id)}.json`,
          record: recordOf(comparison, pipeline, system, estimates, asOf),
        },
      ];
    }),
  );
}

function recordOf(
  comparison: Comparison,
  pipeline: Comparison["pipelines"][number],
  system: Comparison["systems"][number],
  estimates: readonly Estimate[],
  asOf: string | null,
): Readonly<Record<string, unknown>> {
  const retrieved = asOf ?? UNKNOWN;
  const [harness] = pipeline.harness;
  return {
    schema_version: SCHEMA_VERSION,
    evaluation_id: `${comparison.exercise.id}/${pipeline.id}/${system.id}/${retrieved}`,
    retrieved_timestamp: retrieved,
    source_metadata: {
      source_name: comparison.exercise.title.en,
      source_type: "evaluation_run",
      source_organization_name: pipeline.institute?.en ?? UNKNOWN,
      evaluator_relationship: "other",
      additional_details: {
        inputs_digest: comparison.inputsDigest,
        protocol_digest: comparison.exercise.protocolDigest,
      },
    },
    eval_library: { name: harness?.name ?? UNKNOWN, version: harness?.version ?? UNKNOWN },
    model_info: {
      name: system.name.en,
      id: system.id,
      additional_details: { deployment_type: UNKNOWN, model_availability: UNKNOWN },
    },
    evaluation_results: estimates.map((e) => resultOf(comparison, pipeline, e)),
  };
}

function resultOf(
  comparison: Comparison,
  pipeline: Comparison["pipelines"][number],
  { figure, metric, language, task }: Estimate,
): Readonly<Record<string, unknown>> {
  const name = [comparison.exercise.id, task, language].filter((part) => part !== null).join(".");
  const said = [comparison.exercise.metric, ...comparison.exercise.alternatives].find((m) => m.id === metric);
  return {
    evaluation_result_id: figure.id,
    evaluation_name: name,
    source_data: {
      dataset_name: comparison.exercise.data?.name.en ?? comparison.exercise.id,
      source_type: "other",
    },
    metric_config: {
      metric_id: metric,
      metric_name: said?.name.en ?? metric,
      metric_unit: figure.unit === "fraction" ? "proportion" : figure.unit,
      lower_is_better: false,
      score_type: "continuous",
      min_score: figure.unit === "fraction" ? 0 : "-Infinity",
      max_score: figure.unit === "fraction" ? 1 : "Infinity",
      additional_details: {
        estimand: figure.estimand,
        judge: pipeline.judge.name.en,
        direction: "not stated: lower_is_better is required by the schema and carries no judgement here",
      },
    },
    score_details: {
      score: figure.value,
      ...(figure.k === null ? {} : { details: { count: String(figure.k), n: String(figure.n) } }),
      uncertainty: {
        ...(figure.standardError === null
          ? {}
          : { standard_error: { value: figure.standardError, method: "analytic" } }),
        ...(figure.interval === null
          ? {}
          : {
              confidence_interval: {
                lower: figure.interval.lower,
                upper: figure.interval.upper,
                confidence_level: figure.interval.level,
                method: figure.interval.method,
              },
            }),
        num_samples: figure.n,
      },
    },
  };
}

const fileSafe = (id: string): string => id.replaceAll(/[^A-Za-z0-9._-]/g, "_");

import { krippendorffAlpha } from "@bongsu/statistics";
import type { Agreement, Figure } from "../result/index.ts";
import { figure, fromEstimate, idOf } from "./figure.ts";
import type { Prepared } from "./prepare.ts";
import { eachCommonRow } from "./rows.ts";
import type { Scope } from "./scopes.ts";
import { seedFor } from "./seed.ts";

/** Beyond this an interval that is resampled from units is not worth its time. */
const MOST_RESAMPLED = 50_000;

/**
 * Krippendorff's alpha on the interval scale of scores given side by side: `scores` unit by unit, `width` to a unit,
 * NaN where one gave none. Its interval is resampled from a seed made of the protocol and the number's id.
 */
export function scoreAgreement(
  p: Prepared,
  id: string,
  scores: Float64Array,
  width: number,
  inputs: readonly string[],
): Figure {
  const distinct = Float64Array.from(new Set(scores.filter((x) => !Number.isNaN(x)))).sort();
  const codeOf = new Map(Array.from(distinct, (score, code) => [score, code] as const));
  const units = scores.length / width;
  const known = {
    id,
    unit: "coefficient" as const,
    estimand: "agreement" as const,
    n: units,
    inputs: [...inputs],
  };
  const method = "krippendorff-alpha-interval";
  if (units > MOST_RESAMPLED) {
    return figure({
      ...known,
      method,
      value: null,
      refusal: { code: "too-many-to-resample", detail: { units, most: MOST_RESAMPLED } },
    });
  }
  const outcome = krippendorffAlpha(
    {
      units,
      raters: width,
      categories: Math.max(1, distinct.length),
      codes: Int32Array.from(scores, (score) => codeOf.get(score) ?? -1),
    },
    {
      measurement: "interval",
      scores: distinct.length === 0 ? [0] : [...distinct],
      seed: seedFor(JSON.stringify(p.plan.exercise), id),
      level: p.level,
    },
  );
  return fromEstimate({ ...known, n: outcome.ok ? outcome.value.n : units }, outcome, method);
}

/** How far people agree among themselves in the scores they give. */
export function raterScoreAgreement(p: Prepared, scopes: readonly Scope[]): Agreement[] {
  const seen = new Set<string>();
  return p.pipelines.flatMap((pipeline) => {
    const columns = (p.study.evidence[pipeline.pipeline]?.samples.raters ?? []).filter(
      (column) => column.score !== null,
    );
    if (columns.length < 2 || seen.has(pipeline.outputs)) return [];
    seen.add(pipeline.outputs);
    return scopes.flatMap(({ system, language, cells }) => {
      const scores: number[] = [];
      for (const cell of cells) {
        eachCommonRow(p, pipeline, pipeline, cell.key, (row) => {
          const given = columns.map((column) => column.score?.[row] ?? Number.NaN);
          if (given.some((score) => !Number.isNaN(score))) scores.push(...given);
        });
      }
      if (scores.length === 0) return [];
      const id = idOf("agreement", "raters", pipeline.id, system ?? "all", language ?? "all");
      return [
        {
          kind: "raters" as const,
          between: columns.map((column) => column.name),
          system,
          language,
          figures: [scoreAgreement(p, id, Float64Array.from(scores), columns.length, [pipeline.id])],
        },
      ];
    });
  });
}

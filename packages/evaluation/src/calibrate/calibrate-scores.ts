import { clusteredMean, naiveMean, predictionPoweredMean } from "@bongsu/statistics";
import { fromEstimate, idOf, refused } from "../analyse/figure.ts";
import { meanFigure } from "../analyse/mean.ts";
import type { Prepared, Source } from "../analyse/prepare.ts";
import { scoreAgreement } from "../analyse/score-agreement.ts";
import { scoredBy, scoredRows, type ScoredRows } from "../analyse/scored-rows.ts";
import type { Scope } from "../analyse/scopes.ts";
import type { Figure } from "../result/index.ts";
import type { ScoreCalibration } from "./calibration.ts";
import { scoreSentence } from "./score-sentence.ts";

/**
 * Below this number of items with a human score no calibrated mean is given: by simulation its 95 % interval holds
 * the truth in 93 % of cases with 30 of them, in 87 % with 10 (docs/methods.md).
 */
const LEAST_LABELLED = 30;

/** A judge whose scores are numbers, held against people's scores of some of the outputs. */
export function scoresIn(p: Prepared, pipeline: Source, scope: Scope): ScoreCalibration[] {
  const carrier = scoredBy(p, pipeline);
  if (carrier === undefined) return [];
  const rows = scoredRows(p, pipeline, carrier, scope.cells);
  if (rows.judged.length === 0) return [];
  const labelled = only(rows, true);
  const at = idOf("calibration", pipeline.id, scope.language ?? "all");
  const inputs = [...new Set([pipeline.id, carrier.id])];
  const head = (name: string) => ({ id: `${at}/${name}`, unit: "score" as const, inputs });
  const one: Omit<ScoreCalibration, "said"> = {
    judge: pipeline.id,
    name: p.study.evidence[pipeline.pipeline]?.plan.name ?? { en: pipeline.id, ko: pipeline.id },
    language: scope.language,
    labels: {
      labelled: labelled.judged.length,
      unlabelled: rows.judged.length - labelled.judged.length,
    },
    raw: meanFigure(head("raw"), rows.judged, repeated(rows), p.level),
    human: meanFigure(head("human"), labelled.human, repeated(labelled), p.level),
    gap: gapOf(head("gap"), labelled, p.level),
    agreement: scoreAgreement(p, `${at}/agreement`, sideBySide(labelled), 2, inputs),
    calibrated: calibratedOf(head("calibrated"), rows, p.level),
  };
  return [{ ...one, said: scoreSentence(one) }];
}

function only({ items, itemCount, judged, human }: ScoredRows, labelled: boolean): ScoredRows {
  const wanted = (_: number, row: number): boolean => !Number.isNaN(human[row]) === labelled;
  return {
    items: items.filter(wanted),
    itemCount,
    judged: judged.filter(wanted),
    human: human.filter(wanted),
  };
}

/** Items as clusters where one has several outputs; null where outputs are items. */
const repeated = ({ items }: ScoredRows): Int32Array | null =>
  new Set(items).size === items.length ? null : items;

type Head = Pick<Figure, "id" | "unit" | "inputs">;

/** How much higher the judge scores than people do, on the same outputs. */
function gapOf(head: Head, labelled: ScoredRows, level: number): Figure {
  const gaps = labelled.judged.map((score, row) => score - (labelled.human[row] ?? 0));
  const clusters = repeated(labelled);
  const known = { ...head, estimand: "judge-error" as const, n: gaps.length };
  return clusters === null
    ? fromEstimate(known, naiveMean(gaps, { level, estimand: "benchmark" }), "mean-naive-t")
    : fromEstimate(
        known,
        clusteredMean(gaps, clusters, labelled.itemCount, { level }),
        "mean-clustered-cr2-t",
      );
}

function sideBySide({ judged, human }: ScoredRows): Float64Array {
  return Float64Array.from({ length: judged.length * 2 }, (_, at) =>
    at % 2 === 0 ? (judged[at >> 1] ?? Number.NaN) : (human[at >> 1] ?? Number.NaN),
  );
}

function calibratedOf(head: Head, rows: ScoredRows, level: number): Figure {
  const [labelled, unlabelled] = [only(rows, true), only(rows, false)];
  const [n, m] = [labelled.judged.length, unlabelled.judged.length];
  const known = { ...head, estimand: "generalised" as const, n: n + m };
  const none = (code: string, wanted: Record<string, number> = {}): Figure =>
    refused({ ...known, method: "ppi++" }, code, { outputs: n + m, labelled: n, ...wanted });
  if (n === 0) return none("no-labels");
  if (m === 0) return none("every-output-labelled");
  const itemsLabelled = new Set(labelled.items).size;
  if (itemsLabelled < LEAST_LABELLED) {
    return none("too-few-labels", { items: itemsLabelled, wanted: LEAST_LABELLED });
  }
  const items = { labelled: labelled.items, unlabelled: unlabelled.items, count: rows.itemCount };
  const outcome = predictionPoweredMean(
    {
      labels: labelled.human,
      judgedLabelled: labelled.judged,
      judgedUnlabelled: unlabelled.judged,
      ...(repeated(rows) !== null && { items }),
    },
    "tuned",
    level,
  );
  return fromEstimate(known, outcome, "ppi++");
}

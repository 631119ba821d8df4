import { labelBudget } from "@bongsu/statistics";
import { NOTHING_REFUSED } from "../gate/nothing-refused.ts";
import type { Plan, Study } from "../protocol/plan.ts";
import type { Figure } from "../result/index.ts";
import { raterAgreement } from "../analyse/agreement.ts";
import { roganGladenOf } from "../analyse/correction.ts";
import { idOf, refused } from "../analyse/figure.ts";
import { judgedRows, type JudgedRows } from "../analyse/judged-rows.ts";
import { confusionOf, judgeShare, shareByItem, usability, type Confusion } from "../analyse/judge-errors.ts";
import { isNumeric, prepare, type Prepared, type Source } from "../analyse/prepare.ts";
import { referenceOf } from "../analyse/rows.ts";
import { scopesOf, type Scope } from "../analyse/scopes.ts";
import { raterScoreAgreement } from "../analyse/score-agreement.ts";
import { scoresIn } from "./calibrate-scores.ts";
import type { Calibration, JudgeCalibration } from "./calibration.ts";
import { sentence } from "./sentence.ts";

export interface CalibrateOptions {
  readonly version: string;
  /** Half the width that the interval of the corrected rate is to have; 0.05 unless said. */
  readonly halfWidth?: number;
}

/**
 * Whether each judge of a table of labels is usable, language by language: how far people agree, sensitivity and
 * specificity with intervals, the rate before and after correction, and how many labels are still wanted; where
 * verdicts are numbers, the mean score before and after calibration. Works on the study that `buildStudy` drafts from the table: each judge's column a pipeline over the same outputs.
 */
export function calibrate(study: Study, options: CalibrateOptions): Calibration {
  const p = prepare(study, NOTHING_REFUSED);
  const halfWidth = options.halfWidth ?? 0.05;
  const scopes = scopesOf(p.cells).filter((scope) => scope.system === null);
  const numeric = isNumeric(p.plan.metric);
  return {
    kind: "bongsu/calibration/1",
    tool: { name: "bongsu", version: options.version },
    level: p.level,
    halfWidth,
    metric: metricOf(p.plan),
    assumptions: p.plan.assumptions.map((a) => ({ field: a.field, said: { ...a.said } })),
    inputs: filesOf(study),
    raters: numeric ? raterScoreAgreement(p, scopes) : raterAgreement(p, scopes),
    judges: p.pipelines.flatMap((pipeline) =>
      scopes.flatMap((scope) => judgeIn(p, pipeline, scope, halfWidth)),
    ),
    scores: numeric
      ? p.pipelines.flatMap((pipeline) => finest(scopes).flatMap((scope) => scoresIn(p, pipeline, scope)))
      : [],
  };
}

/** A mean over languages of which one is labelled more than the other would be of neither. */
const finest = (scopes: readonly Scope[]): readonly Scope[] =>
  scopes.some((scope) => scope.language !== null) ? scopes.filter((s) => s.language !== null) : scopes;

const metricOf = ({ metric }: Plan): Calibration["metric"] => ({
  id: metric.id,
  name: metric.name,
  counts: metric.counts ?? null,
});

/** Each file once, though several judges' columns come from it. */
function filesOf(study: Study): Calibration["inputs"] {
  const files = new Map(study.evidence.flatMap((e) => e.files.map((file) => [file.name, file] as const)));
  return [...files.values()].map(({ name, bytes, digest, format }) => ({
    file: name,
    bytes,
    digest,
    format,
  }));
}

function judgeIn(p: Prepared, pipeline: Source, scope: Scope, halfWidth: number): JudgeCalibration[] {
  const reference = referenceOf(p, pipeline);
  if (reference === undefined || p.plan.metric.counts === undefined) return [];
  const rows = judgedRows(p, pipeline, reference, scope.cells);
  const counts = confusionOf(rows);
  const positive = counts.truePositive + counts.falseNegative;
  const negative = counts.trueNegative + counts.falsePositive;
  const n = rows.judged.length;
  if (n === 0) return [];
  const at = idOf("calibration", pipeline.id, scope.language ?? "all");
  const inputs = [pipeline.id];
  const share = (name: string, values: readonly [Float64Array, Int32Array]): Figure =>
    shareByItem({ ...named(name), estimand: "benchmark" }, ...values, p.level);
  const named = (name: string) => ({ id: `${at}/${name}`, unit: "fraction" as const, inputs });
  const error = (name: string, truth: 0 | 1): Figure =>
    judgeShare({ ...named(name), estimand: "judge-error" }, rows, truth, p.level);
  const { youden, interval, usable } = usability(rows, p.level);
  const known = {
    id: `${at}/corrected`,
    unit: "fraction" as const,
    estimand: "generalised" as const,
    n,
    inputs,
  };
  const { figure, calibration } =
    positive + negative === 0
      ? {
          figure: refused({ ...known, method: "rogan-gladen" }, "no-labels", { outputs: n }),
          calibration: "refused" as const,
        }
      : roganGladenOf(rows, known, p.level);
  const one: Omit<JudgeCalibration, "said"> = {
    judge: pipeline.id,
    name: p.study.evidence[pipeline.pipeline]?.plan.name ?? { en: pipeline.id, ko: pipeline.id },
    language: scope.language,
    labels: { positive, negative, unlabelled: n - positive - negative },
    sensitivity: error("sensitivity", 1),
    specificity: error("specificity", 0),
    youden,
    youdenInterval: interval,
    usable,
    raw: share("raw", [Float64Array.from(rows.judged), rows.items]),
    human: share("human", labelsOf(rows)),
    corrected: figure,
    calibration: figure.value === null ? "refused" : calibration,
    more: moreLabels(rows, counts, halfWidth, p.level),
  };
  return [{ ...one, said: sentence(one) }];
}

const labelsOf = ({ human, items }: JudgedRows): readonly [Float64Array, Int32Array] => [
  Float64Array.from(human.filter((label) => label >= 0)),
  items.filter((_, row) => (human[row] ?? -1) >= 0),
];

/**
 * What is still to be labelled, by the split of Lee et al., if the judge errs as it has so far. Null where there are
 * no labels of a class to judge that by, or where no number of labels gives the half-width: then more judged
 * outputs, or another judge, are wanted.
 */
function moreLabels(
  rows: JudgedRows,
  counts: Confusion,
  halfWidth: number,
  level: number,
): JudgeCalibration["more"] {
  const positive = counts.truePositive + counts.falseNegative;
  const negative = counts.trueNegative + counts.falsePositive;
  if (positive === 0 || negative === 0) return null;
  const n = rows.judged.length;
  const budget = labelBudget(
    { halfWidth, level, n },
    {
      judgedRate: rows.judged.filter((said) => said === 1).length / n,
      specificity: counts.trueNegative / negative,
      sensitivity: counts.truePositive / positive,
      pilotPerClass: Math.min(positive, negative, PILOT),
    },
  );
  if (!budget.ok) return null;
  return {
    halfWidth,
    positive: Math.max(0, budget.value.positives - positive),
    negative: Math.max(0, budget.value.negatives - negative),
  };
}

/** Labels of each class that the split takes as given, as in Lee et al.; fewer where there are fewer. */
const PILOT = 10;

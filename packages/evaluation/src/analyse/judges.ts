import { newcombeDifference, type Interval } from "@bongsu/statistics";
import type { JudgeQuality } from "../result/index.ts";
import { idOf } from "./figure.ts";
import { judgedRows, type JudgedRows } from "./judged-rows.ts";
import { proportion } from "./mean.ts";
import type { Prepared, Source } from "./prepare.ts";
import { referenceOf } from "./rows.ts";
import { scopesOf, type Scope } from "./scopes.ts";

/** Judge against human label, in counts: rows are the human label, positive means that the metric counts it. */
export interface Confusion {
  readonly truePositive: number;
  readonly falseNegative: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
}

/**
 * Below this value of q0 + q1 - 1 a judge is of no use even where it carries some information: the correction
 * divides by it, so that at 0.1 the corrected interval is ten times as wide as the raw one and a hundred judged
 * outputs weigh no more than one human label.
 */
const LEAST_YOUDEN = 0.1;

/** Sensitivity and specificity of every judge whose outputs people labelled: over all, by language, by system. */
export function judges(p: Prepared): JudgeQuality[] {
  const scopes = scopesOf(p.cells);
  return p.pipelines.flatMap((pipeline) => {
    const reference = referenceOf(p, pipeline);
    if (reference === undefined || p.plan.metric.counts === undefined) return [];
    const byCell = new Map(
      p.cells.map((cell) => [cell.key, confusionOf(judgedRows(p, pipeline, reference, [cell]))]),
    );
    return scopes
      .map((scope) => ({ scope, counts: added(scope.cells.map((cell) => byCell.get(cell.key) ?? NOTHING)) }))
      .filter(({ counts }) => total(counts) > 0)
      .map(({ scope, counts }) => judgeQuality(p, pipeline, scope, counts));
  });
}

function judgeQuality(p: Prepared, pipeline: Source, scope: Scope, counts: Confusion): JudgeQuality {
  const { truePositive, falseNegative, falsePositive, trueNegative } = counts;
  const { youden, usable } = usability(counts, p.level);
  const at = idOf(
    "judge",
    pipeline.id,
    scope.system ?? "all",
    ...(scope.language === null ? [] : [scope.language]),
  );
  const known = { unit: "fraction" as const, estimand: "judge-error" as const, inputs: [pipeline.id] };
  return {
    pipeline: pipeline.id,
    system: scope.system,
    language: scope.language,
    sensitivity: proportion(
      { ...known, id: `${at}/sensitivity` },
      truePositive,
      truePositive + falseNegative,
      p.level,
    ),
    specificity: proportion(
      { ...known, id: `${at}/specificity` },
      trueNegative,
      trueNegative + falsePositive,
      p.level,
    ),
    youden,
    usable,
  };
}

export interface Usability {
  readonly youden: number | null;
  readonly interval: Interval | null;
  readonly usable: JudgeQuality["usable"];
}

/**
 * Usable: the interval of q0 + q1 - 1 lies above 0, so that the judge tells right from wrong and can be corrected.
 * Not usable: even its upper end stays below the least that correction can live on. Else unknown. The interval is
 * Newcombe's for two independent shares, since q0 + q1 - 1 = q1 - (1 - q0).
 */
export function usability(counts: Confusion, level: number): Usability {
  const positives = counts.truePositive + counts.falseNegative;
  const negatives = counts.falsePositive + counts.trueNegative;
  if (positives === 0 || negatives === 0) return { youden: null, interval: null, usable: "unknown" };
  const youden = counts.truePositive / positives - counts.falsePositive / negatives;
  const interval = newcombeDifference(counts.truePositive, positives, counts.falsePositive, negatives, level);
  if (!interval.ok) return { youden, interval: null, usable: "unknown" };
  const { lower, upper, method } = interval.value;
  return {
    youden,
    interval: { lower, upper, level, method },
    usable: upper < LEAST_YOUDEN ? "not-usable" : lower > 0 ? "usable" : "unknown",
  };
}

const NOTHING: Confusion = { truePositive: 0, falseNegative: 0, falsePositive: 0, trueNegative: 0 };

const total = (c: Confusion): number => c.truePositive + c.falseNegative + c.falsePositive + c.trueNegative;

const added = (parts: readonly Confusion[]): Confusion =>
  parts.reduce(
    (a, b) => ({
      truePositive: a.truePositive + b.truePositive,
      falseNegative: a.falseNegative + b.falseNegative,
      falsePositive: a.falsePositive + b.falsePositive,
      trueNegative: a.trueNegative + b.trueNegative,
    }),
    NOTHING,
  );

/** Outputs that both the judge and people gave a usable verdict on. */
export function confusionOf({ judged, human }: Pick<JudgedRows, "judged" | "human">): Confusion {
  const counts = new Int32Array(4);
  human.forEach((truth, row) => {
    if (truth < 0) return;
    const at = 2 * truth + (judged[row] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  });
  const [trueNegative = 0, falsePositive = 0, falseNegative = 0, truePositive = 0] = counts;
  return { truePositive, falseNegative, falsePositive, trueNegative };
}

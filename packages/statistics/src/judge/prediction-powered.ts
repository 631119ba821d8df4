import { normalUpperQuantile } from "../distributions/normal.ts";
import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import type { Estimate } from "../types.ts";

export interface PredictionPoweredInput {
  /** Human scores, and the judge's scores of the same answers, position by position. */
  readonly labels: Float64Array;
  readonly judgedLabelled: Float64Array;
  /** The judge's scores of the answers that nobody labelled. */
  readonly judgedUnlabelled: Float64Array;
  /** Where several answers are to one item: which, 0..count-1, for the labelled and for the unlabelled. */
  readonly items?: {
    readonly labelled: Int32Array;
    readonly unlabelled: Int32Array;
    readonly count: number;
  };
}

export interface PredictionPowered extends Estimate {
  /** How much the judge's scores were allowed to count: 0 not at all, 1 fully. */
  readonly lambda: number;
  /** The mean of the human labels alone, and its standard error: what the judge's help is to be measured by. */
  readonly labelsOnly: { readonly value: number; readonly standardError: number };
}

/**
 * Mean human score of all answers, from few labels and many judged answers: the judge's mean over the
 * unlabelled, times lambda, plus the mean gap on the labelled. Angelopoulos et al. 2023 (lambda 1) and PPI++,
 * arXiv 2311.01453 ("tuned": the lambda of least variance, cut to [0, 1]); normal interval.
 * Assumes that labelled answers are a random sample of all, and independent; with `items` only the items are,
 * and the variance is the cluster-robust one (CR0) over items, labelled and unlabelled answers together.
 * The judge may err in any way. Refuses `no-observations`, `one-observation`, `one-cluster`, and `no-variance`
 * where nothing varies. Warns `small-sample` below 30 labels, `few-clusters` below 30 labelled items. Throws
 * RangeError for arrays that do not match, scores that are not finite, or a lambda outside [0, 1].
 */
export function predictionPoweredMean(
  { labels, judgedLabelled, judgedUnlabelled, items }: PredictionPoweredInput,
  lambda: number | "tuned",
  level: number,
): Outcome<PredictionPowered> {
  if (labels.length !== judgedLabelled.length) {
    throw new RangeError(`${labels.length} labels, but ${judgedLabelled.length} judged answers beside them`);
  }
  if (lambda !== "tuned" && !(lambda >= 0 && lambda <= 1)) throw new RangeError("lambda lies in [0, 1]");
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  for (const column of [labels, judgedLabelled, judgedUnlabelled]) {
    if (!column.every(Number.isFinite)) throw new RangeError("a score is not finite");
  }
  const n = labels.length;
  const m = judgedUnlabelled.length;
  if (n === 0 || m === 0) return refuse("no-observations", { labelled: n, unlabelled: m });
  if (n === 1 || m === 1) return refuse("one-observation", { labelled: n, unlabelled: m });

  const weight = lambda === "tuned" ? tunedLambda(labels, judgedLabelled, judgedUnlabelled) : lambda;
  const gap = labels.map((y, i) => y - weight * judgedLabelled[i]!);
  const value = weight * mean(judgedUnlabelled) + mean(gap);
  const grouped = items && sumsByItem(gap, judgedUnlabelled, weight, items);
  if (grouped !== undefined && grouped.used < 2) return refuse("one-cluster", { clusters: grouped.used });
  const variance =
    grouped?.variance ?? (weight * weight * variance0(judgedUnlabelled)) / m + variance0(gap) / n;
  if (!(variance > 0)) return refuse("no-variance", { labelled: n, unlabelled: m });

  const standardError = Math.sqrt(variance);
  const halfWidth = normalUpperQuantile((1 - level) / 2) * standardError;
  const warnings: WarningCode[] = n < 30 ? ["small-sample"] : [];
  if (grouped !== undefined && grouped.labelled < 30) warnings.push("few-clusters");
  return answer(
    {
      estimand: "generalised",
      method: lambda === "tuned" ? "ppi++" : "ppi",
      n: n + m,
      clusters: grouped?.used ?? null,
      df: null,
      level,
      value,
      standardError,
      interval: { lower: value - halfWidth, upper: value + halfWidth, level, method: "ppi-normal" },
      seed: null,
      lambda: weight,
      labelsOnly: { value: mean(labels), standardError: Math.sqrt(variance0(labels) / n) },
    },
    warnings,
  );
}

/** Each answer's share in the estimate, summed by item: their squares add up to the variance. */
function sumsByItem(
  gap: Float64Array,
  unlabelled: Float64Array,
  weight: number,
  items: NonNullable<PredictionPoweredInput["items"]>,
): { variance: number; used: number; labelled: number } {
  const sums = new Float64Array(items.count);
  const seen = new Uint8Array(items.count);
  const add = (values: Float64Array, codes: Int32Array, factor: number, mark: number): void => {
    if (codes.length !== values.length) throw new RangeError("each answer has one item");
    const centre = mean(values);
    for (const [row, code] of codes.entries()) {
      if (!(code >= 0 && code < items.count)) throw new RangeError(`no item ${code} of ${items.count}`);
      sums[code]! += (factor * (values[row]! - centre)) / values.length;
      seen[code]! |= mark;
    }
  };
  add(gap, items.labelled, 1, 1);
  add(unlabelled, items.unlabelled, weight, 2);
  let [variance, used, labelled] = [0, 0, 0];
  for (const [code, sum] of sums.entries()) {
    variance += sum * sum;
    if (seen[code] !== 0) used += 1;
    if ((seen[code]! & 1) === 1) labelled += 1;
  }
  return { variance, used, labelled };
}

/** Covariance of label and judgement over (1 + n/m) times the variance of all judgements, cut to [0, 1]. */
function tunedLambda(labels: Float64Array, labelled: Float64Array, unlabelled: Float64Array): number {
  const labelMean = mean(labels);
  const judgedMean = mean(labelled);
  let covariance = 0;
  for (let i = 0; i < labels.length; i += 1) {
    covariance += (labels[i]! - labelMean) * (labelled[i]! - judgedMean);
  }
  covariance /= labels.length;
  const all = new Float64Array(labelled.length + unlabelled.length);
  all.set(labelled);
  all.set(unlabelled, labelled.length);
  const spread = (variance0(all) * all.length) / (all.length - 1);
  if (!(spread > 0)) return 0;
  return Math.max(0, Math.min(1, covariance / ((1 + labels.length / unlabelled.length) * spread)));
}

function mean(x: Float64Array): number {
  let sum = 0;
  for (const value of x) sum += value;
  return sum / x.length;
}

/** Mean squared deviation: divided by n, as the method's authors do. */
function variance0(x: Float64Array): number {
  const centre = mean(x);
  let sum = 0;
  for (const value of x) sum += (value - centre) * (value - centre);
  return sum / x.length;
}

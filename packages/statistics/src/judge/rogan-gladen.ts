import { normalUpperQuantile } from "../distributions/normal.ts";
import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import type { Estimate } from "../types.ts";

/** `hits` of `of`: judged positive in the test set; judged rightly among the human labels of one class. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

export interface JudgeCounts {
  /** Answers that the judge calls positive, of all that it judged. */
  readonly judgedPositive: Share;
  /** Of the answers that humans call negative, those that the judge calls negative: q0 is their share. */
  readonly trueNegatives: Share;
  /** Of the answers that humans call positive, those that the judge calls positive: q1 is their share. */
  readonly truePositives: Share;
}

export interface JudgeCorrection extends Estimate {
  readonly rawRate: number;
  readonly specificity: number;
  readonly sensitivity: number;
  /** Before it is cut to [0, 1]. */
  readonly uncut: number;
}

/**
 * The rate of truly positive answers behind a judge that errs: (p + q0 - 1) / (q0 + q1 - 1), cut to [0, 1]
 * (Rogan and Gladen 1978), with the interval of Lee et al., arXiv 2511.21140: shares smoothed by one or two
 * pseudo-counts, delta method over test set and labels, a shift for the curvature in q0 and q1, cut to [0, 1].
 * Assumes independent answers; labelled answers disjoint from the test set and judged with the same error
 * rates. Refuses `no-observations` where a share is of nothing, `judge-uninformative` where q0 + q1 <= 1, and
 * `calibration-contradicts-test` where the whole interval lies outside [0, 1]: such labels do not describe how
 * the judge behaved on the test set. Warns `boundary` where the estimate was cut, and
 * `judge-barely-informative` where q0 + q1 - 1 is not itself clear of zero at this level, so that no finite
 * interval can be trusted. Throws RangeError for shares that are none.
 */
export function roganGladen(counts: JudgeCounts, level: number): Outcome<JudgeCorrection> {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  for (const [name, share] of Object.entries(counts) as [keyof JudgeCounts, Share][]) {
    assertShare(name, share);
    if (share.of === 0) return refuse("no-observations", { of: name });
  }
  const p = counts.judgedPositive.hits / counts.judgedPositive.of;
  const q0 = counts.trueNegatives.hits / counts.trueNegatives.of;
  const q1 = counts.truePositives.hits / counts.truePositives.of;
  if (!(q0 + q1 > 1)) return refuse("judge-uninformative", { specificity: q0, sensitivity: q1 });

  const z = normalUpperQuantile((1 - level) / 2);
  const smooth = smoothedEstimate(counts, z);
  if (smooth === null) return refuse("judge-uninformative", { specificity: q0, sensitivity: q1 });
  const lower = smooth.centre - z * smooth.standardError;
  const upper = smooth.centre + z * smooth.standardError;
  if (upper <= 0 || lower >= 1) {
    return refuse("calibration-contradicts-test", { rawRate: p, specificity: q0, sensitivity: q1 });
  }

  const uncut = (p + q0 - 1) / (q0 + q1 - 1);
  const value = cut(uncut);
  const warnings: WarningCode[] = [];
  if (value !== uncut) warnings.push("boundary");
  if (!(smooth.youden > z * smooth.youdenError)) warnings.push("judge-barely-informative");
  return answer(
    {
      estimand: "generalised",
      method: "rogan-gladen",
      n: counts.judgedPositive.of,
      clusters: null,
      df: null,
      level,
      value,
      standardError: smooth.standardError,
      interval: { lower: cut(lower), upper: cut(upper), level, method: "lee-2025" },
      seed: null,
      rawRate: p,
      specificity: q0,
      sensitivity: q1,
      uncut,
    },
    warnings,
  );
}

interface SmoothedEstimate {
  readonly centre: number;
  readonly standardError: number;
  /** q0 + q1 - 1, and its standard error. */
  readonly youden: number;
  readonly youdenError: number;
}

/** Lee et al.'s interval before cutting: centre and standard error; null where q0 + q1 <= 1 after smoothing. */
export function smoothedEstimate(counts: JudgeCounts, z: number): SmoothedEstimate | null {
  const { judgedPositive: test, trueNegatives: negatives, truePositives: positives } = counts;
  const n = test.of + z * z;
  const m0 = negatives.of + 2;
  const m1 = positives.of + 2;
  const p = (test.hits + (z * z) / 2) / n;
  const q0 = (negatives.hits + 1) / m0;
  const q1 = (positives.hits + 1) / m1;
  const youden = q0 + q1 - 1;
  if (!(youden > 0)) return null;

  const rate = (p + q0 - 1) / youden;
  const noise0 = (q0 * (1 - q0)) / m0;
  const noise1 = (q1 * (1 - q1)) / m1;
  const shift = 2 * z * z * (rate * noise1 - (1 - rate) * noise0);
  const variance = (p * (1 - p)) / n + (1 - rate) * (1 - rate) * noise0 + rate * rate * noise1;
  return {
    centre: rate + shift,
    standardError: Math.sqrt(variance) / youden,
    youden,
    youdenError: Math.sqrt(noise0 + noise1),
  };
}

function assertShare(name: string, { hits, of }: Share): void {
  if (!(Number.isSafeInteger(hits) && Number.isSafeInteger(of) && hits >= 0 && hits <= of)) {
    throw new RangeError(`${name}: ${hits} of ${of} is no share`);
  }
}

function cut(x: number): number {
  return Math.max(0, Math.min(1, x));
}

import { normalUpperQuantile } from "../distributions/normal.ts";
import { answer, type Outcome, refuse } from "../refusal.ts";
import { smoothedEstimate } from "./rogan-gladen.ts";

/** What is believed of the judge before labelling, from a pilot or from another language. */
export interface JudgeBelief {
  /** Share of the test set that the judge calls positive. */
  readonly judgedRate: number;
  readonly specificity: number;
  readonly sensitivity: number;
  /** Answers already labelled of each class; 0 where the rates are only believed. */
  readonly pilotPerClass: number;
}

export interface LabelSplit {
  /** Answers to label that humans call negative, and positive. */
  readonly negatives: number;
  readonly positives: number;
}

/** Believed rates are held this far below 1, so that their ratio exists. */
const ALMOST_ONE = 1 - 1e-6;

/**
 * Splits a budget of human labels between truly negative and truly positive answers so that the interval of
 * `roganGladen` comes out narrow: m1 = m / (1 + (1/p - 1) sqrt(kappa)), kappa the ratio of the judge's error
 * rates, smoothed by one where a pilot stands behind them; no class below its pilot, nor without a label.
 * Lee et al., arXiv 2511.21140. At p = 0 this keeps to their formula and spends all on true negatives, where
 * their published code spends all on true positives.
 * Throws RangeError for rates outside [0, 1] or a budget below 2 or below twice the pilot.
 */
export function splitLabels(budget: number, belief: JudgeBelief): LabelSplit {
  assertBelief(belief);
  const { judgedRate: p, pilotPerClass: pilot, specificity, sensitivity } = belief;
  const least = Math.max(1, pilot);
  if (!(Number.isSafeInteger(budget) && budget >= 2 * least)) {
    throw new RangeError(`a budget of ${budget} does not hold ${least} labels of each class`);
  }
  const kappa =
    pilot === 0
      ? (1 - Math.min(specificity, ALMOST_ONE)) / (1 - Math.min(sensitivity, ALMOST_ONE))
      : (pilot * (1 - specificity) + 1) / (pilot * (1 - sensitivity) + 1);
  const ideal = p === 0 ? 0 : budget / (1 + (1 / p - 1) * Math.sqrt(kappa));
  const positives = Math.max(least, Math.floor(Math.min(budget - least, ideal) + 0.5));
  return { negatives: budget - positives, positives };
}

export interface LabelBudget extends LabelSplit {
  readonly total: number;
  /** Half the width of the interval to be expected, if the beliefs are right. */
  readonly expectedHalfWidth: number;
}

/** Beyond this nobody labels by hand. */
const LARGEST_BUDGET = 10_000_000;

/**
 * The smallest number of human labels, split as `splitLabels` does, with which the interval of Lee et al. on a
 * test set of n answers may be expected to have the wanted half-width. Assumes that the beliefs are right.
 * Refuses `judge-uninformative` where q0 + q1 <= 1, and `target-out-of-reach`, with the half-width that endless
 * labels would leave, where the test set itself is too small. Throws RangeError for rates outside [0, 1], a
 * half-width that is not positive, or n < 1.
 */
export function labelBudget(
  wanted: { readonly halfWidth: number; readonly level: number; readonly n: number },
  belief: JudgeBelief,
): Outcome<LabelBudget> {
  assertBelief(belief);
  const { specificity, sensitivity, judgedRate, pilotPerClass } = belief;
  if (!(wanted.halfWidth > 0)) throw new RangeError("the half-width wanted is positive");
  if (!(wanted.n >= 1)) throw new RangeError("the test set holds at least one answer");
  if (!(specificity + sensitivity > 1)) return refuse("judge-uninformative", { specificity, sensitivity });

  const z = normalUpperQuantile((1 - wanted.level) / 2);
  const halfWidth = (split: LabelSplit): number => {
    const counts = {
      judgedPositive: { hits: judgedRate * wanted.n, of: wanted.n },
      trueNegatives: { hits: specificity * split.negatives, of: split.negatives },
      truePositives: { hits: sensitivity * split.positives, of: split.positives },
    };
    const expected = smoothedEstimate(counts, z);
    return expected === null ? Infinity : z * expected.standardError;
  };
  const enough = (total: number): boolean => halfWidth(splitLabels(total, belief)) <= wanted.halfWidth;

  const smallest = Math.max(2, 2 * pilotPerClass);
  let high = smallest;
  while (!enough(high)) {
    high *= 2;
    if (high > LARGEST_BUDGET) {
      return refuse("target-out-of-reach", {
        wanted: wanted.halfWidth,
        reachable: halfWidth(splitLabels(LARGEST_BUDGET, belief)),
      });
    }
  }
  let low = high === smallest ? smallest : high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  const split = splitLabels(high, belief);
  return answer({ ...split, total: high, expectedHalfWidth: halfWidth(split) });
}

function assertBelief({ judgedRate, specificity, sensitivity, pilotPerClass }: JudgeBelief): void {
  for (const rate of [judgedRate, specificity, sensitivity]) {
    if (!(rate >= 0 && rate <= 1)) throw new RangeError(`a rate lies in [0, 1], not ${rate}`);
  }
  if (!(Number.isSafeInteger(pilotPerClass) && pilotPerClass >= 0)) {
    throw new RangeError(`not a number of pilot labels: ${pilotPerClass}`);
  }
}

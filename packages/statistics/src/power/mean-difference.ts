import { normalUpperQuantile } from "../distributions/normal.ts";

/** Variances of a paired comparison on n items that were drawn from a larger population of questions. */
export interface PairedDesign {
  /** Variance over questions of the true difference between the systems (omega squared). */
  readonly varianceOfDifference: number;
  /** Mean variance over repeated answers to one question, and how many answers each question gets. */
  readonly withinFirst: number;
  readonly answersFirst: number;
  readonly withinSecond: number;
  readonly answersSecond: number;
}

export interface TestAims {
  /** Two-sided. */
  readonly alpha: number;
  readonly power: number;
}

/**
 * Items needed to find a mean difference of `difference`: (z(1-a/2) + z(power))^2 times the variance of one
 * paired item, over the difference squared, rounded up. Miller 2024, arXiv 2411.00640, section 5.
 * Assumes independent items and a normal mean. Throws RangeError for values outside their ranges.
 */
export function itemsForDifference(difference: number, design: PairedDesign, aims: TestAims): number {
  if (!(difference > 0)) throw new RangeError("the difference to find is positive");
  const z = aimedZ(aims);
  return Math.ceil((z * z * varianceOfItem(design)) / (difference * difference));
}

/**
 * The smallest mean difference that n items find with the wanted power: the formula of `itemsForDifference`
 * solved for the difference. Throws RangeError for values outside their ranges.
 */
export function minimumDetectableDifference(items: number, design: PairedDesign, aims: TestAims): number {
  if (!(items >= 1)) throw new RangeError("there is at least one item");
  return aimedZ(aims) * Math.sqrt(varianceOfItem(design) / items);
}

function varianceOfItem(design: PairedDesign): number {
  const { varianceOfDifference, withinFirst, answersFirst, withinSecond, answersSecond } = design;
  if (!(varianceOfDifference >= 0 && withinFirst >= 0 && withinSecond >= 0)) {
    throw new RangeError("a variance is not negative");
  }
  if (!(answersFirst >= 1 && answersSecond >= 1)) throw new RangeError("each question has an answer");
  return varianceOfDifference + withinFirst / answersFirst + withinSecond / answersSecond;
}

export function assertAims({ alpha, power }: TestAims): void {
  if (!(alpha > 0 && alpha < 1 && power > 0 && power < 1)) {
    throw new RangeError("alpha and power lie between 0 and 1");
  }
}

/** z(1 - alpha/2) + z(power). */
function aimedZ(aims: TestAims): number {
  const { alpha, power } = aims;
  assertAims(aims);
  return normalUpperQuantile(alpha / 2) + normalUpperQuantile(1 - power);
}

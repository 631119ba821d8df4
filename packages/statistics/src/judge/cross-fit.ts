import { studentUpperQuantile } from "../distributions/student.ts";
import { answer, type Outcome, refuse, type WarningCode } from "../refusal.ts";
import type { JudgeCorrection } from "./rogan-gladen.ts";

/** One row per judged answer. */
export interface JudgedAnswers {
  /** Which item the answer is to, 0..itemCount-1. */
  readonly items: Int32Array;
  readonly itemCount: number;
  /** 1 where the judge says positive, 0 where negative. */
  readonly judged: Uint8Array;
  /** 1 or 0 where a human said so, -1 where nobody looked. */
  readonly human: Int8Array;
}

/**
 * Puts each item into one of `folds` folds of equal size (give or take one) by a hash of its name, so that the
 * order of the file does not matter. Throws RangeError for fewer than 2 folds or a name that comes twice.
 */
export function foldsByItem(names: readonly string[], folds: number): Int32Array {
  if (!(Number.isSafeInteger(folds) && folds >= 2)) throw new RangeError(`2 folds at least, not ${folds}`);
  if (new Set(names).size !== names.length) throw new RangeError("an item is named twice");
  const ranked = names
    .map((name, index) => ({ name, index, hash: fnv1a(name) }))
    .toSorted((a, b) => a.hash - b.hash || (a.name < b.name ? -1 : 1));
  const fold = new Int32Array(names.length);
  for (const [rank, { index }] of ranked.entries()) fold[index] = rank % folds;
  return fold;
}

/**
 * The rate behind a judge that errs, where the labelled answers are themselves in the test set: each fold of
 * items is corrected with error rates from the other folds, so that no item calibrates itself. Rogan and Gladen
 * 1978 within folds, weighted by answers; standard error from the influence of each item (through the judged
 * rate, specificity and sensitivity together), t interval on items - 1, cut to [0, 1].
 * Assumes independent items, and labels on a random part of them. Where nearly all is labelled this comes
 * close to the human rate: it then shows whether the judge is usable, and adds no knowledge about the system.
 * Refuses `no-observations` (a class without labels outside some fold), `one-observation` (fewer than two
 * items), `judge-uninformative` (q0 + q1 <= 1 outside some fold), `no-variance`, and
 * `calibration-contradicts-test`. Warns `small-sample` below 10 labels of a class outside some fold.
 */
export function crossFittedCorrection(
  data: JudgedAnswers,
  foldOfItem: Int32Array,
  level: number,
): Outcome<JudgeCorrection> {
  assertJudged(data);
  if (foldOfItem.length !== data.itemCount) throw new RangeError("each item has one fold");
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  const { items, itemCount, judged, human } = data;
  const n = items.length;
  const present = new Uint8Array(itemCount);
  for (const item of items) present[item] = 1;
  const itemsPresent = present.reduce((sum, x) => sum + x, 0);
  if (itemsPresent < 2) return refuse("one-observation", { items: itemsPresent, wanted: 2 });

  const folds = foldTallies(data, foldOfItem);
  const whole = folds.reduce(add, emptyTally());
  const rates: { q0: number; q1: number }[] = [];
  let value = 0;
  let least = Infinity;
  for (const [fold, tally] of folds.entries()) {
    const outside = subtract(whole, tally);
    if (outside.negatives === 0 || outside.positives === 0) {
      return refuse("no-observations", { fold, negatives: outside.negatives, positives: outside.positives });
    }
    const q0 = outside.rightNegatives / outside.negatives;
    const q1 = outside.rightPositives / outside.positives;
    if (!(q0 + q1 > 1)) return refuse("judge-uninformative", { fold, specificity: q0, sensitivity: q1 });
    least = Math.min(least, outside.negatives, outside.positives);
    const rate = tally.answers === 0 ? 0 : (tally.judgedPositive / tally.answers + q0 - 1) / (q0 + q1 - 1);
    rates.push({ q0, q1 });
    value += (rate * tally.answers) / n;
  }

  const influence = new Float64Array(itemCount);
  for (let row = 0; row < n; row += 1) {
    const { q0, q1 } = rates[foldOfItem[items[row]!]!]!;
    const youden = q0 + q1 - 1;
    let change = judged[row]! - whole.judgedPositive / n;
    if (human[row] === 0) change += ((1 - value) * n * (1 - judged[row]! - q0)) / whole.negatives;
    if (human[row] === 1) change -= (value * n * (judged[row]! - q1)) / whole.positives;
    influence[items[row]!]! += change / youden;
  }
  const standardError = clusterError(influence, itemsPresent, n);
  if (!(standardError > 0)) return refuse("no-variance", { items: itemsPresent });

  const halfWidth = studentUpperQuantile((1 - level) / 2, itemsPresent - 1) * standardError;
  const rawRate = whole.judgedPositive / n;
  const specificity = whole.rightNegatives / whole.negatives;
  const sensitivity = whole.rightPositives / whole.positives;
  if (value + halfWidth <= 0 || value - halfWidth >= 1) {
    return refuse("calibration-contradicts-test", { rawRate, specificity, sensitivity });
  }
  const warnings: WarningCode[] = [];
  if (value < 0 || value > 1) warnings.push("boundary");
  if (least < 10) warnings.push("small-sample");
  return answer(
    {
      estimand: "generalised",
      method: "rogan-gladen-cross-fitted",
      n,
      clusters: itemsPresent,
      df: itemsPresent - 1,
      level,
      value: cut(value),
      standardError,
      interval: {
        lower: cut(value - halfWidth),
        upper: cut(value + halfWidth),
        level,
        method: "item-influence-t",
      },
      seed: null,
      rawRate,
      specificity,
      sensitivity,
      uncut: value,
    },
    warnings,
  );
}

interface Tally {
  readonly answers: number;
  readonly judgedPositive: number;
  readonly negatives: number;
  readonly rightNegatives: number;
  readonly positives: number;
  readonly rightPositives: number;
}

function foldTallies({ items, judged, human }: JudgedAnswers, foldOfItem: Int32Array): Tally[] {
  const count = foldOfItem.reduce((most, fold) => Math.max(most, fold + 1), 0);
  const tallies = Array.from({ length: count }, () => new Float64Array(6));
  for (let row = 0; row < items.length; row += 1) {
    const t = tallies[foldOfItem[items[row]!]!]!;
    const said = judged[row]!;
    t[0]! += 1;
    t[1]! += said;
    if (human[row] === 0) {
      t[2]! += 1;
      t[3]! += 1 - said;
    } else if (human[row] === 1) {
      t[4]! += 1;
      t[5]! += said;
    }
  }
  return tallies.map(toTally);
}

function toTally(t: Float64Array): Tally {
  return {
    answers: t[0]!,
    judgedPositive: t[1]!,
    negatives: t[2]!,
    rightNegatives: t[3]!,
    positives: t[4]!,
    rightPositives: t[5]!,
  };
}

function emptyTally(): Tally {
  return toTally(new Float64Array(6));
}

function add(a: Tally, b: Tally): Tally {
  return combine(a, b, 1);
}

function subtract(a: Tally, b: Tally): Tally {
  return combine(a, b, -1);
}

function combine(a: Tally, b: Tally, sign: number): Tally {
  return {
    answers: a.answers + sign * b.answers,
    judgedPositive: a.judgedPositive + sign * b.judgedPositive,
    negatives: a.negatives + sign * b.negatives,
    rightNegatives: a.rightNegatives + sign * b.rightNegatives,
    positives: a.positives + sign * b.positives,
    rightPositives: a.rightPositives + sign * b.rightPositives,
  };
}

/** Standard error of a mean over answers from the summed influence of each item, with the factor G/(G - 1). */
function clusterError(influence: Float64Array, clusters: number, n: number): number {
  let sum = 0;
  let squares = 0;
  for (const x of influence) {
    sum += x;
    squares += x * x;
  }
  // Items without an answer add nothing to either sum.
  const spread = squares - (sum * sum) / clusters;
  return Math.sqrt((Math.max(0, spread) * clusters) / (clusters - 1)) / n;
}

/** Throws RangeError where the columns do not fit together. */
export function assertJudged({ items, itemCount, judged, human }: JudgedAnswers): void {
  if (judged.length !== items.length || human.length !== items.length) {
    throw new RangeError("items, judgements and labels have one row per answer");
  }
  for (let row = 0; row < items.length; row += 1) {
    if (!(items[row]! >= 0 && items[row]! < itemCount)) throw new RangeError(`row ${row} names no item`);
    if (judged[row]! > 1) throw new RangeError(`row ${row}: a judgement is 0 or 1`);
    if (human[row]! < -1 || human[row]! > 1) throw new RangeError(`row ${row}: a label is 0, 1 or -1`);
  }
}

function cut(x: number): number {
  return Math.max(0, Math.min(1, x));
}

/** FNV-1a over UTF-16 code units, with the avalanche of MurmurHash3, since its low bits alone are weak. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

import {
  clusteredRegression,
  newcombeDifference,
  studentUpperQuantile,
  type Interval,
} from "@bongsu/statistics";
import type { Figure, JudgeQuality } from "../result/index.ts";
import type { JudgedRows } from "./judged-rows.ts";
import { meanFigure, ones, proportion, renumbered } from "./mean.ts";

/** Judge against human label, in counts: rows are the human label, positive means that the metric counts it. */
export interface Confusion {
  readonly truePositive: number;
  readonly falseNegative: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
}

type Rows = Pick<JudgedRows, "items" | "judged" | "human">;

/** Outputs that both the judge and people gave a usable verdict on. */
export function confusionOf({ judged, human }: Pick<Rows, "judged" | "human">): Confusion {
  const counts = new Int32Array(4);
  human.forEach((truth, row) => {
    if (truth < 0) return;
    const at = 2 * truth + (judged[row] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  });
  const [trueNegative = 0, falsePositive = 0, falseNegative = 0, truePositive = 0] = counts;
  return { truePositive, falseNegative, falsePositive, trueNegative };
}

/** Whether an item occurs twice: outputs to one item, by another system or in another epoch, are not independent. */
export function repeats(items: Int32Array): boolean {
  const seen = new Set<number>();
  for (const item of items) {
    if (seen.has(item)) return true;
    seen.add(item);
  }
  return false;
}

type Known = Pick<Figure, "id" | "unit" | "inputs" | "estimand">;

/**
 * The share of outputs on which the judge says as people do, among those that people count (sensitivity) or do not
 * (specificity): Wilson's interval where every output is to another item, else the mean clustered by item.
 */
export function judgeShare(known: Known, rows: Rows, truth: 0 | 1, level: number): Figure {
  const at = chosen(rows.human, truth);
  const right = Float64Array.from(at, (row) => (rows.judged[row] === truth ? 1 : 0));
  return shareByItem(
    known,
    right,
    Int32Array.from(at, (row) => rows.items[row] ?? 0),
    level,
  );
}

/** A share of outputs, by the same rule. */
export function shareByItem(known: Known, values: Float64Array, items: Int32Array, level: number): Figure {
  if (!repeats(items)) return proportion(known, ones(values), values.length, level);
  const mean = meanFigure(known, values, items, level);
  return known.estimand === "benchmark" ? mean : { ...mean, estimand: known.estimand };
}

const chosen = (human: Int8Array, truth: 0 | 1): number[] =>
  Array.from(human.keys()).filter((row) => human[row] === truth);

/**
 * Below this value of q0 + q1 - 1 a judge is of no use even where it carries some information: the correction
 * divides by it, so that at 0.1 the corrected interval is ten times as wide as the raw one and a hundred judged
 * outputs weigh no more than one human label.
 */
const LEAST_YOUDEN = 0.1;

export interface Usability {
  readonly youden: number | null;
  readonly interval: Interval | null;
  readonly usable: JudgeQuality["usable"];
}

/**
 * Usable: the interval of q0 + q1 - 1 lies above 0, so that the judge tells right from wrong and can be corrected.
 * Not usable: even its upper end stays below the least that correction can live on. Else unknown.
 */
export function usability(rows: Rows, level: number): Usability {
  const { truePositive, falseNegative, falsePositive, trueNegative } = confusionOf(rows);
  const positives = truePositive + falseNegative;
  const negatives = falsePositive + trueNegative;
  if (positives === 0 || negatives === 0) return { youden: null, interval: null, usable: "unknown" };
  const youden = truePositive / positives - falsePositive / negatives;
  const interval = repeats(rows.items)
    ? intervalByItem(rows, youden, level)
    : newcombe(truePositive, positives, falsePositive, negatives, level);
  if (interval === null) return { youden, interval, usable: "unknown" };
  const { lower, upper } = interval;
  return {
    youden,
    interval,
    usable: upper < LEAST_YOUDEN ? "not-usable" : lower > 0 ? "usable" : "unknown",
  };
}

/** q0 + q1 - 1 = q1 - (1 - q0), a difference of two independent shares: Newcombe's interval. */
function newcombe(k1: number, n1: number, k2: number, n2: number, level: number): Interval | null {
  const interval = newcombeDifference(k1, n1, k2, n2, level);
  if (!interval.ok) return null;
  const { lower, upper, method } = interval.value;
  return { lower, upper, level, method };
}

/**
 * The same as the slope of the judge's verdict on the human label, with cluster-robust variance by item (CR2). Where
 * the judge never differs within a label there is no variance to go by: each item is then one observation.
 */
function intervalByItem(rows: Rows, youden: number, level: number): Interval | null {
  const at = Array.from(rows.human.keys()).filter((row) => (rows.human[row] ?? -1) >= 0);
  const { codes, count } = renumbered(Int32Array.from(at, (row) => rows.items[row] ?? 0));
  const human = Float64Array.from(at, (row) => rows.human[row] ?? 0);
  const judged = Float64Array.from(at, (row) => rows.judged[row] ?? 0);
  const fit = clusteredRegression(judged, [new Float64Array(at.length).fill(1), human], codes, count);
  const slope = fit.ok ? fit.value.coefficients[1] : undefined;
  if (slope === undefined) return null;
  if (slope.standardError === 0 || !(slope.df > 0)) return itemsOnly(rows, level);
  const half = studentUpperQuantile((1 - level) / 2, slope.df) * slope.standardError;
  const [lower, upper] = [Math.max(-1, youden - half), Math.min(1, youden + half)];
  return { lower, upper, level, method: "ols-clustered-cr2-t" };
}

function itemsOnly(rows: Rows, level: number): Interval | null {
  const share = (truth: 0 | 1): { k: number; n: number } => {
    const at = chosen(rows.human, truth);
    const n = new Set(at.map((row) => rows.items[row])).size;
    return { k: rows.judged[at[0] ?? 0] === 1 ? n : 0, n };
  };
  const [of, not] = [share(1), share(0)];
  return newcombe(of.k, of.n, not.k, not.n, level);
}

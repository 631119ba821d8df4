import { exp, log, log1p } from "../elementary.ts";
import type { PatternTable } from "./patterns.ts";

/** Abilities reach from -6 to 6 standard deviations. */
const REACH = 6;

export interface Quadrature {
  readonly nodes: Float64Array;
  readonly logWeights: Float64Array;
}

/**
 * Equally spaced abilities: for a normal density as good as Gauss-Hermite. 61, and more where many items pin an
 * ability down so closely that it would fall between two of them.
 */
export function normalQuadrature(items: number): Quadrature {
  const half = Math.max(30, Math.ceil(4 * Math.sqrt(items)));
  const nodes = Float64Array.from({ length: 2 * half + 1 }, (_, q) => (REACH * (q - half)) / half);
  const density = nodes.map((z) => exp((-z * z) / 2));
  const total = density.reduce((sum, x) => sum + x, 0);
  return { nodes, logWeights: density.map((x) => log(x / total)) };
}

export function logistic(eta: number): number {
  const small = exp(-Math.abs(eta));
  return eta >= 0 ? 1 / (1 + small) : small / (1 + small);
}

/** What one pass over the respondents yields at given easinesses and spread of ability. */
export interface Expectation {
  readonly logLikelihood: number;
  /** Success probability of each item at each node, item by item. */
  readonly success: Float64Array;
  /** Respondents expected at each node among those given the item, item by item. */
  readonly present: Float64Array;
  /** Sum over respondents of their successes times node, in expectation. */
  readonly scoreByNode: number;
  /** Posterior weights of each pattern: score by node. */
  readonly posteriors: readonly Float64Array[];
}

/** The E step: where each respondent's ability lies, given the number of successes. */
export function expectation(
  table: PatternTable,
  easiness: Float64Array,
  spread: number,
  { nodes, logWeights }: Quadrature,
): Expectation {
  const points = nodes.length;
  const items = easiness.length;
  const success = new Float64Array(items * points);
  const logFailure = new Float64Array(items * points);
  for (let item = 0; item < items; item += 1) {
    for (let q = 0; q < points; q += 1) {
      const eta = spread * nodes[q]! + easiness[item]!;
      success[item * points + q] = logistic(eta);
      logFailure[item * points + q] = -(Math.max(0, eta) + log1p(exp(-Math.abs(eta))));
    }
  }
  const whole = Float64Array.from(logWeights);
  for (let item = 0; item < items; item += 1) addRow(whole, logFailure, item, 1);

  const present = new Float64Array(items * points);
  const everywhere = new Float64Array(points);
  let logLikelihood = 0;
  let scoreByNode = 0;
  const posteriors = table.patterns.map(({ given, absent, scores, people }) => {
    // From whichever side is shorter: all items less the absent ones, or the given ones.
    const few = given.length <= absent.length;
    const base = Float64Array.from(few ? logWeights : whole);
    for (const item of few ? given : absent) addRow(base, logFailure, item, few ? 1 : -1);

    const posterior = new Float64Array(scores.length * points);
    const atNode = new Float64Array(points);
    for (let s = 0; s < scores.length; s += 1) {
      const slope = scores[s]! * spread;
      let top = -Infinity;
      for (let q = 0; q < points; q += 1) top = Math.max(top, base[q]! + slope * nodes[q]!);
      let sum = 0;
      for (let q = 0; q < points; q += 1) {
        const x = exp(base[q]! + slope * nodes[q]! - top);
        posterior[s * points + q] = x;
        sum += x;
      }
      logLikelihood += people[s]! * (top + log(sum));
      for (let q = 0; q < points; q += 1) {
        posterior[s * points + q]! /= sum;
        const mass = people[s]! * posterior[s * points + q]!;
        atNode[q]! += mass;
        scoreByNode += mass * scores[s]! * nodes[q]!;
      }
    }
    for (const item of few ? given : absent) {
      for (let q = 0; q < points; q += 1) present[item * points + q]! += few ? atNode[q]! : -atNode[q]!;
    }
    if (!few) for (let q = 0; q < points; q += 1) everywhere[q]! += atNode[q]!;
    return posterior;
  });
  for (let at = 0; at < present.length; at += 1) {
    present[at] = Math.max(0, present[at]! + everywhere[at % points]!);
  }
  // Successes times easiness is common to all nodes, so it stands outside the integral.
  for (let item = 0; item < items; item += 1) logLikelihood += table.totals[item]! * easiness[item]!;
  return { logLikelihood, success, present, scoreByNode, posteriors };
}

/** Adds `sign` times one row of a table with rows as long as the target. */
function addRow(target: Float64Array, table: Float64Array, row: number, sign: number): void {
  const start = row * target.length;
  for (let q = 0; q < target.length; q += 1) target[q]! += sign * table[start + q]!;
}

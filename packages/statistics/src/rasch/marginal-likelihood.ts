import { exp, log, log1p } from "../elementary.ts";
import type { Pattern, PatternTable } from "./patterns.ts";

/** Equally spaced abilities from -6 to 6 standard deviations: for a normal density as good as Gauss-Hermite. */
const HALF_POINTS = 30;
const REACH = 6;

export interface Quadrature {
  readonly nodes: Float64Array;
  readonly logWeights: Float64Array;
}

export function normalQuadrature(): Quadrature {
  const nodes = Float64Array.from(
    { length: 2 * HALF_POINTS + 1 },
    (_, q) => (REACH * (q - HALF_POINTS)) / HALF_POINTS,
  );
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
  const success = new Float64Array(easiness.length * points);
  const logFailure = new Float64Array(easiness.length * points);
  for (let item = 0; item < easiness.length; item += 1) {
    for (let q = 0; q < points; q += 1) {
      const eta = spread * nodes[q]! + easiness[item]!;
      success[item * points + q] = logistic(eta);
      logFailure[item * points + q] = -(Math.max(0, eta) + log1p(exp(-Math.abs(eta))));
    }
  }

  const present = new Float64Array(easiness.length * points);
  let logLikelihood = 0;
  let scoreByNode = 0;
  const posteriors = table.patterns.map(({ given, byScore }) => {
    const base = Float64Array.from(logWeights);
    for (const item of given) {
      for (let q = 0; q < points; q += 1) base[q]! += logFailure[item * points + q]!;
    }
    const posterior = new Float64Array(byScore.length * points);
    const atNode = new Float64Array(points);
    for (let score = 0; score < byScore.length; score += 1) {
      const people = byScore[score]!;
      if (people === 0) continue;
      let top = -Infinity;
      for (let q = 0; q < points; q += 1) top = Math.max(top, base[q]! + score * spread * nodes[q]!);
      let sum = 0;
      for (let q = 0; q < points; q += 1) {
        const x = exp(base[q]! + score * spread * nodes[q]! - top);
        posterior[score * points + q] = x;
        sum += x;
      }
      logLikelihood += people * (top + log(sum));
      for (let q = 0; q < points; q += 1) {
        posterior[score * points + q]! /= sum;
        const mass = people * posterior[score * points + q]!;
        atNode[q]! += mass;
        scoreByNode += mass * score * nodes[q]!;
      }
    }
    for (const item of given) {
      for (let q = 0; q < points; q += 1) present[item * points + q]! += atNode[q]!;
    }
    return posterior;
  });
  // Successes times easiness is common to all nodes, so it stands outside the integral.
  for (let item = 0; item < easiness.length; item += 1)
    logLikelihood += table.totals[item]! * easiness[item]!;
  return { logLikelihood, success, present, scoreByNode, posteriors };
}

/**
 * Observed information of (easiness..., spread), row by row, at the parameters of `at`: expected information of
 * the complete data less the posterior variance of its score (Louis 1982).
 */
export function observedInformation(
  table: PatternTable,
  at: Expectation,
  { nodes }: Quadrature,
): Float64Array {
  const points = nodes.length;
  const items = table.totals.length;
  const n = items + 1;
  const information = new Float64Array(n * n);
  const { success, present } = at;
  for (let i = 0; i < items; i += 1) {
    for (let q = 0; q < points; q += 1) {
      const p = success[i * points + q]!;
      const w = present[i * points + q]! * p * (1 - p);
      information[i * n + i]! += w;
      information[i * n + items]! += w * nodes[q]!;
      information[items * n + items]! += w * nodes[q]! * nodes[q]!;
    }
  }
  for (const [index, pattern] of table.patterns.entries()) {
    subtractScoreVariance(information, n, pattern, at.posteriors[index]!, success, nodes);
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) information[i * n + j] = information[j * n + i]!;
  }
  return information;
}

/**
 * The posterior variance of one pattern's score as mean square less squared mean: the squares are the same for
 * all numbers of successes at a node, so that the cost is items^2 times (nodes + scores), not their product.
 */
function subtractScoreVariance(
  information: Float64Array,
  n: number,
  { given, byScore }: Pattern,
  posterior: Float64Array,
  success: Float64Array,
  nodes: Float64Array,
): void {
  const points = nodes.length;
  const size = given.length;
  const gradient = new Float64Array(size + 1);
  const addOuter = (weight: number): void => {
    for (let g = 0; g <= size; g += 1) {
      const row = g === size ? n - 1 : given[g]!;
      const scaled = weight * gradient[g]!;
      for (let h = g; h < size; h += 1) information[row * n + given[h]!]! += scaled * gradient[h]!;
      if (g < size) information[row * n + n - 1]! += scaled * gradient[size]!;
    }
  };

  for (let q = 0; q < points; q += 1) {
    let people = 0;
    let scores = 0;
    let squares = 0;
    for (let score = 0; score < byScore.length; score += 1) {
      const mass = byScore[score]! * posterior[score * points + q]!;
      people += mass;
      scores += mass * score;
      squares += mass * score * score;
    }
    if (people === 0) continue;
    let expected = 0;
    for (let g = 0; g < size; g += 1) {
      gradient[g] = -success[given[g]! * points + q]!;
      expected -= gradient[g]!;
    }
    gradient[size] = nodes[q]! * (scores / people - expected);
    addOuter(-people);
    const scoreVariance = squares - (scores * scores) / people;
    information[n * n - 1]! -=
      nodes[q]! * nodes[q]! * scoreVariance + people * gradient[size]! * gradient[size]!;
  }
  for (let score = 0; score < byScore.length; score += 1) {
    const people = byScore[score]!;
    if (people === 0) continue;
    gradient.fill(0);
    for (let q = 0; q < points; q += 1) {
      const mass = posterior[score * points + q]!;
      let expected = 0;
      for (let g = 0; g < size; g += 1) {
        const p = success[given[g]! * points + q]!;
        gradient[g]! -= mass * p;
        expected += p;
      }
      gradient[size]! += mass * nodes[q]! * (score - expected);
    }
    addOuter(people);
    information[n * n - 1]! += people * gradient[size]! * gradient[size]!;
  }
}

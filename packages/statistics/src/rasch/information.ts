import type { Expectation, Quadrature } from "./marginal-likelihood.ts";
import type { Pattern, PatternTable } from "./patterns.ts";

/** A node that holds less than this share of a pattern's respondents adds nothing that a standard error could show. */
const NOBODY = 1e-12;

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
 * A gradient holds one number per parameter, 0 for items that were not given.
 */
function subtractScoreVariance(
  information: Float64Array,
  n: number,
  { given, scores, people }: Pattern,
  posterior: Float64Array,
  success: Float64Array,
  nodes: Float64Array,
): void {
  const points = nodes.length;
  const last = n - 1;
  const everybody = people.reduce((sum, x) => sum + x, 0);
  const gradient = new Float64Array(n);
  const expected = new Float64Array(points);
  for (const item of given) {
    for (let q = 0; q < points; q += 1) expected[q]! += success[item * points + q]!;
  }

  for (let q = 0; q < points; q += 1) {
    let here = 0;
    let sum = 0;
    let squares = 0;
    for (let s = 0; s < scores.length; s += 1) {
      const mass = people[s]! * posterior[s * points + q]!;
      here += mass;
      sum += mass * scores[s]!;
      squares += mass * scores[s]! * scores[s]!;
    }
    if (here <= NOBODY * everybody) continue;
    for (const item of given) gradient[item] = -success[item * points + q]!;
    gradient[last] = nodes[q]! * (sum / here - expected[q]!);
    addOuter(information, n, gradient, -here);
    information[n * n - 1]! -= nodes[q]! * nodes[q]! * (squares - (sum * sum) / here);
  }
  for (let s = 0; s < scores.length; s += 1) {
    gradient.fill(0);
    for (let q = 0; q < points; q += 1) {
      const mass = posterior[s * points + q]!;
      if (mass <= NOBODY) continue;
      for (const item of given) gradient[item]! -= mass * success[item * points + q]!;
      gradient[last]! += mass * nodes[q]! * (scores[s]! - expected[q]!);
    }
    addOuter(information, n, gradient, people[s]!);
  }
}

/** Adds the weighted outer product of a gradient to the upper triangle. */
function addOuter(information: Float64Array, n: number, gradient: Float64Array, weight: number): void {
  for (let i = 0; i < n; i += 1) {
    const scaled = weight * gradient[i]!;
    if (scaled === 0) continue;
    const row = i * n;
    for (let j = i; j < n; j += 1) information[row + j]! += scaled * gradient[j]!;
  }
}

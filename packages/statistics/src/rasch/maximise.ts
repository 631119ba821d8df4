import { log } from "../elementary.ts";
import { invertPositiveDefinite } from "./cholesky.ts";
import { observedInformation } from "./information.ts";
import { expectation, type Expectation, logistic, type Quadrature } from "./marginal-likelihood.ts";
import type { PatternTable } from "./patterns.ts";

export interface RaschParameters {
  /** Minus difficulty, per estimable item. */
  readonly easiness: Float64Array;
  readonly spread: number;
}

const MOST_STEPS = 2000;
const WARM_UP = 20;
const SETTLED = 1e-9;
/** Above this many products Newton's step costs more than the EM steps that it saves. */
const DEAR = 1e7;

/**
 * EM steps (Bock and Aitkin 1981) first, since they always climb; then Newton's steps wherever they climb too,
 * since EM crawls near the top. Null where neither settles.
 */
export function maximiseLikelihood(
  table: PatternTable,
  quadrature: Quadrature,
): { parameters: RaschParameters; at: Expectation } | null {
  const alike = withoutSpread(table);
  if (!spreadHelps(table, alike)) {
    const parameters = { easiness: alike, spread: 0 };
    return { parameters, at: expectation(table, alike, 0, quadrature) };
  }
  let parameters: RaschParameters = { easiness: alike, spread: 1 };
  let at = expectation(table, parameters.easiness, parameters.spread, quadrature);
  const size = table.totals.length;
  const cheap = table.patterns.length * size * size < DEAR;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slope = slopes(table, at, quadrature.nodes);
    const byEm = emStep(parameters, slope);
    if (furthest(parameters, byEm) < SETTLED) return { parameters, at };
    const byNewton = cheap && step >= WARM_UP ? newtonStep(table, at, parameters, slope, quadrature) : null;
    if (byNewton !== null) {
      const there = expectation(table, byNewton.easiness, byNewton.spread, quadrature);
      if (there.logLikelihood >= at.logLikelihood) {
        if (furthest(parameters, byNewton) < SETTLED) return { parameters: byNewton, at: there };
        parameters = byNewton;
        at = there;
        continue;
      }
    }
    parameters = byEm;
    at = expectation(table, byEm.easiness, byEm.spread, quadrature);
  }
  return null;
}

/** Where all respondents are equally able, each item's easiness is the logit of its share of successes. */
function withoutSpread({ totals, patterns }: PatternTable): Float64Array {
  const given = new Float64Array(totals.length);
  for (const pattern of patterns) {
    const people = pattern.people.reduce((sum, x) => sum + x, 0);
    for (const item of pattern.given) given[item]! += people;
  }
  return totals.map((passed, item) => log(passed / (given[item]! - passed)));
}

/** Whether the likelihood rises as ability begins to vary: scores spread more than chance alone makes them. */
function spreadHelps({ patterns }: PatternTable, easiness: Float64Array): boolean {
  let excess = 0;
  for (const { given, scores, people } of patterns) {
    let mean = 0;
    let variance = 0;
    for (const item of given) {
      const p = logistic(easiness[item]!);
      mean += p;
      variance += p * (1 - p);
    }
    for (const [s, score] of scores.entries()) {
      excess += people[s]! * ((score - mean) * (score - mean) - variance);
    }
  }
  return excess > 0;
}

interface Slopes {
  /** Derivative of the log-likelihood, and information of the complete data: per easiness, then for the spread. */
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

function slopes(table: PatternTable, at: Expectation, nodes: Float64Array): Slopes {
  const points = nodes.length;
  const items = table.totals.length;
  const gradient = new Float64Array(items + 1);
  const curvature = new Float64Array(items + 1);
  gradient[items] = at.scoreByNode;
  for (let item = 0; item < items; item += 1) {
    gradient[item] = table.totals[item]!;
    for (let q = 0; q < points; q += 1) {
      const p = at.success[item * points + q]!;
      const mass = at.present[item * points + q]! * p;
      gradient[item]! -= mass;
      curvature[item]! += mass * (1 - p);
      gradient[items]! -= mass * nodes[q]!;
      curvature[items]! += mass * (1 - p) * nodes[q]! * nodes[q]!;
    }
  }
  return { gradient, curvature };
}

function emStep({ easiness, spread }: RaschParameters, { gradient, curvature }: Slopes): RaschParameters {
  const last = easiness.length;
  return {
    easiness: easiness.map((x, i) => x + Math.max(-1, Math.min(1, gradient[i]! / curvature[i]!))),
    spread: Math.max(0, spread + Math.max(-0.5, Math.min(0.5, gradient[last]! / curvature[last]!))),
  };
}

function newtonStep(
  table: PatternTable,
  at: Expectation,
  { easiness, spread }: RaschParameters,
  { gradient }: Slopes,
  quadrature: Quadrature,
): RaschParameters | null {
  const n = easiness.length + 1;
  const inverse = invertPositiveDefinite(observedInformation(table, at, quadrature), n);
  if (inverse === null) return null;
  const step = gradient.map((_, i) => gradient.reduce((sum, g, j) => sum + inverse[i * n + j]! * g, 0));
  const next = spread + step[n - 1]!;
  return next > 0 ? { easiness: easiness.map((x, i) => x + step[i]!), spread: next } : null;
}

function furthest(from: RaschParameters, to: RaschParameters): number {
  return from.easiness.reduce(
    (most, x, i) => Math.max(most, Math.abs(x - to.easiness[i]!)),
    Math.abs(from.spread - to.spread),
  );
}

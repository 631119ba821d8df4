import { figure as figureOf } from "../../src/analyse/figure.ts";
import type { Contrast, Estimate, Figure, GateRow } from "../../src/result/index.ts";
import type { Answer } from "../../src/verdict/answer.ts";

const same = (s: string): { en: string; ko: string } => ({ en: s, ko: s });
const digest = `sha256:${"0".repeat(64)}` as const;

export const figure = (id: string, value: number | null, more: Partial<Figure> = {}): Figure =>
  figureOf({
    id,
    value,
    unit: "fraction",
    estimand: "benchmark",
    method: "wilson",
    n: 100,
    level: 0.95,
    inputs: [],
    ...more,
  });

export const contrast = (system: string, difference: number, more: Partial<Contrast> = {}): Contrast => ({
  kind: "pipelines",
  first: { source: "a", system },
  second: { source: "b", system },
  language: null,
  task: null,
  metric: "m",
  counts: { both: 1, onlyFirst: 0, onlySecond: 4, neither: 95 },
  difference: figure(`difference/${system}`, difference, { estimand: "difference" }),
  unpairedStandardError: null,
  correlation: null,
  test: figure(`test/${system}`, 0.125, { unit: "p-value", estimand: "test", method: "mcnemar-exact" }),
  adjustedP: null,
  family: "f",
  conclusion: "second-higher",
  ...more,
});

export const estimate = (source: string, system: string, value: number): Estimate => ({
  source,
  system,
  language: null,
  task: null,
  metric: "m",
  figure: figure(`rate/${system}/${source}`, value),
  bounds: null,
  lowerBoundOnly: false,
});

export const row = (aspect: GateRow["aspect"], rule: string, effect: GateRow["effect"]): GateRow => ({
  aspect,
  rule,
  effect,
  scope: null,
  values: [],
  finding: same(`finding ${rule}`),
  consequence: same(`consequence ${rule}.`),
});

/** Two pipelines "a" and "b" over systems s1 to s3, with nothing found yet. Synthetic. */
export const answerWith = (more: Partial<Answer> = {}): Answer => ({
  kind: "bongsu/comparison/1",
  tool: { name: "bongsu", version: "0" },
  exercise: {
    id: "x",
    title: same("x"),
    construct: null,
    basis: "protocol",
    protocolDigest: digest,
    level: 0.95,
    smallestDifference: null,
    metric: { id: "m", name: { en: "pass rate", ko: "통과율" }, counts: ["pass"] },
    alternatives: [],
    classes: [],
    reference: null,
    data: null,
  },
  assumptions: [],
  inputs: [],
  inputsDigest: digest,
  pipelines: ["a", "b"].map((id) => ({
    id,
    name: { en: `pipeline ${id}`, ko: `절차 ${id}` },
    institute: null,
    judge: { kind: "unknown" as const, name: same("?") },
    outputs: null,
    harness: [],
    samples: 100,
  })),
  systems: ["s1", "s2", "s3"].map((id) => ({ id, name: same(id) })),
  languages: ["en"],
  tasks: [],
  gate: [],
  allowed: {
    sideBySide: { allowed: true, because: [], among: [] },
    paired: { allowed: true, because: [], among: [] },
    pooled: { allowed: true, because: [], among: [] },
    pairs: [],
  },
  estimates: [],
  contrasts: [],
  agreement: [],
  judges: [],
  corrected: [],
  pooled: [],
  dif: [],
  flagged: [],
  sensitivity: [],
  skipped: [],
  published: null,
  asks: [],
  losses: [],
  problems: [],
  ...more,
});

import { exp, log, poolRandomEffects, type PoolingOptions } from "@bongsu/statistics";
import type { Text } from "@bongsu/input";
import type { Estimate, Figure, Pooled } from "../result/index.ts";
import { runGate } from "../gate/run-gate.ts";
import { estimates } from "./estimates.ts";
import { figure, figureId } from "./figure.ts";
import type { Cell } from "./layout.ts";
import { indexRates, type RateIndex } from "./rate-index.ts";
import { isNumeric, prepare, type Prepared, type Source } from "./prepare.ts";

/**
 * The joint answer of several institutes per cell: random effects by REML with Hartung and Knapp's interval, and
 * the prediction interval for another institute. Rates are pooled on the logit scale, where sampling variance is
 * nearly free of the rate and no interval leaves [0, 1] (Warton and Hui 2011; Stijnen, Hamza and Özdemir 2010);
 * tau² is then a variance of log-odds. Scores are pooled as they are. One pipeline per institute, none of which
 * share outputs: shared outputs would count the same luck twice.
 */
export function pooled(p: Prepared, rates: RateIndex): Pooled[] {
  if (p.pipelines.length < 2) return [];
  const part = partOf(p);
  if (part !== null) return pooledOf(part, indexRates(estimates(part)), null);
  return pooledOf(p, rates, p.gateAllows.pooled.allowed ? null : p.gateAllows.pooled.because);
}

/**
 * Where only some pipelines may be pooled, these are an exercise of their own: gated, arranged and estimated as if the
 * others did not exist, so that nothing of what was refused enters the joint figure. Null where there is no such part.
 */
function partOf(p: Prepared): Prepared | null {
  const { allowed, among } = p.gateAllows.pooled;
  if (allowed || among.length === 0) return null;
  const study = { ...p.study, evidence: p.study.evidence.filter(({ plan }) => among.includes(plan.id)) };
  const gate = runGate(study);
  return gate.allowed.pooled.allowed ? prepare(study, gate) : null;
}

function pooledOf(p: Prepared, rates: RateIndex, forbidden: readonly string[] | null): Pooled[] {
  const sources = independentSources(p);
  return p.cells.flatMap((cell) => {
    const of = p.pipelines
      .map((pipeline) => rates.of(pipeline.id, p.plan.metric.id, cell))
      .filter((rate) => rate !== undefined)
      .filter((rate) => rate.figure.value !== null);
    if (of.length < 2) return [];
    const independent = of.filter((r) => sources.some((s) => s.id === r.source));
    return [pooledCell(p, cell, of, independent, forbidden)];
  });
}

/** The first pipeline of each institute whose outputs no earlier one judged; an unnamed institute is its pipeline. */
function independentSources(p: Prepared): Source[] {
  const institutes = new Set<string>();
  const outputs = new Set<string>();
  return p.pipelines.filter((pipeline) => {
    const institute = p.study.evidence[pipeline.pipeline]?.plan.institute?.en ?? `of ${pipeline.id}`;
    if (institutes.has(institute) || outputs.has(pipeline.outputs)) return false;
    institutes.add(institute);
    outputs.add(pipeline.outputs);
    return true;
  });
}

function pooledCell(
  p: Prepared,
  cell: Cell,
  all: readonly Estimate[],
  independent: readonly Estimate[],
  forbidden: readonly string[] | null,
): Pooled {
  const readable = all.filter((r) => p.permitted.among("sideBySide", r.source));
  const values = readable.map((r) => r.figure.value ?? 0);
  const head: Omit<Pooled, "refusal"> = {
    system: cell.system,
    language: cell.language,
    task: cell.task,
    metric: p.plan.metric.id,
    sources: independent.map((r) => r.source),
    estimate: null,
    predictionInterval: null,
    tau2: null,
    i2: null,
    q: null,
    range: values.length < 2 ? null : { lower: Math.min(...values), upper: Math.max(...values) },
  };
  const refusal = whyNot(p, all, independent, forbidden);
  if (refusal !== null) return { ...head, refusal };
  return pool(p, cell, head, independent);
}

function whyNot(
  p: Prepared,
  all: readonly Estimate[],
  independent: readonly Estimate[],
  forbidden: readonly string[] | null,
): Pooled["refusal"] {
  if (independent.length < all.length && independent.length < 2) {
    return {
      rule: "shared-outputs",
      text: {
        en: "The pipelines judged the same outputs or belong to one institute, so that together they hold no more evidence than one.",
        ko: "평가 절차들이 같은 응답을 채점하였거나 한 기관에 속하므로, 통합하여도 하나일 때보다 근거가 늘지 않는다.",
      },
    };
  }
  if (forbidden !== null) return { rule: forbidden[0] ?? "gate", text: FORBIDDEN };
  const least = p.plan.leastInstitutes;
  if (independent.length < least) {
    return {
      rule: "too-few-institutes",
      text: {
        en: `The plan asks for at least ${least} independent institutes and there are ${independent.length}; the range of their results is shown instead.`,
        ko: `평가 계획서는 서로 독립된 기관 ${least}곳 이상을 요구하나 ${independent.length}곳뿐이므로 결과의 범위만 제시한다.`,
      },
    };
  }
  return null;
}

const FORBIDDEN: Text = {
  en: "Differences between the pipelines, named in the table of differences, rule out one joint figure.",
  ko: "차이 표에 적은 평가 절차 사이의 차이 때문에 하나의 값으로 통합할 수 없다.",
};

interface Study {
  readonly estimate: number;
  readonly variance: number;
}

function pool(
  p: Prepared,
  cell: Cell,
  head: Omit<Pooled, "refusal">,
  independent: readonly Estimate[],
): Pooled {
  const scaled = isNumeric(p.plan.metric) ? SCORES : RATES;
  const studies = independent.map((r) => scaled.study(r.figure));
  const known = {
    estimand: "generalised" as const,
    n: independent.reduce((sum, r) => sum + r.figure.n, 0),
    inputs: [...head.sources],
  };
  const columns = {
    estimates: studies.map((s) => s.estimate),
    variances: studies.map((s) => s.variance),
  };
  const knapp = poolRandomEffects(columns, manner("hartung-knapp", p.level));
  // Few institutes may agree by luck, and Hartung and Knapp's interval is then narrower than if they were one
  // experiment; the wider of the two is given (Wiksten, Rücker and Schwarzer 2016; Jackson et al. 2017).
  const narrower = knapp.ok && knapp.warnings.includes("hartung-knapp-narrower");
  const outcome = narrower ? poolRandomEffects(columns, manner("normal", p.level)) : knapp;
  if (!outcome.ok) {
    return { ...head, refusal: { rule: outcome.refusal.code, text: NO_ANSWER } };
  }
  const { value, warnings } = outcome;
  const back = (x: { lower: number; upper: number; level: number }) => ({
    lower: scaled.back(x.lower),
    upper: scaled.back(x.upper),
    level: x.level,
  });
  const method = `${narrower ? "reml-normal" : "reml-hartung-knapp"}${scaled.suffix}`;
  const { heterogeneity } = value;
  return {
    ...head,
    estimate: figure({
      ...known,
      id: figureId("pooled", cell),
      unit: scaled.unit,
      method,
      value: scaled.back(value.value),
      df: value.df,
      level: p.level,
      interval: value.interval === null ? null : { ...back(value.interval), method },
      warnings: narrower ? [...warnings, "hartung-knapp-narrower"] : [...warnings],
    }),
    predictionInterval: value.predictionInterval === null ? null : back(value.predictionInterval),
    tau2: figure({
      ...known,
      id: figureId("pooled", cell, "tau2"),
      unit: "variance",
      estimand: "heterogeneity",
      method: `reml${scaled.suffix}`,
      value: heterogeneity.tauSquared,
      level: p.level,
      interval: heterogeneity.tauSquaredInterval,
    }),
    i2: heterogeneity.iSquared,
    q: figure({
      ...known,
      id: figureId("pooled", cell, "q"),
      unit: "p-value",
      estimand: "heterogeneity",
      method: "cochran-q",
      value: heterogeneity.p,
      df: heterogeneity.df,
    }),
    refusal: null,
  };
}

const manner = (test: "hartung-knapp" | "normal", level: number): PoolingOptions => ({
  tauMethod: "REML",
  test,
  prediction: "t-k-2",
  level,
});

const NO_ANSWER: Text = {
  en: "The random-effects model cannot be fitted to these results; their range is shown instead.",
  ko: "이 결과에서는 변량효과 모형의 해를 구할 수 없으므로 결과의 범위만 제시한다.",
};

interface Scale {
  readonly unit: Figure["unit"];
  readonly suffix: string;
  study(figure: Figure): Study;
  back(x: number): number;
}

const SCORES: Scale = {
  unit: "score",
  suffix: "",
  study: (f) => ({ estimate: f.value ?? 0, variance: (f.standardError ?? 0) * (f.standardError ?? 0) }),
  back: (x) => x,
};

/**
 * Log-odds with half a success and half a failure added at 0 and 100 % (as metafor's escalc does), and the variance
 * by the delta method where the rate has a standard error of its own, so that a clustered rate keeps its clustering.
 */
const RATES: Scale = {
  unit: "fraction",
  suffix: "-logit",
  study: (f) => {
    const p = f.value ?? 0;
    const inside = p > 0 && p < 1;
    const rate = inside ? p : (p * f.n + 0.5) / (f.n + 1);
    const odds = rate * (1 - rate);
    const binomial = 1 / ((f.n + (inside ? 0 : 1)) * odds);
    const se = (f.standardError ?? 0) / odds;
    return { estimate: log(rate / (1 - rate)), variance: se > 0 ? se * se : binomial };
  },
  back: (x) => 1 / (1 + exp(-x)),
};

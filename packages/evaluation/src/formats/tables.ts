import type { Comparison, Figure } from "../result/index.ts";

/** A table with a header, ready for a CSV writer. */
export interface FlatTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const FIGURE = [
  "value",
  "unit",
  "interval_lower",
  "interval_upper",
  "level",
  "method",
  "n",
  "k",
  "clusters",
  "df",
  "standard_error",
  "estimand",
  "refused",
];

const figureCells = (f: Figure): (string | number | null)[] => [
  f.value,
  f.unit,
  f.interval?.lower ?? null,
  f.interval?.upper ?? null,
  f.level,
  f.method,
  f.n,
  f.k,
  f.clusters,
  f.df,
  f.standardError,
  f.estimand,
  f.refusal?.code ?? null,
];

/** Every estimate with its interval: one row per source, system, language, task and metric. */
export const estimatesTable = ({ estimates }: Comparison): FlatTable => ({
  header: [
    "source",
    "system",
    "language",
    "task",
    "metric",
    ...FIGURE,
    "bound_lower",
    "bound_upper",
    "missing",
    "lower_bound_only",
  ],
  rows: estimates.map((e) => [
    e.source,
    e.system,
    e.language,
    e.task,
    e.metric,
    ...figureCells(e.figure),
    e.bounds?.lower ?? null,
    e.bounds?.upper ?? null,
    e.bounds?.missing ?? 0,
    e.lowerBoundOnly ? "true" : "false",
  ]),
});

/** Every contrast: counts, difference, test and conclusion. */
export const contrastsTable = ({ contrasts }: Comparison): FlatTable => ({
  header: [
    "kind",
    "first_source",
    "first_system",
    "second_source",
    "second_system",
    "language",
    "task",
    "metric",
    "both",
    "only_first",
    "only_second",
    "neither",
    ...FIGURE,
    "p",
    "p_method",
    "p_adjusted",
    "family",
    "conclusion",
  ],
  rows: contrasts.map((c) => [
    c.kind,
    c.first.source,
    c.first.system,
    c.second.source,
    c.second.system,
    c.language,
    c.task,
    c.metric,
    c.counts?.both ?? null,
    c.counts?.onlyFirst ?? null,
    c.counts?.onlySecond ?? null,
    c.counts?.neither ?? null,
    ...figureCells(c.difference),
    c.test?.value ?? null,
    c.test?.method ?? null,
    c.adjustedP,
    c.family,
    c.conclusion,
  ]),
});

/** The gate, in English and Korean. */
export const gateTable = ({ gate }: Comparison): FlatTable => ({
  header: ["aspect", "rule", "effect", "finding_en", "finding_ko", "consequence_en", "consequence_ko"],
  rows: gate.map((g) => [
    g.aspect,
    g.rule,
    g.effect,
    g.finding.en,
    g.finding.ko,
    g.consequence.en,
    g.consequence.ko,
  ]),
});

import { holm } from "@bongsu/statistics";
import type { Contrast } from "../result/index.ts";
import { conclude } from "./conclude.ts";
import { figureId, idOf, refused } from "./figure.ts";
import type { Cell } from "./layout.ts";
import { comparePairs, type PairedResult } from "./paired.ts";
import { pairsIn } from "./pairs.ts";
import { statedCounting, valuesOf, type Counting, type Prepared, type Source } from "./prepare.ts";
import type { RateIndex } from "./rate-index.ts";
import { referenceOf } from "./rows.ts";

/** Two sources on one cell, or two systems under one source, that the plan wants compared. */
export interface PlannedContrast {
  readonly kind: Contrast["kind"];
  readonly first: { readonly source: Source; readonly cell: Cell };
  readonly second: { readonly source: Source; readonly cell: Cell };
}

/** One way of doing the contrasts: how values are counted, whether clusters are heeded, at what level. */
export interface Manner {
  readonly counting: Counting;
  readonly clustered: boolean;
  readonly level: number;
}

export const statedManner = (p: Prepared): Manner => ({
  counting: statedCounting(p),
  clustered: p.clustered,
  level: p.level,
});

/**
 * The planned contrasts: the same system under two pipelines; a pipeline against the human label of its outputs;
 * neighbours in a source's ranking of the systems. Which they are is settled by the plan and the primary metric,
 * and stays the same when a choice is made the other way.
 */
export function plannedContrasts(p: Prepared, rates: RateIndex): PlannedContrast[] {
  const wanted = p.plan.analyses;
  return [
    ...(wanted.has("pipelines") ? betweenPipelines(p) : []),
    ...(wanted.has("reference") ? againstReference(p) : []),
    ...(wanted.has("systems") ? betweenSystems(p, rates) : []),
  ];
}

function betweenPipelines(p: Prepared): PlannedContrast[] {
  return p.pipelines.flatMap((a, i) =>
    p.pipelines.slice(i + 1).flatMap((b) => shared(p, a, b).map((cell) => planned("pipelines", a, b, cell))),
  );
}

/** The human label comes first, so that a positive difference says: the pipeline counts more. */
function againstReference(p: Prepared): PlannedContrast[] {
  return p.pipelines.flatMap((pipeline) => {
    const reference = referenceOf(p, pipeline);
    if (reference === undefined) return [];
    return shared(p, reference, pipeline).map((cell) => planned("reference", reference, pipeline, cell));
  });
}

const planned = (kind: Contrast["kind"], a: Source, b: Source, cell: Cell): PlannedContrast => ({
  kind,
  first: { source: a, cell },
  second: { source: b, cell },
});

const shared = (p: Prepared, a: Source, b: Source): Cell[] =>
  p.cells.filter((cell) => a.layout.cellByKey.has(cell.key) && b.layout.cellByKey.has(cell.key));

/** Neighbours by value under the primary metric, within one language and task; ties in the plan's order. */
function betweenSystems(p: Prepared, rates: RateIndex): PlannedContrast[] {
  return [...p.references, ...p.pipelines].flatMap((source) => {
    const groups = Map.groupBy(rankable(p, source), (cell) => JSON.stringify([cell.language, cell.task]));
    return [...groups.values()].flatMap((cells) => {
      const value = new Map(
        cells.map((cell) => [cell, rates.of(source.id, p.plan.metric.id, cell)?.figure.value ?? null]),
      );
      const ranked = cells
        .filter((cell) => value.get(cell) !== null)
        .toSorted((a, b) => (value.get(b) ?? 0) - (value.get(a) ?? 0));
      return ranked.slice(1).map((cell, i): PlannedContrast => ({
        kind: "systems",
        first: { source, cell: ranked[i] ?? cell },
        second: { source, cell },
      }));
    });
  });
}

/** A judge does not rank itself, unless people labelled the same outputs and can be held against it. */
function rankable(p: Prepared, source: Source): readonly Cell[] {
  const judge = source.human ? undefined : p.study.evidence[source.pipeline]?.plan.judge?.system;
  if (judge === undefined || referenceOf(p, source) !== undefined) return source.layout.cells;
  return source.layout.cells.filter((cell) => cell.system !== judge);
}

/** Computes planned contrasts in one manner, adjusts their p-values by family and concludes by the fixed rule. */
export function contrastsOf(p: Prepared, list: readonly PlannedContrast[], manner: Manner): Contrast[] {
  const raw = list.map((one) => contrastOf(p, one, manner));
  const adjusted = adjustByFamily(raw);
  return raw.map((contrast, index) => {
    const adjustedP = adjusted[index] ?? null;
    return {
      ...contrast,
      adjustedP,
      conclusion: conclude({ ...contrast, adjustedP }, p.plan.smallestDifference, 1 - manner.level),
    };
  });
}

function contrastOf(p: Prepared, one: PlannedContrast, manner: Manner): Contrast {
  const first = valuesOf(p, one.first.source, manner.counting);
  const second = valuesOf(p, one.second.source, manner.counting);
  const { metric } = manner.counting;
  const inputs = [...new Set([...one.first.source.inputs, ...one.second.source.inputs])];
  const id = contrastId(one);
  const head = {
    kind: one.kind,
    first: { source: one.first.source.id, system: one.first.cell.system },
    second: { source: one.second.source.id, system: one.second.cell.system },
    language: one.first.cell.language,
    task: one.first.cell.task,
    metric: metric.id,
    family: familyOf(one, metric.id),
    conclusion: "unsettled" as const,
    adjustedP: null,
  };
  const against =
    one.kind === "pipelines" ? p.permitted.against("paired", one.first.source.id, one.second.source.id) : [];
  if (against.length > 0 || first === null || second === null) {
    const known = {
      id,
      unit: "fraction" as const,
      estimand: "difference" as const,
      method: "paired",
      n: 0,
      inputs,
    };
    const difference =
      against.length === 0
        ? refused(known, "numeric-metric")
        : refused(known, "gate", { rules: against.join(" ") });
    return { ...head, counts: null, difference, unpairedStandardError: null, correlation: null, test: null };
  }
  const pairs = pairsIn(
    {
      source: one.first.source,
      values: first,
      cell: one.first.source.layout.cellByKey.get(one.first.cell.key) ?? -1,
    },
    {
      source: one.second.source,
      values: second,
      cell: one.second.source.layout.cellByKey.get(one.second.cell.key) ?? -1,
    },
    manner.clustered,
  );
  const numeric = metric.counts === undefined;
  const result: PairedResult = comparePairs(
    { id, inputs, unit: numeric ? "score" : "fraction" },
    pairs,
    manner.level,
  );
  return { ...head, ...result };
}

/** contrast/gpt4/a..b · contrast/gpt4..llama/a, with language and task where there are such. */
function contrastId(one: PlannedContrast): string {
  const { first, second } = one;
  if (one.kind !== "systems")
    return figureId("contrast", first.cell, `${first.source.id}..${second.source.id}`);
  const cell = { ...first.cell, system: `${first.cell.system}..${second.cell.system}` };
  return figureId("contrast", cell, first.source.id);
}

/**
 * Contrasts that answer one question are adjusted together: do these two sources agree, over all cells; which
 * neighbours in this source's ranking can be told apart.
 */
const familyOf = ({ kind, first, second }: PlannedContrast, metric: string): string =>
  kind === "systems"
    ? idOf(kind, first.source.id, metric)
    : idOf(kind, `${first.source.id}..${second.source.id}`, metric);

function adjustByFamily(contrasts: readonly Contrast[]): (number | null)[] {
  const adjusted: (number | null)[] = contrasts.map(() => null);
  const tested = contrasts.flatMap((c, index) =>
    typeof c.test?.value === "number" ? [{ index, family: c.family, p: c.test.value }] : [],
  );
  for (const family of Map.groupBy(tested, (t) => t.family).values()) {
    holm(family.map((t) => t.p)).forEach((value, i) => {
      const at = family[i]?.index;
      if (at !== undefined) adjusted[at] = value;
    });
  }
  return adjusted;
}

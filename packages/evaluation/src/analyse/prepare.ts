import type { Allowed } from "../gate/permissions.ts";
import type { Gate } from "../gate/run-gate.ts";
import type { GateRow } from "../result/index.ts";
import type { Evidence, Plan, Study } from "../protocol/plan.ts";
import { NONE, type Dictionaries } from "../store/samples.ts";
import { arrange, type Cell, type Layout } from "./layout.ts";
import { commonOnly, withoutItems } from "./common.ts";
import { differingContent } from "./content.ts";
import { permittedBy, type Permitted } from "./permitted.ts";
import { reducerNamed, type Reducer } from "./reduce.ts";
import { countsOf, unitValues, type MissingRule, type Verdicts } from "./values.ts";
import type { MetricPlan } from "../protocol/schema.ts";

/** A pipeline's verdicts, or the human label of its outputs, over the cells and units of one layout. */
export interface Source {
  readonly id: string;
  /** Position of the pipeline in the study; of the first that carries the label, for a human label. */
  readonly pipeline: number;
  readonly human: boolean;
  /** Pipelines whose inputs it rests on. */
  readonly inputs: readonly string[];
  /** Sources with equal marks judged the same outputs. */
  readonly outputs: string;
  readonly layout: Layout;
  readonly verdicts: Verdicts;
}

/** What all analyses share, computed once. */
export interface Prepared {
  readonly study: Study;
  readonly plan: Plan;
  readonly dictionaries: Dictionaries;
  readonly pipelines: readonly Source[];
  readonly references: readonly Source[];
  readonly cells: readonly Cell[];
  readonly reducer: Reducer;
  /** The plan names a reducer that the tool cannot compute; the mean is used and it is said. */
  readonly reducerUnknown: boolean;
  readonly clustered: boolean;
  readonly level: number;
  readonly gate: readonly GateRow[];
  readonly permitted: Permitted;
  readonly gateAllows: Allowed;
  /** Values already computed, see `valuesOf`. */
  readonly kept: Map<string, Float64Array>;
}

/** How values are made out of verdicts; the stated way, or one choice made the other way. */
export interface Counting {
  readonly metric: MetricPlan;
  readonly reducer: Reducer;
  readonly missing: MissingRule;
}

const MEAN = reducerNamed("mean") as Reducer;

export function prepare(study: Study, { rows: gate, allowed }: Gate): Prepared {
  const { plan, evidence, dictionaries } = study;
  const arranged = evidence.map((e) => arrange(e.samples, plan, dictionaries));
  const permitted = permittedBy(allowed);
  const layouts = heeding(arranged, study, gate, permitted);
  const pipelines = evidence.map((e, index): Source => {
    const layout = layouts[index] ?? arrange(e.samples, plan, dictionaries);
    return {
      id: e.plan.id,
      pipeline: index,
      human: false,
      inputs: [e.plan.id],
      outputs: outputsOf(e),
      layout,
      verdicts: { outcome: e.samples.outcome, score: e.samples.score },
    };
  });
  const reducer = reducerNamed(plan.reducer);
  return {
    study,
    plan,
    dictionaries,
    pipelines,
    references: referencesOf(study, pipelines),
    cells: cellsOf(layouts),
    reducer: reducer ?? MEAN,
    reducerUnknown: reducer === null,
    clustered: plan.groups === "clusters" && layouts.some((l) => l.cluster.some((c) => c !== NONE)),
    level: plan.level,
    gate,
    permitted,
    gateAllows: allowed,
    kept: new Map(),
  };
}

/**
 * What the gate wants adjusted: rates on common items only, of the pipelines that may stand side by side (of all, where
 * no such set stands out and all have something in common), and without items whose content differs between two of them.
 */
function heeding(
  arranged: readonly Layout[],
  study: Study,
  gate: readonly GateRow[],
  permitted: Permitted,
): readonly Layout[] {
  const adjusts = (aspect: GateRow["aspect"]): boolean =>
    gate.some((row) => row.aspect === aspect && row.effect === "adjust");
  const ids = study.evidence.map(({ plan }) => plan.id);
  const together = arranged.filter((_, at) => permitted.among("sideBySide", ids[at] ?? ""));
  const apart = gate.some((row) => row.aspect === "items" && row.effect === "fatal");
  const onCommon = !adjusts("items") ? [] : together.length > 1 ? together : apart ? [] : arranged;
  const common = commonOnly(onCommon);
  const kept = arranged.map((layout) => common[onCommon.indexOf(layout)] ?? layout);
  if (!adjusts("item-content")) return kept;
  const compared = (one: Evidence, other: Evidence): boolean =>
    permitted.pair("paired", one.plan.id, other.plan.id) ||
    permitted.pair("sideBySide", one.plan.id, other.plan.id);
  return withoutItems(kept, differingContent(study, compared));
}

/** Declared, or the very same files, or its own. */
function outputsOf({ plan, files }: Evidence): string {
  if (plan.outputs !== undefined) return `declared ${plan.outputs}`;
  return files.length === 0
    ? `of ${plan.id}`
    : `files ${files
        .map((f) => f.digest)
        .toSorted()
        .join(" ")}`;
}

/** One human label per set of outputs; "reference" where there is one set, which is the common case. */
function referencesOf(study: Study, pipelines: readonly Source[]): Source[] {
  const carriers = pipelines.filter((p) =>
    study.evidence[p.pipeline]?.samples.reference.some((c) => c !== NONE),
  );
  const first = new Map<string, Source>();
  for (const carrier of carriers) if (!first.has(carrier.outputs)) first.set(carrier.outputs, carrier);
  return [...first.values()].map((carrier) => ({
    ...carrier,
    id: first.size === 1 ? "reference" : `reference/${carrier.id}`,
    human: true,
    verdicts: {
      outcome: study.evidence[carrier.pipeline]?.samples.reference ?? new Int32Array(),
      score: null,
    },
  }));
}

/** Cells of all pipelines, each once, in the order of the layouts. */
function cellsOf(layouts: readonly Layout[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const layout of layouts)
    for (const cell of layout.cells) if (!cells.has(cell.key)) cells.set(cell.key, cell);
  return [...cells.values()];
}

/** The stated way of counting. */
export const statedCounting = (p: Prepared): Counting => ({
  metric: p.plan.metric,
  reducer: p.reducer,
  missing: "left-out",
});

/**
 * Values of every unit of a source; a human label has no meaning under a numeric metric and gives null. Kept by
 * source and manner of counting, since most analyses ask for the same.
 */
export function valuesOf(p: Prepared, source: Source, stated: Counting): Float64Array | null {
  // An output that nobody labelled is not a missing sample: the human label has no worst and no best case.
  const counting = source.human ? { ...stated, missing: "left-out" as const } : stated;
  const counts = countsOf(counting.metric, p.plan.classes);
  if (counts === null && source.verdicts.score === null) return null;
  const key = JSON.stringify([source.id, counting.metric.id, counting.reducer.name, counting.missing]);
  const known = p.kept.get(key);
  if (known !== undefined) return known;
  const values = unitValues(source.layout, source.verdicts, counts, counting.reducer, counting.missing);
  p.kept.set(key, values);
  return values;
}

export const isNumeric = (metric: MetricPlan): boolean => metric.counts === undefined;

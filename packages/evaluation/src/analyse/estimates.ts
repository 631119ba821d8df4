import { missingBounds } from "@bongsu/statistics";
import type { Estimate } from "../result/index.ts";
import type { MetricPlan } from "../protocol/schema.ts";
import { NONE } from "../store/samples.ts";
import { figureId } from "./figure.ts";
import type { Cell, Layout } from "./layout.ts";
import { lowerBoundsOnly } from "./limits.ts";
import { meanFigure } from "./mean.ts";
import { weightedByFamily } from "./stratified.ts";
import { isNumeric, statedCounting, valuesOf, type Counting, type Prepared, type Source } from "./prepare.ts";

/** The rate of every cell, by every pipeline and by the human label, under the primary metric and each stated alternative. */
export function estimates(p: Prepared): Estimate[] {
  const metrics = [p.plan.metric, ...p.plan.alternatives];
  return metrics.flatMap((metric) =>
    [...p.references, ...p.pipelines].flatMap((source) =>
      estimatesOf(p, source, { ...statedCounting(p), metric }),
    ),
  );
}

function estimatesOf(p: Prepared, source: Source, counting: Counting): Estimate[] {
  const values = valuesOf(p, source, counting);
  if (values === null) return [];
  const absent = absentIn(p, source.layout);
  return source.layout.cells.flatMap((cell, index) => {
    const estimate = estimateOf(p, source, cell, index, {
      values,
      metric: counting.metric,
      absent: absent[index] ?? 0,
    });
    // People may have labelled only some cells; a rate of nothing is no news.
    return source.human && estimate.figure.n === 0 ? [] : [estimate];
  });
}

function estimateOf(
  p: Prepared,
  source: Source,
  cell: Cell,
  index: number,
  { values, metric, absent }: { values: Float64Array; metric: MetricPlan; absent: number },
): Estimate {
  const { layout } = source;
  const from = layout.cellStart[index] ?? 0;
  const to = layout.cellStart[index + 1] ?? from;
  const all = values.subarray(from, to);
  const { present, clusters } = presentIn(all, p.clustered ? layout.cluster.subarray(from, to) : null);
  const missing = all.length - present.length;
  const alternative = metric.id === p.plan.metric.id ? [] : [metric.id];
  const known = {
    id: figureId("rate", cell, source.id, ...alternative),
    unit: isNumeric(metric) ? ("score" as const) : ("fraction" as const),
    inputs: [...source.inputs],
  };
  const weighted =
    p.plan.groups === "strata" && missing > 0 && !source.human
      ? weightedByFamily(known, { stratum: layout.stratum.subarray(from, to), values: all }, p.level)
      : null;
  return {
    source: source.id,
    system: cell.system,
    language: cell.language,
    task: cell.task,
    metric: metric.id,
    figure: weighted ?? meanFigure(known, present, clusters, p.level),
    bounds:
      missing + absent === 0 || source.human || isNumeric(metric)
        ? null
        : boundsOf(present, missing + absent),
    lowerBoundOnly: lowerBoundsOnly(p, source, cell),
  };
}

/** Items of each cell's language and task that the source has for another system, but not for this one. */
function absentIn(p: Prepared, { cells, cellStart, item }: Layout): number[] {
  const indexes = [...cells.keys()];
  const ofGroup = Map.groupBy(indexes, (at) => JSON.stringify([cells[at]?.language, cells[at]?.task]));
  const absent = cells.map(() => 0);
  for (const group of ofGroup.values()) {
    const seen = new Uint8Array(p.dictionaries.items.size);
    let all = 0;
    for (const at of group) {
      for (const code of item.subarray(cellStart[at], cellStart[at + 1])) {
        if (code < 0 || seen[code] === 1) continue;
        seen[code] = 1;
        all++;
      }
    }
    for (const at of group) absent[at] = Math.max(0, all - ((cellStart[at + 1] ?? 0) - (cellStart[at] ?? 0)));
  }
  return absent;
}

/** Every missing item counted against, then for. */
function boundsOf(present: Float64Array, missing: number): Estimate["bounds"] {
  const bounds = missingBounds(present, missing, { lowest: 0, highest: 1 });
  return bounds.ok ? { lower: bounds.value.lower, upper: bounds.value.upper, missing } : null;
}

/** The usable values, with their clusters where these count. */
function presentIn(
  values: Float64Array,
  cluster: Int32Array | null,
): { present: Float64Array; clusters: Int32Array | null } {
  const present = new Float64Array(values.length);
  const clusters = new Int32Array(cluster === null ? 0 : values.length);
  let n = 0;
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    present[n] = value;
    if (cluster !== null) clusters[n] = cluster[unit] ?? NONE;
    n++;
  }
  return { present: present.subarray(0, n), clusters: cluster === null ? null : clusters.subarray(0, n) };
}

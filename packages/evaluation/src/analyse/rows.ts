import { NONE } from "../store/samples.ts";
import { eachCommon } from "./common.ts";
import type { Prepared, Source } from "./prepare.ts";
import { countsOf } from "./values.ts";

/** Calls `visit` with the rows of two sources that are the same output: same cell, item and epoch. */
export function eachCommonRow(
  p: Prepared,
  a: Source,
  b: Source,
  key: string,
  visit: (rowA: number, rowB: number) => void,
): void {
  const cellA = a.layout.cellByKey.get(key);
  const cellB = b.layout.cellByKey.get(key);
  const epochA = p.study.evidence[a.pipeline]?.samples.epoch;
  const epochB = p.study.evidence[b.pipeline]?.samples.epoch;
  if (cellA === undefined || cellB === undefined || epochA === undefined || epochB === undefined) return;
  eachCommon(a.layout, cellA, b.layout, cellB, (unitA, unitB) => {
    let i = a.layout.unitStart[unitA] ?? 0;
    let j = b.layout.unitStart[unitB] ?? 0;
    const endA = a.layout.unitStart[unitA + 1] ?? i;
    const endB = b.layout.unitStart[unitB + 1] ?? j;
    while (i < endA && j < endB) {
      const rowA = a.layout.order[i] ?? 0;
      const rowB = b.layout.order[j] ?? 0;
      const gap = (epochA[rowA] ?? NONE) - (epochB[rowB] ?? NONE);
      if (gap === 0) visit(rowA, rowB);
      if (gap <= 0) i++;
      if (gap >= 0) j++;
    }
  });
}

/** 1 or 0 under the primary metric, NONE where there is no usable verdict. Null for a numeric metric. */
export function binaryVerdicts(p: Prepared): ((source: Source, row: number) => number) | null {
  const counts = countsOf(p.plan.metric, p.plan.classes);
  if (counts === null) return null;
  return (source, row) => {
    const code = source.verdicts.outcome[row] ?? NONE;
    return code === NONE ? NONE : (counts[code] ?? 0);
  };
}

/** The human label of the outputs that a pipeline judged. */
export const referenceOf = (p: Prepared, pipeline: Source): Source | undefined =>
  p.references.find((reference) => reference.outputs === pipeline.outputs);

import { NONE } from "../store/samples.ts";
import { eachCommon } from "./common.ts";
import type { Source } from "./prepare.ts";

/** Values of two sources on the items that both have a usable value for; clusters where the plan has them. */
export interface Pairs {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly cluster: Int32Array | null;
}

export function pairsIn(
  a: { source: Source; values: Float64Array; cell: number },
  b: { source: Source; values: Float64Array; cell: number },
  clustered: boolean,
): Pairs {
  const most = (a.source.layout.cellStart[a.cell + 1] ?? 0) - (a.source.layout.cellStart[a.cell] ?? 0);
  const first = new Float64Array(most);
  const second = new Float64Array(most);
  const cluster = new Int32Array(clustered ? most : 0);
  let n = 0;
  eachCommon(a.source.layout, a.cell, b.source.layout, b.cell, (unitA, unitB) => {
    const x = a.values[unitA] ?? Number.NaN;
    const y = b.values[unitB] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    first[n] = x;
    second[n] = y;
    if (clustered) cluster[n] = a.source.layout.cluster[unitA] ?? NONE;
    n++;
  });
  return {
    first: first.subarray(0, n),
    second: second.subarray(0, n),
    cluster: clustered ? cluster.subarray(0, n) : null,
  };
}

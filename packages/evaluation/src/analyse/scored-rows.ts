import { NONE } from "../store/samples.ts";
import type { Cell } from "./layout.ts";
import type { Prepared, Source } from "./prepare.ts";
import { eachCommonRow } from "./rows.ts";

/** Outputs that a judge scored with a number, and people's scores of them; one entry per output. */
export interface ScoredRows {
  /** Item of the row, from 0; the same item in several cells is one item. */
  readonly items: Int32Array;
  readonly itemCount: number;
  readonly judged: Float64Array;
  /** NaN where nobody scored. */
  readonly human: Float64Array;
}

/** The pipeline whose files carry people's scores of the outputs that this one judged. */
export const scoredBy = (p: Prepared, pipeline: Source): Source | undefined =>
  p.pipelines.find(
    (other) => other.outputs === pipeline.outputs && humanScores(p, other).some((x) => !Number.isNaN(x)),
  );

const humanScores = (p: Prepared, source: Source): Float64Array =>
  p.study.evidence[source.pipeline]?.samples.referenceScore ?? new Float64Array();

/** Rows with a score of the judge, and people's score where there is one. */
export function scoredRows(
  p: Prepared,
  pipeline: Source,
  carrier: Source,
  cells: readonly Cell[],
): ScoredRows {
  const codeOf = p.study.evidence[pipeline.pipeline]?.samples.item ?? new Int32Array();
  const people = humanScores(p, carrier);
  const units = new Map<number, number>();
  const items: number[] = [];
  const judged: number[] = [];
  const human: number[] = [];
  for (const cell of cells) {
    eachCommonRow(p, pipeline, carrier, cell.key, (row, carrierRow) => {
      const score = pipeline.verdicts.score?.[row] ?? Number.NaN;
      if (Number.isNaN(score)) return;
      const code = codeOf[row] ?? NONE;
      const unit = units.get(code) ?? units.size;
      units.set(code, unit);
      items.push(unit);
      judged.push(score);
      human.push(people[carrierRow] ?? Number.NaN);
    });
  }
  return {
    items: Int32Array.from(items),
    itemCount: units.size,
    judged: Float64Array.from(judged),
    human: Float64Array.from(human),
  };
}

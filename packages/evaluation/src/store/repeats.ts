import { sampleIndex } from "./sample-index.ts";
import type { BuiltSamples } from "./build-samples.ts";
import type { Samples } from "./samples.ts";

/** Rows that are the same sample (system, item, epoch, language) as an earlier row of the pipeline. */
export interface Repeats {
  readonly rows: number;
  /** Of these, how many have another verdict than the row that was kept. */
  readonly differing: number;
  /** Item code of the first of them; -1 where there is none. */
  readonly item: number;
}

/** Keeps the first row of each sample: counting one twice would give it double weight. */
export function withoutRepeats(built: BuiltSamples): BuiltSamples & { readonly repeats: Repeats } {
  const { samples } = built;
  const index = sampleIndex(samples);
  const [first] = index.repeats;
  if (first === undefined) return { ...built, repeats: { rows: 0, differing: 0, item: -1 } };
  let differing = 0;
  for (const row of index.repeats) {
    const kept = index.find(samples, row);
    const same =
      samples.outcome[row] === samples.outcome[kept] && Object.is(samples.score[row], samples.score[kept]);
    if (!same) differing++;
  }
  const gone = new Set(index.repeats);
  const keep = <T extends Int32Array | Float64Array | Uint8Array>(column: T): T =>
    column.filter((_, row) => !gone.has(row)) as T; // filter of a typed array keeps its type
  return {
    ...built,
    samples: keptRows(samples, keep),
    answers: built.answers && keep(built.answers),
    contents: built.contents && keep(built.contents),
    repeats: { rows: index.repeats.length, differing, item: samples.item[first] ?? -1 },
  };
}

function keptRows(
  samples: Samples,
  keep: <T extends Int32Array | Float64Array | Uint8Array>(column: T) => T,
): Samples {
  const system = keep(samples.system);
  return {
    pipeline: samples.pipeline,
    rows: system.length,
    system,
    item: keep(samples.item),
    epoch: keep(samples.epoch),
    language: keep(samples.language),
    task: keep(samples.task),
    cluster: keep(samples.cluster),
    stratum: keep(samples.stratum),
    outcome: keep(samples.outcome),
    score: keep(samples.score),
    reference: keep(samples.reference),
    referenceScore: samples.referenceScore && keep(samples.referenceScore),
    raters: samples.raters.map(({ name, outcome, score }) => ({
      name,
      outcome: keep(outcome),
      score: score && keep(score),
    })),
    state: keep(samples.state),
  };
}

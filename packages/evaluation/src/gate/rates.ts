import type { MetricPlan } from "../protocol/schema.ts";
import type { Evidence, Study } from "../protocol/plan.ts";
import { NONE } from "../store/samples.ts";
import type { SampleIndex } from "../store/sample-index.ts";

/** Where a difference under the primary metric turns its sign under an alternative. */
export interface Turn {
  readonly system: number;
  readonly language: number;
  readonly alternative: MetricPlan;
}

/** 1 for outcome classes that the metric counts, by class code. */
export function countedClasses(study: Study, metric: MetricPlan): Uint8Array {
  return Uint8Array.from(study.plan.classes, (id) => (metric.counts?.includes(id) === true ? 1 : 0));
}

/** Turns of the pipeline's rate against the human label, over samples that have both. */
export function turnsAgainstReference(
  study: Study,
  one: Evidence,
): { turns: readonly Turn[]; systems: number } {
  const { samples } = one;
  return turns(study, one, (row) => samples.reference[row] ?? NONE);
}

/** Turns of the second pipeline's rate against the first's, over common samples. */
export function turnsBetween(
  study: Study,
  index: SampleIndex,
  first: Evidence,
  second: Evidence,
): { turns: readonly Turn[]; systems: number } {
  return turns(study, second, (row) => {
    const at = index.find(second.samples, row);
    return at < 0 ? NONE : (first.samples.outcome[at] ?? NONE);
  });
}

function turns(
  study: Study,
  one: Evidence,
  other: (row: number) => number,
): { turns: Turn[]; systems: number } {
  const { alternatives, metric } = study.plan;
  const counts = [metric, ...alternatives].map((each) => countedClasses(study, each));
  const cells = new Map<string, { system: number; language: number; differences: number[] }>();
  const { samples } = one;
  for (let row = 0; row < samples.rows; row++) {
    const own = samples.outcome[row] ?? NONE;
    if (own === NONE) continue;
    const against = other(row);
    if (against === NONE) continue;
    const system = samples.system[row] ?? NONE;
    const language = samples.language[row] ?? NONE;
    const key = `${system} ${language}`;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = { system, language, differences: counts.map(() => 0) };
      cells.set(key, cell);
    }
    for (const [at, counted] of counts.entries())
      cell.differences[at] = (cell.differences[at] ?? 0) + (counted[own] ?? 0) - (counted[against] ?? 0);
  }
  const found: Turn[] = [];
  for (const { system, language, differences } of cells.values()) {
    for (const [at, alternative] of alternatives.entries()) {
      if ((differences[0] ?? 0) * (differences[at + 1] ?? 0) < 0)
        found.push({ system, language, alternative });
    }
  }
  return { turns: found, systems: new Set([...cells.values()].map(({ system }) => system)).size };
}

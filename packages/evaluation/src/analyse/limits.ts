import type { Cell } from "./layout.ts";
import type { Prepared, Source } from "./prepare.ts";

/**
 * A rate under a smaller budget is only a lower bound of what the system can do. Where the gate found budgets to
 * differ in a cell, that holds for each pipeline that has less of something than another; no stated limit is
 * taken as no limit.
 */
export function lowerBoundsOnly(p: Prepared, source: Source, cell: Cell): boolean {
  if (source.human) return false;
  const differs = p.gate.some(
    (row) =>
      row.aspect === "limits" &&
      (row.effect === "adjust" || row.effect === "fatal") &&
      (row.scope === null || inScope(row.scope, cell)),
  );
  if (!differs) return false;
  const budgets = p.pipelines.map((pipeline) => budgetOf(p, pipeline));
  const own = budgetOf(p, source);
  return budgets.some((other) =>
    [...own].some(([name, amount]) => amount < (other.get(name) ?? Number.POSITIVE_INFINITY)),
  );
}

const inScope = (scope: { systems: string[]; languages: string[] }, cell: Cell): boolean =>
  (scope.systems.length === 0 || scope.systems.includes(cell.system)) &&
  (scope.languages.length === 0 || (cell.language !== null && scope.languages.includes(cell.language)));

/** Numeric limits of a pipeline: the protocol's, then its own, then what its logs show; the last word counts. */
function budgetOf(p: Prepared, source: Source): Map<string, number> {
  const evidence = p.study.evidence[source.pipeline];
  const layers = [
    p.plan.exercise.limits,
    evidence?.plan.limits,
    ...(evidence?.facts ?? []).map((f) => f.limits),
  ];
  const budget = new Map<string, number>();
  for (const layer of layers) {
    for (const [name, amount] of Object.entries(layer ?? {}))
      if (typeof amount === "number") budget.set(name, amount);
  }
  return budget;
}

import type { Comparison, Published } from "../../result/index.ts";
import { verbatim } from "@bongsu/input";
import { asksFor } from "./asks.ts";
import { gaps, intervals, rowsDiffer, sameDirection } from "./checks.ts";
import { overallIsMean, overallIsSomeMean } from "./overall.ts";
import { parsePublished, type PrintedTable, type PublishedPlan, type PublishedProblem } from "./table.ts";

export interface PublishedAnalysis {
  readonly published: Published;
  readonly asks: Comparison["asks"];
  readonly problems: readonly PublishedProblem[];
}

/**
 * What a published table of rates lets a reader conclude, and what not: arithmetic on the printed digits, each of
 * which may be off by half its last place. Nothing is assumed about how the table came about.
 */
export function analysePublished(
  plan: PublishedPlan,
  printed: PrintedTable,
  level: number,
): PublishedAnalysis {
  const { table, problems } = parsePublished(plan, printed);
  const mean = overallIsMean(table);
  const off = mean.some((check) => check.outcome === "fails");
  const rows = table.overall === null ? table.rows : [...table.rows, table.overall];
  return {
    published: {
      source: plan.source,
      url: plan.url ?? null,
      standing: plan.standing,
      columns: table.columns.map((column) => ({ ...column })),
      rows: rows.map((row) => ({ id: row.id, name: verbatim(row.id), values: [...row.values], n: row.n })),
      rounding: table.rounding,
      checks: [
        ...mean,
        // That some weighting would do is worth saying only where the plain mean does not.
        ...(off ? overallIsSomeMean(table) : []),
        ...sameDirection(table),
        ...intervals(table),
        ...gaps(table, level),
        ...rowsDiffer(table),
      ],
    },
    asks: asksFor(table, off),
    problems,
  };
}

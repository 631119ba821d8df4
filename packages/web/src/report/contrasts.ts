import type { Contrast } from "@bongsu/evaluation";
import { html, nothing, type Html } from "../layout/html.ts";
import { count, percent } from "../layout/numbers.ts";
import { distinct, groupBy } from "./cells.ts";
import type { Context } from "./context.ts";
import { pairOf, sidesOf } from "./contrast-words.ts";
import { contrastPlot } from "./contrast-plot.ts";
import { contrastTable } from "./contrast-table.ts";
import type { Section } from "./section.ts";

type Kind = Contrast["kind"];

function notes(context: Context, contrasts: readonly Contrast[]): Html {
  const { m, comparison } = context;
  const pairs = distinct(contrasts.map((c) => pairOf(context, c)));
  const first = contrasts[0];
  const sides = first === undefined ? null : sidesOf(context, first);
  const direction =
    first !== undefined && sides !== null && pairs.length === 1 && first.kind !== "systems"
      ? m.report.contrastsNote(sides.first, sides.second)
      : m.report.contrastsNoteMany;
  const families = groupBy(
    contrasts.filter((c) => c.adjustedP !== null),
    (c) => c.family,
  );
  const holm =
    families.size === 0
      ? nothing
      : html` ${m.report.familyNote([...families.values()].map((own) => count(own.length)))}`;
  const smallest = comparison.exercise.smallestDifference;
  const fraction = first?.difference.unit === "fraction";
  const band = smallest === null || !fraction ? nothing : html` ${m.report.bandNote(percent(smallest))}`;
  return html`<p class="note">${direction}${holm}${band}</p>`;
}

function kindSection(context: Context, kind: Kind): Section | null {
  const { comparison, m } = context;
  const primary = comparison.exercise.metric.id;
  const own = comparison.contrasts.filter((c) => c.kind === kind && c.metric === primary);
  if (own.length === 0) return null;
  const plot = own.length <= 60 ? contrastPlot(context, own, `contrast-${kind}`) : nothing;
  const rows = contrastTable(context, own);
  const tableHtml =
    own.length > 24
      ? html`<details>
          <summary>${m.report.behind}</summary>
          ${rows}
        </details>`
      : rows;
  return {
    id: `contrast-${kind}`,
    title: m.report.contrasts[kind],
    body: html`${notes(context, own)}${plot}${tableHtml}`,
  };
}

export const contrasts = (context: Context): Section[] =>
  (["pipelines", "reference", "systems"] as const)
    .map((kind) => kindSection(context, kind))
    .filter((section) => section !== null);

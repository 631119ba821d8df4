import type { Contrast } from "@bongsu/evaluation";
import { html, nothing, type Html } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { count, levelSaid, pValue } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import { distinct, groupBy, intervalCell, refusalSaid, valueCell } from "./cells.ts";
import type { Context } from "./context.ts";
import { pairOf, sidesOf } from "./contrast-words.ts";

function conclusionChip(context: Context, contrast: Contrast): Html {
  const { m } = context;
  const { first, second } = sidesOf(context, contrast);
  switch (contrast.conclusion) {
    case "first-higher":
      return chip("tick", m.report.higher(first));
    case "second-higher":
      return chip("tick", m.report.higher(second));
    case "unsettled":
      return chip("query", m.report.unsettled, "soft");
    case "equivalent":
      return chip("equal", m.report.equivalent);
    case "refused":
      return chip("cross", m.report.refused, "stop");
  }
}

function testCells(context: Context, contrast: Contrast, adjusted: boolean): Html {
  const { test, adjustedP } = contrast;
  const p =
    test !== null && test.value === null
      ? html`<td class="soft small">${refusalSaid(context, test)}</td>`
      : valueCell(context, test);
  return html`${p}${adjusted ? html`<td class="num">${adjustedP === null ? nothing : pValue(adjustedP)}</td>` : nothing}`;
}

interface Columns {
  readonly task: boolean;
  readonly language: boolean;
  readonly counts: boolean;
  readonly tests: boolean;
  readonly adjusted: boolean;
}

function rowHtml(context: Context, contrast: Contrast, columns: Columns): Html {
  const { first, second } = sidesOf(context, contrast);
  const what =
    contrast.kind === "systems"
      ? context.m.report.contrastsOf(first, second)
      : context.system(contrast.first.system);
  const c = contrast.counts;
  const cell = (value: number | undefined): Html =>
    html`<td class="num">${value === undefined ? nothing : count(value)}</td>`;
  const counts = columns.counts
    ? html`${cell(c?.onlySecond)}${cell(c?.onlyFirst)}${cell(c?.both)}${cell(c?.neither)}`
    : html`${cell(contrast.difference.n)}`;
  return html`<tr>
    <th scope="row"><bdi>${what}</bdi></th>
    ${
      columns.task ? html`<td><bdi>${contrast.task}</bdi></td>` : nothing
    }${columns.language ? html`<td>${context.language(contrast.language)}</td>` : nothing}${counts}${valueCell(
      context,
      contrast.difference,
    )}${intervalCell(context, contrast.difference)}${
      columns.tests ? testCells(context, contrast, columns.adjusted) : nothing
    }
    <td class="gap">${conclusionChip(context, contrast)}</td>
  </tr>`;
}

export function contrastTable(context: Context, contrasts: readonly Contrast[]): Html {
  const { m } = context;
  const columns: Columns = {
    task: distinct(contrasts.map((c) => c.task)).length > 1,
    language: distinct(contrasts.map((c) => c.language)).length > 1,
    counts: contrasts.some((c) => c.counts !== null),
    tests: contrasts.some((c) => c.test !== null),
    adjusted: contrasts.some((c) => c.adjustedP !== null),
  };
  const groups = [...groupBy(contrasts, (c) => pairOf(context, c))];
  const first = contrasts[0];
  const sides =
    first === undefined || first.kind === "systems" || groups.length > 1 ? null : sidesOf(context, first);
  const th = (label: string): Html => html`<th scope="col" class="num">${label}</th>`;
  const counts = columns.counts
    ? html`${th(sides === null ? m.report.onlySecondShort : m.report.onlyFirst(sides.second))}${th(
        sides === null ? m.report.onlyFirstShort : m.report.onlyFirst(sides.first),
      )}${th(m.report.both)}${th(m.report.neither)}`
    : th(m.report.n);
  const levels = distinct(contrasts.flatMap((c) => c.difference.interval?.level ?? []));
  const interval = levels.length === 1 ? m.report.intervalAt(levelSaid(levels[0] ?? 0)) : m.report.interval;
  const fraction = contrasts.every((c) => c.difference.unit === "fraction");
  const head = html`<tr>
    <th scope="col">${m.report.system}</th>
    ${
      columns.task ? html`<th scope="col">${m.report.task}</th>` : nothing
    }${columns.language ? html`<th scope="col">${m.report.language}</th>` : nothing}${counts}${th(
      fraction ? m.report.difference : m.report.differenceScore,
    )}${th(interval)}${columns.tests ? th(m.report.p) : nothing}${
      columns.adjusted ? th(m.report.adjusted) : nothing
    }
    <th scope="col" class="gap">${m.report.conclusion}</th>
  </tr>`;
  const width =
    4 +
    (columns.counts ? 4 : 1) +
    [columns.task, columns.language, columns.tests, columns.adjusted].filter(Boolean).length;
  const body = groups.map(([pair, own]) => {
    const sub =
      groups.length === 1
        ? nothing
        : html`<tr class="sub">
            <th scope="rowgroup" colspan="${width}"><bdi>${pair}</bdi></th>
          </tr>`;
    return html`${sub}${own.map((c) => rowHtml(context, c, columns))}`;
  });
  return table({ label: m.report.contrasts[first?.kind ?? "pipelines"], hint: m.report.scroll, head, body });
}

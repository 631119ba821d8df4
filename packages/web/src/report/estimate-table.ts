import type { Estimate } from "@bongsu/evaluation";
import { html, nothing, type Html } from "../layout/html.ts";
import { count, levelSaid } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import { distinct, groupBy, intervalCell, rangeSaid, valueCell } from "./cells.ts";
import type { Context } from "./context.ts";

function countsCell(estimate: Estimate | undefined, sameN: boolean): Html {
  if (estimate === undefined) return html`<td class="num gap"></td>`;
  const { k, n } = estimate.figure;
  const said = k === null ? count(n) : sameN ? count(k) : `${count(k)} / ${count(n)}`;
  return html`<td class="num gap">${said}</td>`;
}

function valueCells(context: Context, estimate: Estimate | undefined, sameN: boolean): Html {
  const figure = estimate?.figure ?? null;
  const before = estimate?.lowerBoundOnly === true ? "≥ " : "";
  return html`${countsCell(estimate, sameN)}${valueCell(context, figure, before)}${intervalCell(context, figure)}`;
}

interface Shared {
  readonly sameN: number | null;
  readonly fraction: boolean;
  readonly proportion: boolean;
  readonly level: number | null;
}

function sharedOf(estimates: readonly Estimate[]): Shared {
  const ns = distinct(estimates.map((e) => e.figure.n));
  const levels = distinct(estimates.flatMap((e) => e.figure.interval?.level ?? []));
  return {
    sameN: ns.length === 1 ? (ns[0] ?? null) : null,
    fraction: estimates.every((e) => e.figure.unit === "fraction"),
    proportion: estimates.every((e) => e.figure.k !== null),
    level: levels.length === 1 ? (levels[0] ?? null) : null,
  };
}

function valueHeads(context: Context, shared: Shared): Html {
  const { m } = context;
  const counts = !shared.proportion
    ? m.report.n
    : shared.sameN === null
      ? m.report.kOfN
      : m.report.kOf(count(shared.sameN));
  return html`<th scope="col" class="num gap">${counts}</th>
    <th scope="col" class="num">${shared.fraction ? m.report.rate : m.report.score}</th>
    <th scope="col" class="num">
      ${shared.level === null ? m.report.interval : m.report.intervalAt(levelSaid(shared.level))}
    </th>`;
}

function boundsCell(context: Context, estimates: readonly Estimate[]): Html {
  const bounded = estimates.filter((e) => e.bounds !== null);
  return html`<td class="gap">
    ${bounded.map((e) => {
      if (e.bounds === null) return nothing;
      const range = rangeSaid(context, e.figure, e.bounds.lower, e.bounds.upper);
      const who = bounded.length > 1 || estimates.length > 1 ? `${context.source(e.source)}: ` : "";
      return html`<p>
        ${who}${range} <span class="soft">(${context.m.report.missingOf(e.bounds.missing)})</span>
      </p>`;
    })}
  </td>`;
}

/** Up to three sources stand beside each other; more of them beneath each other. */
export function estimateTable(context: Context, estimates: readonly Estimate[]): Html {
  const { m } = context;
  const sources = distinct(estimates.map((e) => e.source));
  const shared = sharedOf(estimates);
  const languages = distinct(estimates.map((e) => e.language));
  const byLanguage = languages.length > 1;
  const bounded = estimates.some((e) => e.bounds !== null);
  const beside = sources.length <= 3;
  const heads = valueHeads(context, shared);
  const boundsHead = bounded ? html`<th scope="col" class="gap">${m.report.missingBounds}</th>` : nothing;
  const rowHead = byLanguage ? m.report.language : m.report.system;
  const columns = beside ? 1 + sources.length * 3 + (bounded ? 1 : 0) : 5 + (bounded ? 1 : 0);
  const head = beside
    ? html`<tr>
          <th scope="col" rowspan="2">${rowHead}</th>
          ${sources.map(
            (s) =>
              html`<th scope="colgroup" colspan="3" class="over gap"><bdi>${context.source(s)}</bdi></th>`,
          )}${bounded ? html`<th scope="col" rowspan="2" class="gap">${m.report.missingBounds}</th>` : nothing}
        </tr>
        <tr>
          ${sources.map(() => heads)}
        </tr>`
    : html`<tr>
        <th scope="col">${rowHead}</th>
        <th scope="col">${m.report.source}</th>
        ${heads}${boundsHead}
      </tr>`;
  const sameN = shared.sameN !== null;
  const rowsOf = (label: string, own: readonly Estimate[]): Html => {
    const bounds = bounded ? (row: readonly Estimate[]) => boundsCell(context, row) : () => nothing;
    if (beside)
      return html`<tr>
        <th scope="row"><bdi>${label}</bdi></th>
        ${sources.map((s) =>
          valueCells(
            context,
            own.find((e) => e.source === s),
            sameN,
          ),
        )}${bounds(own)}
      </tr>`;
    return html`${own.map(
      (e, i) =>
        html`<tr>
          ${i === 0 ? html`<th scope="rowgroup" rowspan="${own.length}"><bdi>${label}</bdi></th>` : nothing}
          <td><bdi>${context.source(e.source)}</bdi></td>
          ${valueCells(context, e, sameN)}${bounds([e])}
        </tr>`,
    )}`;
  };
  const body = [...groupBy(estimates, (e) => e.system)].map(([system, own]) => {
    if (!byLanguage) return rowsOf(context.system(system), own);
    const sub = html`<tr class="sub">
      <th scope="rowgroup" colspan="${columns}"><bdi>${context.system(system)}</bdi></th>
    </tr>`;
    const rows = [...groupBy(own, (e) => e.language ?? "")].map(([language, cell]) =>
      rowsOf(context.language(language === "" ? null : language), cell),
    );
    return html`${sub}${rows}`;
  });
  // Beneath each other the five columns fit a phone, so that the numbers are seen at once.
  return table({ label: m.report.behind, hint: m.report.scroll, head, body, wide: beside || bounded });
}

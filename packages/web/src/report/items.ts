import { pageItems, type ItemsTable } from "@bongsu/evaluation";
import { html, nothing, type Html } from "../layout/html.ts";
import { count } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import { distinct } from "./cells.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

/** More than this makes a page heavy on a phone; the rest is in the downloads. */
const ITEM_CAP = 500;

function select(context: Context, kind: string, label: string, values: readonly string[]): Html {
  if (values.length < 2) return nothing;
  return html`<label
    >${label}<select data-by="${kind}">
      <option value="">${context.m.report.filterAll}</option>
      ${values.map((v) => html`<option>${v}</option>`)}
    </select></label
  >`;
}

export function items(context: Context, given: ItemsTable | undefined): Section | null {
  const { m, comparison } = context;
  if (given === undefined || given.rows === 0) return null;
  const { rows, total, pipelines } = pageItems(given, ITEM_CAP);
  const classes = new Map(comparison.exercise.classes.map((c) => [c.id, c.name[context.lang]]));
  const strata = rows.some((r) => r.stratum !== null);
  const language = comparison.languages.length > 1 && rows.some((r) => r.language !== null);
  const reference = rows.some((r) => r.reference !== null);
  const outcome = (value: string | null): Html =>
    value === null
      ? html`<span class="soft">${m.report.noOutcome}</span>`
      : html`<bdi>${classes.get(value) ?? value}</bdi>`;
  const body = rows.map((row) => {
    const said = distinct([...row.outcomes, ...(reference ? [row.reference] : [])]);
    const differ = said.length > 1 ? html` data-differ` : nothing;
    const system = context.system(row.system);
    return html`<tr data-system="${system}" data-stratum="${row.stratum ?? ""}" ${differ}>
      <th scope="row"><bdi>${row.item}</bdi></th>
      ${
        strata ? html`<td><bdi>${row.stratum}</bdi></td>` : nothing
      }${language ? html`<td>${row.language === null ? "" : context.language(row.language)}</td>` : nothing}
      <td><bdi>${system}</bdi></td>
      ${
        reference ? html`<td>${outcome(row.reference)}</td>` : nothing
      }${row.outcomes.map((o) => html`<td>${outcome(o)}</td>`)}
    </tr>`;
  });
  const th = (label: string): Html => html`<th scope="col"><bdi>${label}</bdi></th>`;
  const head = html`<tr>
    ${th(m.report.item)}${strata ? th(m.report.stratum) : nothing}${language ? th(m.report.language) : nothing}${th(m.report.system)}${
      reference ? th(context.source("reference")) : nothing
    }${pipelines.map((p) => th(context.source(p)))}
  </tr>`;
  const systems = distinct(rows.map((r) => context.system(r.system)));
  const groups = distinct(rows.flatMap((r) => r.stratum ?? []));
  // Hidden until the script that answers it has started.
  const filter = html`<form class="filter" hidden data-filter>
    <label>${m.report.filterText}<input type="search" data-by="text" /></label
    >${select(context, "system", m.report.system, systems)}${select(context, "stratum", m.report.stratum, groups)}<label
      class="tick"
      ><input type="checkbox" data-by="differ" />${m.report.filterDiffer}</label
    ><output aria-live="polite" data-said="${m.report.filterShown}"></output>
  </form>`;
  const shown = table({ label: m.report.items, hint: m.report.scroll, head, body, kind: "items" });
  return {
    id: "items",
    title: m.report.items,
    body: html`<p class="note">${m.report.itemsNote(count(rows.length), count(total))}</p>
      <p class="note onpaper">${m.report.itemsOnPaper}</p>
      <details class="noprint">
        <summary>${m.report.items}: ${count(rows.length)}</summary>
        ${filter}${shown}
      </details>`,
  };
}

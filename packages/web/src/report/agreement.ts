import type { Agreement } from "@bongsu/evaluation";
import { html, nothing, type Html } from "../layout/html.ts";
import { count } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import { distinct, groupBy, methodName, pairCell } from "./cells.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

/** More rows than this are folded away, system by system. */
const MANY = 12;
/** More than a sheet of A4 holds: left out on paper. */
const TOO_MANY_ON_PAPER = 24;

function agreementTable(context: Context, all: readonly Agreement[]): Html {
  const { m } = context;
  const methods = distinct(all.flatMap((a) => a.figures.map((f) => f.method)));
  const language = distinct(all.map((a) => a.language)).length > 1;
  const system = all.some((a) => a.system !== null);
  const columns = 2 + methods.length + (language ? 1 : 0) + (system ? 1 : 0);
  const row = (a: Agreement): Html =>
    html`<tr>
      <th scope="row"><bdi>${a.between.map(context.source).join(" · ")}</bdi></th>
      ${system ? html`<td><bdi>${a.system === null ? m.report.allSystems : context.system(a.system)}</bdi></td>` : nothing}
      ${language ? html`<td>${context.language(a.language)}</td>` : nothing}
      <td class="num">${count(a.figures[0]?.n ?? 0)}</td>
      ${methods.map((method) => {
        const figure = a.figures.find((f) => f.method === method);
        return figure === undefined ? html`<td></td>` : pairCell(context, figure);
      })}
    </tr>`;
  const body = [...groupBy(all, (a) => a.kind)].map(
    ([, own]) =>
      html`<tr class="sub">
          <th scope="rowgroup" colspan="${columns}">${m.report.agreementKinds[own[0]?.kind ?? "raters"]}</th>
        </tr>
        ${own.map(row)}`,
  );
  const head = html`<tr>
    <th scope="col">${m.report.between}</th>
    ${system ? html`<th scope="col">${m.report.system}</th>` : nothing}
    ${language ? html`<th scope="col">${m.report.language}</th>` : nothing}
    <th scope="col" class="num">${m.report.n}</th>
    ${methods.map((method) => {
      const share = all.some((a) => a.figures.some((f) => f.method === method && f.unit === "fraction"));
      return html`<th scope="col" class="num">${methodName(context, method)}${share ? ", %" : ""}</th>`;
    })}
  </tr>`;
  return table({ label: m.report.agreement, hint: m.report.scroll, head, body });
}

export function agreement(context: Context): Section | null {
  const { comparison, m } = context;
  const all = comparison.agreement.filter((a) => a.figures.length > 0);
  if (all.length === 0) return null;
  const overall = all.filter((a) => a.system === null);
  const single = all.filter((a) => a.system !== null);
  const folded = all.length > MANY && overall.length > 0 && single.length > 0;
  const long = single.length > TOO_MANY_ON_PAPER;
  const body = folded
    ? html`${agreementTable(context, overall)}
        ${long ? html`<p class="note onpaper">${m.report.leftOutOnPaper(m.report.perSystem, "agreement")}</p>` : nothing}
        <details class="${long ? "noprint" : ""}">
          <summary>${m.report.perSystem} (${count(single.length)})</summary>
          ${agreementTable(context, single)}
        </details>`
    : agreementTable(context, all);
  return { id: "agreement", title: m.report.agreement, body };
}

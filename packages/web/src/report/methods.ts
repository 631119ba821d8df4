import { html, nothing, type Html } from "../layout/html.ts";
import { count } from "../layout/numbers.ts";
import { distinct, intervalSaid, methodName, refusalSaid, valueSaid } from "./cells.ts";
import { table } from "../layout/table.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";
import { verdictFigures } from "./verdict.ts";

/** Every method that stands behind a number of this page, said once, and what the numbers are about. */
export function methods(context: Context): Section | null {
  const { m, figures } = context;
  const all = [...figures.values()];
  if (all.length === 0) return null;
  const used = distinct(all.flatMap((f) => [f.method, ...(f.interval === null ? [] : [f.interval.method])]));
  const words = used.map((id) => {
    const known = m.terms.methods.get(id);
    return html`<dt>${known?.name ?? html`<code>${id}</code>`}</dt>
      <dd>${known?.says ?? m.report.unnamedMethod}</dd>`;
  });
  const estimands = distinct(all.map((f) => f.estimand)).map((e) => html`<li>${m.terms.estimands[e]}</li>`);
  const times = new Map<string, number>();
  for (const f of all) for (const code of f.warnings) times.set(code, (times.get(code) ?? 0) + 1);
  const warnings =
    times.size === 0
      ? nothing
      : html`<h3>${m.report.warningsHead}</h3>
          <ul>
            ${[...times].map(
              ([code, n]) =>
                html`<li>
                  ${m.terms.warnings.get(code) ?? html`<code>${code}</code>`}
                  <span class="soft">(${m.report.warningTimes(count(n))})</span>
                </li>`,
            )}
          </ul>`;
  return {
    id: "methods",
    title: m.report.methods,
    body: html`<dl class="prov">${words}</dl>
      <h3>${m.report.estimandNote}</h3>
      <ul>
        ${estimands}
      </ul>
      ${warnings}`,
  };
}

/** Numbers that the verdict rests on and no table above has shown: so no link leads nowhere. */
export function others(context: Context): Section | null {
  const { m } = context;
  const missing = distinct(verdictFigures(context)).flatMap((id) => {
    const figure = context.figures.get(id);
    return figure === undefined || context.placed(id) ? [] : [figure];
  });
  if (missing.length === 0) return null;
  const said = (value: Html | string): Html => html`<td>${value}</td>`;
  const body = missing.map(
    (f) =>
      html`<tr${context.place(f.id)}><th scope="row"><code>${f.id}</code></th>${said(f.value === null ? refusalSaid(context, f) : valueSaid(f, f.value))}${said(intervalSaid(context, f))}${said(methodName(context, f.method))}<td class="num">${f.n === 0 ? "" : count(f.n)}</td>${said(m.terms.estimands[f.estimand])}</tr>`,
  );
  const head = html`<tr>
    ${[
      m.report.number,
      m.report.estimate,
      m.report.interval,
      m.report.methodId,
      m.report.n,
      m.report.estimand,
    ].map((label) => html`<th scope="col">${label}</th>`)}
  </tr>`;
  return {
    id: "others",
    title: m.report.others,
    body: table({ label: m.report.others, hint: m.report.scroll, head, body }),
  };
}

import { plain, type Published } from "@bongsu/evaluation";
import { forestPlot } from "../charts/forest.ts";
import { keyMark, seriesOf } from "../charts/series.ts";
import { html, nothing, safeHref, say, type Html } from "../layout/html.ts";
import { chip, type Shape } from "../layout/marks.ts";
import { count, fixed, percentSaid } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

const CHECK: Readonly<
  Record<Published["checks"][number]["outcome"], { shape: Shape; tone: "stop" | "plain" | "soft" }>
> = {
  fails: { shape: "cross", tone: "stop" },
  unknown: { shape: "query", tone: "plain" },
  holds: { shape: "tick", tone: "soft" },
};

export function sourceLink(address: string | null): Html {
  if (address === null) return nothing;
  // A source may be words ("arXiv 2601.15679"); only an address is a link.
  const href = /^https?:/i.test(address) ? safeHref(address) : null;
  return href === null
    ? html`<bdi>${address}</bdi>`
    : html`<a href="${href}" rel="noreferrer">${address}</a>`;
}

/** The printed rates as points: they have no intervals, and the plot invents none. */
function plot(context: Context, published: Published): Html {
  const { m, lang } = context;
  const values = published.rows.flatMap((row) => row.values.filter((v) => v !== null));
  const [first] = values;
  if (first === undefined) return nothing;
  const series = seriesOf(published.columns.map((c) => c.id));
  const least = values.reduce((a, b) => Math.min(a, b), first);
  const most = values.reduce((a, b) => Math.max(a, b), first);
  const columns = published.columns.map((c) => c.name[lang]).join(m.report.and);
  const key = published.columns.map((c) => html`<span>${keyMark(series(c.id))}${say(c.name, lang)}</span>`);
  const drawing = forestPlot(
    {
      id: context.id("plot-published"),
      title: m.report.published,
      description: m.report.plotDescription(
        published.rows.length,
        columns,
        percentSaid(least),
        percentSaid(most),
      ),
      rows: published.rows.map((row) => ({
        label: row.name[lang],
        points: published.columns.flatMap((c, i) => {
          const value = row.values[i] ?? null;
          return value === null ? [] : [{ series: series(c.id), value, interval: null, atLeast: false }];
        }),
      })),
      domain: values,
      within: { low: 0, high: 1 },
      tick: (v, decimals) => `${fixed(v * 100, Math.max(0, decimals - 2))}%`,
      nought: null,
    },
    "full",
  );
  return html`<p class="key">${key}</p>
    <figure>${drawing}</figure>`;
}

function rates(context: Context, published: Published): Html {
  const { m, lang } = context;
  // One decimal only where the source printed one.
  const digits = published.rounding < 0.004 ? 1 : 0;
  const counted = published.rows.some((row) => row.n !== null);
  const head = html`<tr>
    <td></td>
    ${counted ? html`<th scope="col" class="num">${m.report.n}</th>` : nothing}${published.columns.map(
      (c) => html`<th scope="col" class="num">${say(c.name, lang)}, %</th>`,
    )}
  </tr>`;
  const body = published.rows.map(
    (row) =>
      html`<tr>
        <th scope="row">${say(row.name, lang)}</th>
        ${
          counted ? html`<td class="num">${row.n === null ? nothing : count(row.n)}</td>` : nothing
        }${row.values.map((v) => html`<td class="num">${v === null ? nothing : fixed(v * 100, digits)}</td>`)}
      </tr>`,
  );
  return table({
    label: m.report.published,
    hint: m.report.scroll,
    head,
    body,
    kind: "tight",
    wide: published.columns.length > 4,
  });
}

/** Somebody else's table, shown as theirs, and what a reader may conclude from it. */
export function published(context: Context): Section | null {
  const { comparison, m, lang } = context;
  const own = comparison.published;
  if (own === null) return null;
  const checks = own.checks.map(
    (check) =>
      html`<li>
        ${chip(CHECK[check.outcome].shape, m.report.check[check.outcome], CHECK[check.outcome].tone)}
        <span>${plain(check.said[lang])}</span>
      </li>`,
  );
  const list =
    checks.length === 0
      ? nothing
      : html`<h3 id="${context.id("checks")}">${m.report.checks}</h3>
          <ul class="allowed">
            ${checks}
          </ul>`;
  return {
    id: "published",
    title: m.report.published,
    body: html`<p class="note">
        ${say(own.source, lang)} <b>(${m.report.standing[own.standing]})</b>.
        ${m.report.publishedNote(fixed(own.rounding * 100, 2).replace(/0$/, ""))} ${sourceLink(own.url)}
      </p>
      ${plot(context, own)}${rates(context, own)}${list}`,
  };
}

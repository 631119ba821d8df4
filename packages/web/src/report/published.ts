import type { Published } from "@bongsu/evaluation";
import { html, nothing, safeHref, say, type Html } from "../layout/html.ts";
import { chip, type Shape } from "../layout/marks.ts";
import { count, fixed } from "../layout/numbers.ts";
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
  const href = safeHref(address);
  return href === null
    ? html`<bdi>${address}</bdi>`
    : html`<a class="out" href="${href}" rel="noreferrer">${address}</a>`;
}

function rates(context: Context, published: Published): Html {
  const { m, lang } = context;
  // One decimal only where the source printed one.
  const digits = published.rounding < 0.004 ? 1 : 0;
  const counted = published.rows.some((row) => row.n !== null);
  const head = html`<tr>
    <th scope="col"></th>
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
        <span>${say(check.said, lang)}</span>
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
      ${rates(context, own)}${list}`,
  };
}

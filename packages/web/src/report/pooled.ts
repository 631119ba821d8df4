import type { Pooled } from "@bongsu/evaluation";
import { html, nothing, say, type Html } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { fixed } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import { distinct, groupBy, intervalCell, methodName, rangeSaid, valueCell, valueSaid } from "./cells.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

const RATE = { unit: "fraction", estimand: "benchmark" } as const;

function heterogeneity(context: Context, pooled: Pooled): Html {
  const parts: Html[] = [];
  if (pooled.i2 !== null) parts.push(html`I² ${fixed(pooled.i2 * 100, 0)}%`);
  const tau = pooled.tau2;
  if (tau !== null && tau.value !== null)
    parts.push(
      html`<span${context.place(tau.id)}>τ² ${valueSaid(tau, tau.value)}</span> <span class="soft">(${methodName(context, tau.method)})</span>`,
    );
  const q = pooled.q;
  if (q !== null && q.value !== null)
    parts.push(html`<span${context.place(q.id)}>Q p ${valueSaid(q, q.value)}</span>`);
  return html`${parts.map((part, i) => html`${i === 0 ? "" : ", "}${part}`)}`;
}

function refusals(context: Context, refused: readonly Pooled[]): Html {
  if (refused.length === 0) return nothing;
  const languages = context.comparison.languages.length;
  const reasons = [...groupBy(refused, (p) => `${p.refusal?.rule}\n${p.refusal?.text.en}`)];
  return html`${reasons.map(([, own]) => {
    const first = own[0];
    if (first === undefined || first.refusal === null) return nothing;
    const where = distinct(
      own.map((p) =>
        languages > 1 && p.language !== null
          ? `${context.system(p.system)}, ${context.language(p.language)}`
          : context.system(p.system),
      ),
    );
    const scope =
      own.length === context.comparison.pooled.length
        ? nothing
        : html`<span class="soft">${context.m.report.scope(where.join("; "))}</span>`;
    return html`<p>
      ${chip("cross", context.m.report.pooledRefused, "stop")} ${say(first.refusal.text, context.lang)}
      ${scope}
    </p>`;
  })}`;
}

/** The joint estimate with its heterogeneity, or the reason why there is none. */
export function pooled(context: Context): Section | null {
  const { comparison, m } = context;
  if (comparison.pooled.length === 0) return null;
  const made = comparison.pooled.filter((p) => p.estimate !== null);
  const refused = comparison.pooled.filter((p) => p.estimate === null);
  const language = distinct(made.map((p) => p.language)).length > 1;
  const task = distinct(made.map((p) => p.task)).length > 1;
  const head = html`<tr>
    <th scope="col">${m.report.system}</th>
    ${task ? html`<th scope="col">${m.report.task}</th>` : nothing}${
      language ? html`<th scope="col">${m.report.language}</th>` : nothing
    }
    <th scope="col" class="num">${m.report.sources}</th>
    <th scope="col" class="num">${m.report.range}</th>
    <th scope="col" class="num">${m.report.estimate}</th>
    <th scope="col" class="num">${m.report.interval}</th>
    <th scope="col" class="num">${m.report.prediction}</th>
    <th scope="col" class="gap">${m.report.heterogeneity}</th>
  </tr>`;
  const body = made.map((p) => {
    const like = p.estimate ?? RATE;
    const prediction =
      p.predictionInterval === null
        ? ""
        : rangeSaid(context, like, p.predictionInterval.lower, p.predictionInterval.upper);
    return html`<tr>
      <th scope="row"><bdi>${context.system(p.system)}</bdi></th>
      ${task ? html`<td><bdi>${p.task}</bdi></td>` : nothing}${
        language ? html`<td>${context.language(p.language)}</td>` : nothing
      }
      <td class="num">${p.sources.length}</td>
      <td class="num">${p.range === null ? "" : rangeSaid(context, like, p.range.lower, p.range.upper)}</td>
      ${valueCell(context, p.estimate)}${intervalCell(context, p.estimate)}
      <td class="num">${prediction}</td>
      <td class="gap small">${heterogeneity(context, p)}</td>
    </tr>`;
  });
  const shown =
    made.length === 0
      ? nothing
      : html`<p class="note">${m.report.poolingNote}</p>
          ${table({ label: m.report.pooledHead, hint: m.report.scroll, head, body })}`;
  return { id: "pooled", title: m.report.pooledHead, body: html`${refusals(context, refused)}${shown}` };
}

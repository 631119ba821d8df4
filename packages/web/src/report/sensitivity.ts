import type { Sensitivity } from "@bongsu/evaluation";
import { html, nothing, say, type Html } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { count } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import type { Context } from "./context.ts";
import { differenceSaid } from "./contrast-words.ts";
import { capitalised } from "./words.ts";
import { estimateParts } from "./estimates.ts";
import type { Section } from "./section.ts";

type Turned = Sensitivity["turned"][number];

function named(context: Context, turned: Turned): string {
  const side = turned.kind === "systems" ? context.system : context.source;
  return context.m.report.contrastsOf(side(turned.first), side(turned.second));
}

function choice(context: Context, tested: Sensitivity, fraction: boolean): Html {
  const { m, lang, comparison } = context;
  const language = comparison.languages.length > 1;
  const value = (v: number | null): string => (v === null ? "" : differenceSaid(v, fraction));
  const verb = { reversed: "turn", settled: "tick", unsettled: "query" } as const;
  const rows = tested.turned.map(
    (t) =>
      html`<tr>
        <th scope="row"><bdi>${t.kind === "systems" ? named(context, t) : context.system(t.system)}</bdi></th>
        <td><bdi>${t.source === null ? named(context, t) : context.source(t.source)}</bdi></td>
        ${language ? html`<td>${context.language(t.language)}</td>` : nothing}
        <td class="num">${value(t.stated)}</td>
        <td class="num">${value(t.otherwise)}</td>
        <td class="gap">
          ${chip(verb[t.how], m.report.how[t.how], t.how === "reversed" ? "stop" : "plain")}
        </td>
      </tr>`,
  );
  const head = html`<tr>
    <th scope="col">${m.report.system}</th>
    <th scope="col">${m.report.comparison}</th>
    ${language ? html`<th scope="col">${m.report.language}</th>` : nothing}
    <th scope="col" class="num">${m.report.stated}</th>
    <th scope="col" class="num">${m.report.otherwise}</th>
    <th scope="col" class="gap">${m.report.turned}</th>
  </tr>`;
  return html`<h3>
      <bdi>${capitalised(tested.said[lang])}</bdi>
      <span class="soft">(${m.report.turnedOf(count(tested.turned.length), count(tested.tried))})</span>
    </h3>
    ${table({ label: tested.said[lang], hint: m.report.scroll, head, body: rows })}`;
}

/** Which stated choices turn which conclusions, and the estimates under each other way of counting. */
export function sensitivity(context: Context): Section | null {
  const { comparison, m, lang } = context;
  const alternatives = comparison.exercise.alternatives
    .map((metric) => ({ metric, own: comparison.estimates.filter((e) => e.metric === metric.id) }))
    .filter(({ own }) => own.length > 0);
  const tried = comparison.sensitivity.filter((s) => s.tried > 0);
  if (tried.length === 0 && alternatives.length === 0) return null;
  const turning = tried.filter((s) => s.turned.length > 0);
  const steady = tried.filter((s) => s.turned.length === 0);
  const fraction = comparison.contrasts.every((c) => c.difference.unit === "fraction");
  const steadyList =
    steady.length === 0
      ? nothing
      : html`<ul class="allowed">
          ${steady.map(
            (s) =>
              html`<li>
                ${chip("ring", m.report.holds, "soft")}
                <span
                  >${say({ en: capitalised(s.said.en), ko: s.said.ko }, lang)}
                  <span class="soft">(${m.report.tried(count(s.tried))})</span></span
                >
              </li>`,
          )}
        </ul>`;
  const note =
    tried.length === 0
      ? nothing
      : html`<p class="note">${turning.length === 0 ? m.report.turnsNone : m.report.turnsNote}</p>`;
  return {
    id: "turns",
    title: m.report.turns,
    body: html`${note}${turning.map((s) => choice(context, s, fraction))}${steadyList}${alternatives.map(
      ({ metric, own }) =>
        html`<h3 id="${context.id(`metric-${metric.id}`)}">${m.report.otherMetric(metric.name[lang])}</h3>
          ${estimateParts(context, own, `alt-${metric.id}`)}`,
    )}`,
  };
}

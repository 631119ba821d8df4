import type { Effect, GateRow } from "@bongsu/evaluation";
import type { Text } from "@bongsu/input";
import { html, joined, nothing, say, type Html } from "../layout/html.ts";
import { chip, type Shape } from "../layout/marks.ts";
import { count } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

const SHAPE: Readonly<Record<Effect, Shape>> = {
  fatal: "cross",
  adjust: "half",
  unknown: "query",
  harmless: "ring",
  same: "equal",
};
const ORDER: readonly Effect[] = ["fatal", "adjust", "unknown", "harmless", "same"];

export function effectChip(context: Context, effect: Effect): Html {
  const tone = effect === "fatal" ? "stop" : effect === "same" || effect === "harmless" ? "soft" : "plain";
  return chip(SHAPE[effect], context.m.terms.effects[effect], tone);
}

type Value = GateRow["values"][number];

function value(context: Context, { declared, observed }: Value): Html {
  const { lang, m } = context;
  const same = (a: Text | null, b: Text | null): boolean => a !== null && b !== null && a[lang] === b[lang];
  if (declared === null && observed === null) return html`<span class="soft">${m.report.notStated}</span>`;
  if (same(declared, observed) && declared !== null) return say(declared, lang);
  const line = (tag: string, text: Text | null): Html =>
    text === null ? nothing : html`<p><span class="tag">${tag}</span>${say(text, lang)}</p>`;
  return html`${line(m.report.declared, declared)}${line(m.report.observed, observed)}`;
}

/** One cell per pipeline; where all say the same, one cell across. */
function valueCells(context: Context, row: GateRow): Html {
  const pipelines = context.comparison.pipelines;
  const by = new Map(row.values.map((v) => [v.pipeline, v]));
  const said = pipelines.map((p) => {
    const found = by.get(p.id);
    return found === undefined ? nothing : value(context, found);
  });
  const first = said[0];
  const same = first !== undefined && said.every((s) => s.toString() === first.toString());
  if (same)
    return html`<td
      role="cell"
      data-of="${pipelines.map((p) => p.name[context.lang]).join(" · ")}"
      colspan="${pipelines.length}"
    >
      ${first}
    </td>`;
  if (pipelines.length > 3)
    return html`<td role="cell" data-of="${context.m.report.pipelinesHead}" colspan="${pipelines.length}">
      ${pipelines.map((p, i) => {
        const cell = said[i];
        return cell === undefined || cell.toString() === ""
          ? nothing
          : html`<div class="of"><b>${p.name[context.lang]}</b> ${cell}</div>`;
      })}
    </td>`;
  return html`${said.map((cell, i) => html`<td role="cell" data-of="${pipelines[i]?.name[context.lang]}">${cell}</td>`)}`;
}

function follows(context: Context, row: GateRow): Html {
  const { lang, m } = context;
  // What the finding already names is not said twice.
  const where =
    row.scope === null
      ? []
      : [
          ...row.scope.systems.map(context.system),
          ...(context.comparison.languages.length > 1 ? row.scope.languages.map(context.language) : []),
        ].filter((named) => !row.finding[lang].includes(named));
  const scope = where.length === 0 ? nothing : html` ${m.report.scope(where.join(m.report.and))}`;
  if (row.effect === "same") return effectChip(context, row.effect);
  return html`<p>${effectChip(context, row.effect)}</p>
    <p>${say(row.finding, lang)}${scope}</p>
    <p class="soft">${say(row.consequence, lang)}</p>`;
}

function rowHtml(context: Context, row: GateRow, anchors: Set<string>): Html {
  const anchor = anchors.has(row.rule) ? nothing : html` id="${context.id(`rule-${row.rule}`)}"`;
  anchors.add(row.rule);
  return html`<tr role="row" ${anchor}>
    <th scope="row" role="rowheader">${context.m.terms.aspects[row.aspect]}</th>
    ${valueCells(context, row)}
    <td role="cell">${follows(context, row)}</td>
  </tr>`;
}

function permissions(context: Context): Html {
  const { allowed, gate } = context.comparison;
  const { m } = context;
  const aspectOf = new Map(gate.map((row) => [row.rule, m.terms.aspects[row.aspect]]));
  const line = (what: string, permission: typeof allowed.pooled): Html => {
    const conditional = permission.allowed && permission.because.length > 0;
    const word = conditional ? m.report.conditional : permission.allowed ? m.report.yes : m.report.no;
    const mark = permission.allowed ? chip(conditional ? "half" : "tick", word) : chip("cross", word, "stop");
    const reasons = permission.because.map((rule) => {
      const aspect = aspectOf.get(rule);
      return aspect === undefined
        ? context.m.terms.rules.has(rule)
          ? html`${context.m.terms.rules.get(rule)}`
          : html`<code>${rule}</code>`
        : html`<a href="#${context.id(`rule-${rule}`)}">${aspect}</a>`;
    });
    const because =
      reasons.length === 0
        ? nothing
        : html` <span class="soft">${m.report.because}:</span> ${joined(reasons, ", ")}`;
    const among =
      permission.allowed || permission.among.length === 0
        ? nothing
        : html`. ${m.report.among(permission.among.map((id) => context.source(id)).join(", "))}`;
    return html`<li>${mark} <span>${what}${because}${among}</span></li>`;
  };
  return html`<h3>${m.report.allowedHead}</h3>
    <ul class="allowed">
      ${line(m.report.sideBySide, allowed.sideBySide)} ${line(m.report.paired, allowed.paired)}
      ${line(m.report.pooled, allowed.pooled)}
    </ul>`;
}

export function gate(context: Context): Section | null {
  const { comparison, m, lang } = context;
  if (comparison.gate.length === 0 || comparison.pipelines.length === 0) return null;
  const rows = ORDER.flatMap((effect) => comparison.gate.filter((row) => row.effect === effect));
  const anchors = new Set<string>();
  const names =
    comparison.pipelines.length > 3
      ? html`<th scope="col" colspan="${comparison.pipelines.length}">${m.report.pipelinesHead}</th>`
      : html`${comparison.pipelines.map((p) => html`<th scope="col">${say(p.name, lang)}</th>`)}`;
  const tableOf = (label: string, own: readonly GateRow[]): Html =>
    table({
      label,
      hint: "",
      kind: "stack gate",
      head: html`<tr>
        <th scope="col">${m.report.aspect}</th>
        ${names}
        <th scope="col">${m.report.follows}</th>
      </tr>`,
      body: own.map((row) => rowHtml(context, row, anchors)),
    });
  const same = rows.filter((row) => row.effect === "same");
  const differing = rows.filter((row) => row.effect !== "same");
  // What is the same everywhere stands folded, so that the figures are not pushed a screen away.
  const told =
    differing.length === 0 || same.length === 0
      ? tableOf(m.report.gate, rows)
      : html`${tableOf(m.report.gate, differing)}
          <details>
            <summary>${m.report.sameAspects(count(same.length))}</summary>
            ${tableOf(m.report.sameAspects(count(same.length)), same)}
          </details>`;
  const body = html`${permissions(context)}
    <p class="note">${m.report.gateNote}</p>
    ${told}`;
  return { id: "gate", title: m.report.gate, body };
}

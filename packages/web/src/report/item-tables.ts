import { html, nothing, say } from "../layout/html.ts";
import { count, pValue } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import { intervalCell, valueCell } from "./cells.ts";
import type { Context } from "./context.ts";
import { cutOnPaper, PAPER_CAP } from "./paper.ts";
import type { Section } from "./section.ts";

const CAP = 60;

/** Items that behave differently between groups, the clearest first as the comparison orders them. */
export function dif(context: Context): Section | null {
  const { comparison, m } = context;
  const telling = comparison.dif.filter((d) => d.etsClass !== "A");
  const all = telling.length > 0 ? telling : comparison.dif;
  if (all.length === 0) return null;
  const place = (d: (typeof all)[number], side: "first" | "second"): string =>
    d.between.kind === "language" ? context.language(d.between[side]) : context.source(d.between[side]);
  const head = html`<tr>
    <th scope="col">${m.report.item}</th>
    <th scope="col">${m.report.between}</th>
    <th scope="col" class="num">${m.report.n}</th>
    <th scope="col" class="num">${m.report.delta}</th>
    <th scope="col" class="num">${m.report.interval}</th>
    <th scope="col" class="num">${m.report.adjusted}</th>
    <th scope="col" class="gap">${m.report.etsClass}</th>
  </tr>`;
  const body = all.slice(0, CAP).map(
    (d) =>
      html`<tr>
        <th scope="row"><bdi>${d.item}</bdi></th>
        <td>${place(d, "first")} · ${place(d, "second")}</td>
        <td class="num">${count(d.delta.n)}</td>
        ${valueCell(context, d.delta)}${intervalCell(context, d.delta)}
        <td class="num">${d.adjustedP === null ? nothing : pValue(d.adjustedP)}</td>
        <td class="gap">${d.etsClass}</td>
      </tr>`,
  );
  const more =
    comparison.dif.length > body.length
      ? html`<p class="note noprint">
          ${m.report.more(count(body.length), count(comparison.dif.length), "dif")}
        </p>`
      : nothing;
  return {
    id: "dif",
    title: m.report.dif,
    body: html`<p class="note">${m.report.difNote}</p>
      ${more}${cutOnPaper(context, all.length, "dif")}
      ${table({ label: m.report.dif, hint: m.report.scroll, head, body, kind: "brief" })}`,
  };
}

const systemsSaid = (context: Context, systems: readonly string[]): string =>
  systems.length > 1 && systems.length === context.comparison.systems.length
    ? context.m.report.filterAll
    : systems.map(context.system).join(", ");

export function flagged(context: Context): Section | null {
  const { comparison, m, lang } = context;
  const all = comparison.flagged;
  if (all.length === 0) return null;
  const language = all.some((f) => f.language !== null) && comparison.languages.length > 1;
  const head = html`<tr>
    <th scope="col">${m.report.item}</th>
    ${language ? html`<th scope="col">${m.report.language}</th>` : nothing}
    <th scope="col">${m.report.flag}</th>
    <th scope="col">${m.report.system}</th>
    <th scope="col">${m.report.flagNote}</th>
  </tr>`;
  const body = all.slice(0, CAP).map(
    (f) =>
      html`<tr>
        <th scope="row"><bdi>${f.item}</bdi></th>
        ${language ? html`<td>${f.language === null ? "" : context.language(f.language)}</td>` : nothing}
        <td>${m.report.flagKinds[f.kind]}</td>
        <td><bdi>${systemsSaid(context, f.systems)}</bdi></td>
        <td>${say(f.note, lang)}</td>
      </tr>`,
  );
  const more =
    all.length > CAP
      ? html`<p class="note noprint">${m.report.more(count(CAP), count(all.length), "flagged")}</p>`
      : nothing;
  const rows = table({ label: m.report.flagged, hint: m.report.scroll, head, body, kind: "brief" });
  const shown =
    body.length > PAPER_CAP
      ? html`<details>
          <summary>${m.report.flagged}: ${count(all.length)}</summary>
          ${rows}
        </details>`
      : rows;
  return {
    id: "flagged",
    title: m.report.flagged,
    body: html`${more}${cutOnPaper(context, all.length, "flagged")}${shown}`,
  };
}

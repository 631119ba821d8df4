import { problemTable } from "../home/problem-table.ts";
import { html, say } from "../layout/html.ts";
import { count } from "../layout/numbers.ts";
import { table } from "../layout/table.ts";
import type { Context } from "./context.ts";
import { cutOnPaper } from "./paper.ts";
import type { Section } from "./section.ts";

export function asks(context: Context): Section | null {
  const { comparison, m, lang } = context;
  if (comparison.asks.length === 0) return null;
  const body = html`<p class="note">${m.report.asksNote}</p>
    <ol class="ends">
      ${comparison.asks.map(
        (ask) => html`<li>${say(ask.said, lang)} <span class="why">${say(ask.why, lang)}</span></li>`,
      )}
    </ol>`;
  return { id: "asks", title: m.report.asks, body };
}

export function assumptions(context: Context): Section | null {
  const { comparison, m, lang } = context;
  if (comparison.assumptions.length === 0) return null;
  const head = html`<tr>
    <th scope="col">${m.report.field}</th>
    <th scope="col">${m.report.assumed}</th>
  </tr>`;
  const body = comparison.assumptions.map(
    (a) =>
      html`<tr>
        <th scope="row"><code>${a.field}</code></th>
        <td>${say(a.said, lang)}</td>
      </tr>`,
  );
  return {
    id: "assumptions",
    title: m.report.assumptions,
    body: html`<p class="note">${m.report.assumptionsNote}</p>
      ${table({ label: m.report.assumptions, hint: "", head, body, wide: false })}`,
  };
}

export function losses(context: Context): Section | null {
  const { comparison, m, lang } = context;
  if (comparison.losses.length === 0) return null;
  const head = html`<tr>
    <th scope="col">${m.report.file}</th>
    <th scope="col">${m.report.field}</th>
    <th scope="col">${m.report.flag}</th>
    <th scope="col" class="num">${m.report.samples}</th>
    <th scope="col" class="gap">${m.report.flagNote}</th>
  </tr>`;
  const body = comparison.losses.map(
    (l) =>
      html`<tr>
        <th scope="row"><bdi>${l.file}</bdi></th>
        <td><code>${l.field}</code></td>
        <td>${m.report.lossKinds[l.kind]}</td>
        <td class="num">${count(l.samples)}</td>
        <td class="gap">${say(l.note, lang)}</td>
      </tr>`,
  );
  const rows = table({ label: m.report.losses, hint: m.report.scroll, head, body, kind: "brief" });
  return {
    id: "losses",
    title: m.report.losses,
    body: html`<p class="note">${m.report.lossesNote}</p>
      ${cutOnPaper(context, body.length, "losses")}
      <details>
        <summary>${m.report.entries(count(body.length))}</summary>
        ${rows}
      </details>`,
  };
}

export function problems(context: Context): Section | null {
  const { comparison, m, lang } = context;
  if (comparison.problems.length === 0) return null;
  return {
    id: "problems",
    title: m.report.problems,
    body: problemTable(comparison.problems, lang, m.report.problems),
  };
}

/** What was planned and could not be done. */
export function skipped(context: Context): Section | null {
  const { comparison, m, lang } = context;
  if (comparison.skipped.length === 0) return null;
  const body = html`<ul>
    ${comparison.skipped.map((s) => html`<li>${say(s.said, lang)}</li>`)}
  </ul>`;
  return { id: "skipped", title: m.report.skipped, body };
}

import { html, nothing } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { table } from "../layout/table.ts";
import { distinct, groupBy, intervalCell, methodName, refusalSaid, valueCell } from "./cells.ts";
import type { Context } from "./context.ts";
import type { Section } from "./section.ts";

/** The corrected rate stands beside the raw one, never in its place. */
export function corrected(context: Context): Section | null {
  const { comparison, m } = context;
  if (comparison.corrected.length === 0) return null;
  const all = comparison.corrected.filter((c) => c.corrected.value !== null);
  const refused = groupBy(
    comparison.corrected.filter((c) => c.corrected.value === null),
    (c) => refusalSaid(context, c.corrected),
  );
  // The raw rates of these stand among the estimates; the reason is said once.
  const reasons = [...refused].map(([reason, own]) => {
    const where = distinct(own.map((c) => context.source(c.pipeline))).join(m.report.and);
    return html`<li>
      ${chip("cross", m.report.notCorrected, "stop")}
      <span>${reason} <span class="soft">(${where})</span></span>
    </li>`;
  });
  const language = distinct(all.map((c) => c.language)).length > 1;
  const head = html`<tr>
    <th scope="col">${m.report.system}</th>
    ${language ? html`<th scope="col">${m.report.language}</th>` : nothing}
    <th scope="col">${m.report.pipeline}</th>
    <th scope="col" class="num">${m.report.raw}</th>
    <th scope="col" class="num">${m.report.interval}</th>
    <th scope="col" class="num">${m.report.correctedRate}</th>
    <th scope="col" class="num">${m.report.interval}</th>
    <th scope="col" class="gap">${m.report.methodId}</th>
    <th scope="col">${m.report.calibration}</th>
  </tr>`;
  const body = all.map(
    (c) =>
      html`<tr>
        <th scope="row"><bdi>${context.system(c.system)}</bdi></th>
        ${language ? html`<td>${context.language(c.language)}</td>` : nothing}
        <td><bdi>${context.source(c.pipeline)}</bdi></td>
        ${valueCell(context, c.raw)}${intervalCell(context, c.raw)}${valueCell(context, c.corrected)}${intervalCell(context, c.corrected)}
        <td class="gap">${methodName(context, c.corrected.method)}</td>
        <td>${m.report.calibrations[c.calibration]}</td>
      </tr>`,
  );
  return {
    id: "corrected",
    title: m.report.corrected,
    body: html`${
      reasons.length === 0
        ? nothing
        : html`<ul class="allowed">
            ${reasons}
          </ul>`
    }${
      body.length === 0 ? nothing : table({ label: m.report.corrected, hint: m.report.scroll, head, body })
    }`,
  };
}

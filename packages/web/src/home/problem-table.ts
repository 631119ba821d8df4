import type { Lang, Place, Problem } from "@bongsu/input";
import { html, nothing, say, type Html } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { table } from "../layout/table.ts";
import { MESSAGES } from "../messages/index.ts";

function placeSaid(place: Place | undefined, lang: Lang): string {
  if (place === undefined) return "";
  const { problems: m } = MESSAGES[lang].page;
  const parts = [
    place.member === undefined ? "" : m.member(place.member),
    place.sheet === undefined ? "" : m.sheet(place.sheet),
    place.cell === undefined ? "" : m.cell(place.cell),
    place.row === undefined ? "" : m.row(place.row),
    place.line === undefined ? "" : m.line(place.line),
    place.column === undefined ? "" : m.column(place.column),
    place.field === undefined ? "" : m.field(place.field),
    place.pointer === undefined ? "" : m.pointer(place.pointer),
    place.byte === undefined ? "" : m.byte(place.byte),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Located problems as a table: file and place, what was found, what was expected, what to do. */
export function problemTable(
  problems: readonly Omit<Problem, "code">[],
  lang: Lang,
  label = MESSAGES[lang].page.problems.title,
): Html {
  const { report, page } = MESSAGES[lang];
  const placed = problems.some((p) => p.place !== undefined);
  const head = html`<tr>
    <th scope="col">${report.file}</th>
    ${placed ? html`<th scope="col">${page.problems.place}</th>` : nothing}
    <th scope="col">${report.found}</th>
    <th scope="col">${report.expected}</th>
    <th scope="col">${report.todo}</th>
  </tr>`;
  // On a phone the cells stand below each other (table.stack), each under the name of its column; what is then no
  // table by its display stays one by its roles.
  const cell = (name: string, said: Html): Html => html`<td role="cell" data-of="${name}">${said}</td>`;
  const body = problems.map((p) => {
    const place = placeSaid(p.place, lang);
    const placeCell =
      place === "" ? html`<td role="cell"></td>` : cell(page.problems.place, html`<bdi>${place}</bdi>`);
    return html`<tr role="row">
      <th scope="row" role="rowheader">
        <p><bdi>${p.file}</bdi></p>
        ${p.severity === "error" ? chip("cross", report.severity.error, "stop") : chip("half", report.severity.warning)}
      </th>
      ${placed ? placeCell : nothing} ${cell(report.found, say(p.found, lang))}
      ${cell(report.expected, say(p.expected, lang))} ${cell(report.todo, say(p.todo, lang))}
    </tr>`;
  });
  return table({ label, hint: "", head, body, kind: "stack" });
}

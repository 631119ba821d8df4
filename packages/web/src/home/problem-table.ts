import type { Lang, Place, Problem } from "@bongsu/input";
import { html, say, type Html } from "../layout/html.ts";
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
export function problemTable(problems: readonly Problem[], lang: Lang): Html {
  const { report, page } = MESSAGES[lang];
  const head = html`<tr>
    <th scope="col">${report.file}</th>
    <th scope="col">${page.problems.place}</th>
    <th scope="col">${report.found}</th>
    <th scope="col">${report.expected}</th>
    <th scope="col">${report.todo}</th>
  </tr>`;
  const body = problems.map(
    (p) =>
      html`<tr>
        <th scope="row">
          <p><bdi>${p.file}</bdi></p>
          ${p.severity === "error" ? chip("cross", report.severity.error, "stop") : chip("half", report.severity.warning)}
        </th>
        <td><bdi>${placeSaid(p.place, lang)}</bdi></td>
        <td>${say(p.found, lang)}</td>
        <td>${say(p.expected, lang)}</td>
        <td>${say(p.todo, lang)}</td>
      </tr>`,
  );
  return table({ label: page.problems.title, hint: report.scroll, head, body });
}

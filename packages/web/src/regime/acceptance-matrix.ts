import { csvText, type Lang, text } from "@bongsu/input";
import { type AcceptanceMatrix, cellWord, type MatrixCell, matrixTable } from "@bongsu/regime";
import { html, nothing, say, type Html } from "../layout/html.ts";
import { page } from "../layout/page.ts";
import { table } from "../layout/table.ts";
import { acceptance as en } from "../messages/en/acceptance.ts";
import { dataUri } from "../report/downloads.ts";
import { ACCEPTANCE_WORDS, syntheticMark } from "./acceptance.ts";
import { statusMark } from "./acceptance-marks.ts";

/** One page: for each authority whose evidence counts, for which clause, on what ground and until when. */
export function matrixPage(matrix: AcceptanceMatrix, { lang = "en" }: { readonly lang?: Lang } = {}): string {
  const title = text(en.matrix.title, ACCEPTANCE_WORDS.ko.matrix.title);
  return page({
    lang,
    title,
    body: (half) => {
      const m = ACCEPTANCE_WORDS[half];
      const groups = Map.groupBy(matrix.cells, ({ authority }) => authority[half]);
      return html`<h1 tabindex="-1">${say(title, half)}</h1>
        <p class="sub">${m.matrix.lead} ${m.asOf}: ${matrix.asOf}.</p>
        ${syntheticMark(
          half,
          matrix.cells.some(({ synthetic }) => synthetic),
        )}
        ${matrix.cells.length === 0 ? html`<p>${m.matrix.empty}</p>` : nothing}
        ${[...groups].map(([authority, cells], at) => group(half, m, authority, cells, at))}
        ${files(m, matrix)}`;
    },
  });
}

function group(lang: Lang, m: typeof en, authority: string, cells: readonly MatrixCell[], at: number): Html {
  const head = html`<tr>
    <th scope="col">${m.matrix.party}</th>
    <th scope="col">${m.matrix.clause}</th>
    <th scope="col">${m.matrix.answer}</th>
    <th scope="col">${m.matrix.how}</th>
    <th scope="col">${m.matrix.until}</th>
  </tr>`;
  const body = cells.map(
    (cell) =>
      html`<tr>
        <th scope="row">${cell.party === null ? m.from.nobody : say(cell.party.name, lang)}</th>
        <td data-of="${m.matrix.clause}">${cell.clause}</td>
        <td data-of="${m.matrix.answer}">${mark(cell, lang)}</td>
        <td data-of="${m.matrix.how}">${cell.said[lang]}</td>
        <td data-of="${m.matrix.until}">${cell.until ?? ""}</td>
      </tr>`,
  );
  const id = `${lang}.authority-${at}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}"><bdi>${authority}</bdi></h2>
    ${table({ label: authority, hint: "", head, body, kind: "stack" })}
  </section>`;
}

const mark = ({ status }: MatrixCell, lang: Lang): Html =>
  status === "recognised" || status === "recognition-ended" || status === "recognition-ahead"
    ? html`${cellWord(status)[lang]}`
    : statusMark(status, lang);

const files = (m: typeof en, matrix: AcceptanceMatrix): Html =>
  html`<p class="noprint">
    <a href="${dataUri("text/csv", csvText(matrixTable(matrix)))}" download="matrix.csv">${m.matrix.csv}</a> ·
    <a href="${dataUri("application/json", `${JSON.stringify(matrix, null, 2)}\n`)}" download="matrix.json"
      >${m.matrix.json}</a
    >
  </p>`;

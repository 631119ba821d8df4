import { isVerdict, saidValues, type AnswerView, type SaidValue, type StatementView } from "@bongsu/sdk";
import { html, name, nothing, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import type { Context } from "./context.ts";

/** Random bits that say nothing, and what is shown elsewhere on the page. */
const SHOWN_ELSEWHERE = new Set(["/salt", "/issuer", "/issuedAt", "/reportedBy", "/about", "/text"]);

/** More are in the file; nobody reads more on a page. */
const MOST_VALUES = 120;

/** What a statement says: its party's own words, the sentences of a verdict, then all other values by their place. */
export function content(context: Context, { statement }: StatementView): Html {
  const { statement: m } = context.m;
  const predicate = statement?.["predicate"];
  if (predicate === undefined || predicate === null) return nothing;
  const values = [...saidValues(predicate, SHOWN_ELSEWHERE)];
  const verdict = values.filter(({ pointer, value }) => typeof value !== "string" && isVerdict(pointer));
  const rest = values.filter((value) => !verdict.includes(value));
  const text = wordsIn(predicate);
  return html`${text.length === 0 ? nothing : words(text)}${
    verdict.length === 0
      ? nothing
      : html`<div class="verdict">
          <h2>${m.verdict}</h2>
          ${verdict.map((line) => html`<p>${sayOf(context, line)}</p>`)}
        </div>`
  }${rest.length === 0 ? nothing : valueTable(context, rest, verdict.length > 0)}`;
}

/** What a person wrote, each language as such. */
export const words = (text: AnswerView["text"]): Html =>
  html`${text.map(
    ({ language, text: written }) =>
      html`${written.split(/\n+/).map((line) => html`<p lang="${language}">${name(line)}</p>`)}`,
  )}`;

function valueTable(context: Context, values: readonly SaidValue[], folded: boolean): Html {
  const { statement: m } = context.m;
  const shown = values.slice(0, MOST_VALUES);
  const head = html`<tr>
    <th scope="col">${m.at}</th>
    <th scope="col">${m.value}</th>
  </tr>`;
  const body = shown.map(
    (line) =>
      html`<tr>
        <th scope="row"><code>${line.pointer}</code></th>
        <td data-of="${m.value}">${sayOf(context, line)}</td>
      </tr>`,
  );
  const more = values.length - shown.length;
  const all = html`${table({ label: m.figures, hint: "", head, body, kind: "stack" })}
  ${more === 0 ? nothing : html`<p class="note">${m.more(more)}</p>`}`;
  return folded || values.length > 12
    ? html`<details>
        <summary>${m.figures}</summary>
        ${all}
      </details>`
    : all;
}

const sayOf = ({ lang }: Context, { value }: SaidValue): Html =>
  name(typeof value === "string" ? value : value[lang]);

function wordsIn(predicate: unknown): AnswerView["text"] {
  if (typeof predicate !== "object" || predicate === null || !("text" in predicate)) return [];
  const { text } = predicate;
  if (!Array.isArray(text)) return [];
  return text.flatMap((part: unknown) =>
    typeof part === "object" &&
    part !== null &&
    "language" in part &&
    "text" in part &&
    typeof part.language === "string" &&
    typeof part.text === "string"
      ? [{ language: part.language, text: part.text }]
      : [],
  );
}

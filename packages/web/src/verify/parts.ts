import type { Lang } from "@bongsu/input";
import { type Line, type Report, type SaidRefusal, type Section, sheet } from "@bongsu/sdk";
import { html, name, nothing, type Html } from "../layout/html.ts";
import { chip, type Shape } from "../layout/marks.ts";
import { verify as en } from "../messages/en/verify.ts";
import { verify as ko } from "../messages/ko/verify.ts";
import type { Item } from "./gather.ts";

/** Only this page's words: all of them would make its digest change with every other page. */
export const WORDS = { en, ko } as const;

/** What the page shows; there is one of these for both languages. */
export type Answer =
  | { readonly kind: "none" }
  | { readonly kind: "working" }
  | { readonly kind: "no-statement" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "refused"; readonly file: string; readonly en: SaidRefusal; readonly ko: SaidRefusal }
  | { readonly kind: "failed"; readonly message: string };

export interface State {
  readonly items: readonly Item[];
  readonly surplus: ReadonlySet<Item>;
  readonly asOf: string;
  readonly answer: Answer;
}

/** The page before anything has been dropped; later only its parts change. */
export function skeleton(lang: Lang): Html {
  const m = WORDS[lang];
  return html`<h1>${m.title}</h1>
    <p class="sub">${m.lead}</p>
    <noscript><p>${m.noScript}</p></noscript>
    <div class="drop noprint" data-drop>
      <p>${m.drop}</p>
      <div class="row">
        <label class="pick">${m.pickFiles}<input type="file" data-pick="files" multiple /></label>
        <label class="pick"
          >${m.pickFolder}<input type="file" data-pick="folder" webkitdirectory multiple
        /></label>
      </div>
    </div>
    <div data-part="note" role="status"></div>
    <div data-part="answer"></div>
    <div data-part="files"></div>`;
}

export function notePart({ answer }: State, lang: Lang): Html {
  const m = WORDS[lang];
  if (answer.kind === "working") return html`<p>${m.working}</p>`;
  if (answer.kind === "no-statement") return html`<p>${m.noStatement}</p>`;
  if (answer.kind === "unreadable") return html`<p>${m.unreadable}</p>`;
  return nothing;
}

export function answerPart({ answer }: State, lang: Lang): Html {
  const m = WORDS[lang];
  if (answer.kind === "report") return reportPart(answer.report, lang);
  if (answer.kind === "failed") return html`<p>${m.failed} <code>${answer.message}</code></p>`;
  if (answer.kind !== "refused") return nothing;
  const said = answer[lang];
  return html`<h2 tabindex="-1">${m.refusedTitle}</h2>
    <dl class="prov">
      <dt>${m.found}</dt>
      <dd>${name(answer.file)}: ${flowing(said.found)}</dd>
      <dt>${m.expected}</dt>
      <dd>${flowing(said.expected)}</dd>
      <dt>${m.todo}</dt>
      <dd>${said.todo}</dd>
    </dl>`;
}

function reportPart(report: Report, lang: Lang): Html {
  const m = WORDS[lang];
  const { headline, sections, settledBy, or } = sheet(report, lang);
  return html`<h2 tabindex="-1">${m.answerTo} ${name(report.file)}</h2>
    <section class="verdict" data-verdict="${report.verdict}">
      <p>${flowing(headline)}</p>
    </section>
    <div class="row noprint">
      <button data-do="save">${m.save}</button><button data-do="print">${m.print}</button>
      <button data-do="start-over">${m.startOver}</button>
    </div>
    ${sections.map((section) => sectionPart(section, settledBy, or, lang))}`;
}

function sectionPart({ title, note, lines }: Section, settledBy: string, or: string, lang: Lang): Html {
  const checks = lines.some(({ outcome }) => outcome !== null);
  return html`<section>
    <h2>${title}</h2>
    ${note === null ? nothing : html`<p class="note">${note}</p>`}
    ${checks ? checkTable(lines, settledBy, or, lang) : factList(lines)}
  </section>`;
}

/** Text in which digests and addresses may be broken anywhere: on a phone they are wider than the page. */
const flowing = (text: string): Html =>
  html`<bdi
    >${text.split(/([!-~]{25,})/).map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}</bdi
  >`;

const factList = (lines: readonly Line[]): Html =>
  html`<dl class="prov">
    ${lines.map(
      ({ label, text }) =>
        html`<dt>${flowing(label)}</dt>
          <dd>
            ${text.split("\n").map((part, at) => html`${at > 0 ? html`<br />` : nothing}${flowing(part)}`)}
          </dd>`,
    )}
  </dl>`;

const SHAPES = { holds: "tick", fails: "cross", unknown: "query" } as const satisfies Record<string, Shape>;
const TONES = { holds: "plain", fails: "stop", unknown: "soft" } as const;

function checkTable(lines: readonly Line[], settledBy: string, or: string, lang: Lang): Html {
  const m = WORDS[lang];
  return html`<table class="stack">
    <thead>
      <tr>
        <th scope="col">${m.question}</th>
        <th scope="col">${m.outcome}</th>
        <th scope="col">${m.answer}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ label, text, outcome, mark, needs }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${outcome === null ? nothing : chip(SHAPES[outcome], mark, TONES[outcome])}</td>
            <td>
              ${flowing(text)}
              ${
                needs.length === 0
                  ? nothing
                  : html`<span class="why">${settledBy} ${needs.map(({ said }) => said).join(or)}</span>`
              }
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The files in the roles that their contents give them. */
export function filesPart({ items, surplus, asOf }: State, lang: Lang): Html {
  const m = WORDS[lang];
  if (items.length === 0) return nothing;
  return html`<section class="noprint">
    <h2>${m.files}</h2>
    <ul class="groups">
      ${items.map(
        (item, at) =>
          html`<li>
            <span>${name(item.name)}</span>
            <span class="soft">${m.roles[surplus.has(item) ? "surplus" : item.kind]}</span>
            <button data-do="remove" data-item="${at}" aria-label="${m.remove}: ${item.name}">
              ${m.remove}
            </button>
          </li>`,
      )}
    </ul>
    <p>
      <label>${m.asOf} <input type="date" data-as-of value="${asOf}" /></label>
    </p>
  </section>`;
}

import {
  filingWords,
  type FieldSource,
  type FieldState,
  type FiledField,
  type Filing,
  type FilingWords,
} from "@bongsu/regime";
import type { Lang } from "@bongsu/input";
import { html, name, nothing, safeHref, slug, type Html } from "../layout/html.ts";
import { chip, type Shape } from "../layout/marks.ts";
import { page } from "../layout/page.ts";
import { table } from "../layout/table.ts";

const SHAPES: Readonly<Record<FieldState, readonly [Shape, "stop" | "plain" | "soft"]>> = {
  answered: ["equal", "plain"],
  partly: ["half", "plain"],
  related: ["half", "soft"],
  gap: ["ring", "stop"],
  "not-applicable": ["ring", "soft"],
  unknown: ["query", "plain"],
};

/** A draft of a filing as one page: each field with its text and sources, or an explicit gap. */
export function filingPage(filing: Filing, lang: Lang = "en"): string {
  return page({
    lang,
    title: filing.form.title,
    body: (half) => {
      const m = filingWords[half];
      const { form, party, system, sections } = filing;
      const at = (local: string): string => `${half}.${slug(local)}`;
      return html`<h1 tabindex="-1">${form.title[half]}</h1>
        <p class="sub">${name(party.name[half])} · ${name(system.name[half])} ${system.version ?? ""}</p>
        <div class="draft">
          <p><b>${m.draft}</b> ${m.draftSays}</p>
          ${filing.synthetic ? html`<p><b>${m.synthetic}</b></p>` : nothing}
        </div>
        <section class="verdict">
          <p>${countsLine(filing, half, m)}</p>
          <p>${form.about[half]}</p>
        </section>
        ${sections.map(
          ({ id, title, fields }) =>
            html`<section aria-labelledby="${at(id)}">
              <h2 id="${at(id)}">${title[half]}</h2>
              ${fieldTable(fields, title[half], half, m)}
            </section>`,
        )}
        ${provenance(filing, half, m)}`;
    },
  });
}

const countsLine = ({ counts }: Filing, lang: Lang, m: FilingWords): string =>
  `${m.counts}: ${Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([state, n]) => `${m.states[state as FieldState]} ${n}`)
    .join(lang === "ko" ? ", " : ", ")}.`;

function fieldTable(fields: readonly FiledField[], label: string, lang: Lang, m: FilingWords): Html {
  const head = html`<tr>
    <th scope="col">${m.field}</th>
    <th scope="col">${m.state}</th>
    <th scope="col">${m.text}</th>
  </tr>`;
  const body = fields.map(
    (field) =>
      html`<tr>
        <th scope="row">${clauses(field, lang, m)}</th>
        <td data-of="${m.state}">
          ${chip(SHAPES[field.state][0], m.states[field.state], SHAPES[field.state][1])}<span class="why"
            >${field.why[lang]}</span
          >
        </td>
        <td data-of="${m.text}">
          <p class="note">${m.asks}: ${field.asks[lang]}</p>
          ${field.sources.map((source) => sourced(source, lang, m))}
          ${field.state === "gap" ? html`<p>${m.gap}</p>` : nothing}
        </td>
      </tr>`,
  );
  return table({ label, hint: "", head, body, kind: "stack gate" });
}

const clauses = ({ clauses: all }: FiledField, lang: Lang, m: FilingWords): Html =>
  html`${all.map(
    ({ number, topic, unread, ref }) =>
      html`<span>${number === null ? "" : `${number}. `}${topic[lang]}</span>
        <code class="why">${ref}</code> ${unread ? html`<span class="tag">${m.unread}</span>` : nothing}`,
  )}`;

function sourced(source: FieldSource, lang: Lang, m: FilingWords): Html {
  const url = source.source === null ? null : safeHref(source.source.url);
  const title = name(source.title[lang]);
  return html`${source.says.map((said) => html`<p>${name(said[lang])}</p>`)}
    <p class="note">
      ${url === null ? title : html`<a href="${url}">${title}</a>`}${
        source.source === null ? nothing : html` (${source.source.date})`
      }${source.result === null ? nothing : html`; ${m.result} <code>${source.result}</code>`};
      ${source.checkedBy === null ? m.unchecked : m.checkedBy(source.checkedBy[lang])};
      ${m.broughtFor(source.broughtFor)}
    </p>
    ${
      source.by === null
        ? nothing
        : html`<details>
            <summary>${m.through}</summary>
            ${source.by.map((line) => html`<p class="note">${line[lang]}</p>`)}
          </details>`
    }`;
}

const provenance = (filing: Filing, lang: Lang, m: FilingWords): Html =>
  html`<section aria-labelledby="${lang}.where">
    <h2 id="${lang}.where">${m.where}</h2>
    <dl class="prov">
      <dt>${m.form}</dt>
      <dd>${filing.form.id}, ${filing.form.version}</dd>
      <dt>${m.party}</dt>
      <dd>
        ${name(filing.party.name[lang])}${filing.party.domain === null ? "" : ` (${filing.party.domain})`}
      </dd>
      <dt>${m.compute}</dt>
      <dd>${filing.system.compute ?? m.notStated}</dd>
      <dt>${m.asOf}</dt>
      <dd>${filing.asOf}</dd>
      <dt>${m.base}</dt>
      <dd><code>${filing.base}</code></dd>
    </dl>
    <p class="note">${m.how}</p>
  </section>`;

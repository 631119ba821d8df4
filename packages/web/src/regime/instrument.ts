import type { CitedClause, CitedInstrument } from "@bongsu/regime";
import { html, nothing, slug, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import { clauseFile, link, numberOf, partyFile, partyLink, type Context } from "./context.ts";
import { draftMark, section } from "./frame.ts";
import { known, origin } from "./origin.ts";
import { key, statusMark } from "./status.ts";

/** An instrument: what it is, its clauses, who adopted it, and all parties by all clauses. */
export function instrumentPage(context: Context, instrument: CitedInstrument): Html {
  const { m, lang } = context;
  const findings = context.findings.ofInstrument(instrument.id);
  return html`<p class="sub">
      ${m.kinds[instrument.kind]} · ${m.binding}: ${instrument.binding ? m.yes : m.no} · ${m.adopted}
      ${instrument.adopted} · ${instrument.issuer[lang]}
    </p>
    <section class="verdict"><p>${instrument.about[lang]}</p></section>
    <dl class="prov">
      <dt>${m.licence}</dt>
      <dd>${instrument.licence[lang]}</dd>
      <dt>${m.source}</dt>
      <dd>${origin(context, instrument.cited)}</dd>
    </dl>
    ${draftMark(
      context,
      findings.some(({ draft }) => draft),
    )}${matrix(context, instrument)}
    ${clauses(context, instrument)}${adoptions(context, instrument)}`;
}

function clauses(context: Context, instrument: CitedInstrument): Html {
  const { m, lang } = context;
  const head = html`<tr>
    <th scope="col">${m.clause}</th>
    <th scope="col">${m.said}</th>
    <th scope="col">${m.source}</th>
  </tr>`;
  const body = instrument.clauses.map(
    (clause) =>
      html`<tr>
        <th scope="row">${link(context, clauseFile(clause.ref), numberOf(clause))}</th>
        <td data-of="${m.said}"><b>${clause.topic[lang]}</b>${text(context, clause)}</td>
        <td data-of="${m.source}">${clauseOrigin(context, instrument, clause)}</td>
      </tr>`,
  );
  return section(
    context,
    "clauses",
    m.clauses,
    table({ label: m.clauses, hint: "", head, body, kind: "stack gate" }),
  );
}

const text = ({ m, lang }: Context, { text: words, cited }: CitedClause): Html =>
  words !== undefined
    ? html`<br />${words[lang]}`
    : cited.known === "recollection"
      ? html` <span class="tag">${m.unread}</span>`
      : nothing;

/** The source by name only where it is another than the instrument's own, which stands above. */
const clauseOrigin = (context: Context, { cited }: CitedInstrument, clause: CitedClause): Html =>
  clause.cited.source.url === cited.source.url ? known(context, clause.cited) : origin(context, clause.cited);

/** Parties by clauses: a shape in each cell, its meaning in the key and in the link's name. */
function matrix(context: Context, instrument: CitedInstrument): Html {
  const { m, lang, records } = context;
  const findings = context.findings.ofInstrument(instrument.id);
  if (findings.length === 0) return nothing;
  const shown = records.parties.filter(({ id }) => findings.some(({ party }) => party === id));
  const head = html`<tr>
    <th scope="col">${m.party}</th>
    ${instrument.clauses.map(
      (clause) =>
        html`<th scope="col">
          <a href="${clauseFile(clause.ref)}#${lang}" title="${clause.topic[lang]}">${numberOf(clause)}</a>
        </th>`,
    )}
  </tr>`;
  const body = shown.map(
    (party) =>
      html`<tr>
        <th scope="row">${partyLink(context, party.id)}</th>
        ${instrument.clauses.map((clause) => {
          const finding = context.findings.of(party.id, clause.ref);
          const href = `${partyFile(party.id)}#${lang}.${slug(clause.ref)}`;
          const where = `${party.name[lang]}, ${numberOf(clause)}`;
          const mark = finding === undefined ? nothing : statusMark(context, finding, href, where);
          // Not directly in the cell: a cell that holds a chip is as wide as a sentence.
          return html`<td><span>${mark}</span></td>`;
        })}
      </tr>`,
  );
  return section(
    context,
    "matrix",
    m.matrix,
    html`<p class="note">${m.matrixNote}</p>
      ${key(context, findings)}${table({ label: m.matrix, hint: m.scroll, head, body, kind: "items" })}`,
  );
}

function adoptions(context: Context, instrument: CitedInstrument): Html {
  const { m, records, lang } = context;
  const own = records.adoptions.filter((adoption) => adoption.instrument === instrument.id);
  if (own.length === 0) return nothing;
  const groups = Map.groupBy(own, ({ on }) => on);
  return section(
    context,
    "adoptions",
    m.adoptions,
    html`<dl class="prov">
      ${[...groups].map(([on, all]) => {
        const [first] = all;
        if (first === undefined) return nothing;
        const note = first.note === null ? nothing : html` ${first.note[lang]}`;
        return html`<dt>${on}</dt>
          <dd>
            ${all.map(({ party }, at) => html`${at === 0 ? "" : ", "}${partyLink(context, party)}`)}.${note}
            ${origin(context, first.cited)}
          </dd>`;
      })}
    </dl>`,
  );
}

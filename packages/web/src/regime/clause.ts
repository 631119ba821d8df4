import type { CitedClause, CitedInstrument } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import { instrumentLink, partyLink, type Context } from "./context.ts";
import { counts, known, parted } from "./finding.ts";
import { draftMark, section } from "./frame.ts";
import { measures } from "./measures.ts";
import { origin } from "./origin.ts";
import { statusChip } from "./status.ts";

/** A clause: what it says in own words, whom it addresses, and what is known of each party that adopted it. */
export function clausePage(context: Context, instrument: CitedInstrument, clause: CitedClause): Html {
  const { m, records } = context;
  const findings = context.findings.ofClause(clause.ref);
  const done = records.measures.filter(({ clauses }) => clauses.includes(clause.ref));
  return html`<p class="sub">
      ${instrumentLink(context, instrument.id, "title")} ·
      ${clause.number ?? `${m.unnumbered} (${clause.id})`} · ${m.kinds[instrument.kind]} · ${m.binding}:
      ${instrument.binding ? m.yes : m.no}
    </p>
    ${words(context, instrument, clause)}${facts(context, clause)}
    ${
      findings.length === 0
        ? nothing
        : html`${draftMark(
            context,
            findings.some(({ draft }) => draft),
          )}${parties(context, clause)}`
    }${measures(context, done, true)}`;
}

function words({ m, lang }: Context, instrument: CitedInstrument, clause: CitedClause): Html {
  const text =
    clause.text === undefined
      ? html`<p>
          ${instrument.carries === "titles" && clause.cited.known !== "recollection" ? m.titleOnly : m.unreadSays}
        </p>`
      : html`<p>${clause.text[lang]}</p>`;
  const open =
    clause.incomplete === undefined
      ? nothing
      : html`<p class="note"><b>${m.incomplete}:</b> ${clause.incomplete[lang]}</p>`;
  return html`<section class="verdict">
    <h2>${m.ownWords}</h2>
    ${text}${open}
  </section>`;
}

function facts(context: Context, clause: CitedClause): Html {
  const { m, lang } = context;
  return html`<dl class="prov">
    <dt>${m.addresses}</dt>
    <dd>${clause.addresses.map((kind) => m.partyKinds[kind]).join(", ")}</dd>
    ${
      clause.due === undefined
        ? nothing
        : html`<dt>${m.dueHead}</dt>
            <dd>${clause.due.on}. ${clause.due.because[lang]}</dd>`
    }
    ${
      clause.evidence.length === 0
        ? nothing
        : html`<dt>${m.evidenceHead}</dt>
            <dd>${clause.evidence.map((one) => one[lang]).join("; ")}</dd>`
    }
    <dt>${m.source}</dt>
    <dd>${origin(context, clause.cited)}</dd>
  </dl>`;
}

function parties(context: Context, clause: CitedClause): Html {
  const { m } = context;
  const findings = context.findings.ofClause(clause.ref);
  const head = html`<tr>
    <th scope="col">${m.party}</th>
    <th scope="col">${m.found}</th>
    <th scope="col">${m.said}</th>
  </tr>`;
  const { known: told, unknown } = parted(findings);
  const body = told.map(
    (finding) =>
      html`<tr>
        <th scope="row">${partyLink(context, finding.party)}</th>
        <td data-of="${m.found}">${statusChip(context, finding)}</td>
        <td data-of="${m.said}">${known(context, finding)}</td>
      </tr>`,
  );
  return section(
    context,
    "parties",
    m.found,
    html`${
      body.length === 0
        ? nothing
        : html`<p class="note">${counts(context, findings)}</p>
            ${table({ label: m.found, hint: "", head, body, kind: "stack gate" })}`
    }
    ${
      unknown.length === 0
        ? nothing
        : html`<p>
            ${m.nothingKnown(unknown.length)}:
            ${unknown.map(({ party }, at) => html`${at === 0 ? "" : ", "}${partyLink(context, party)}`)}
          </p>`
    }`,
  );
}

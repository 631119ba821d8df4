import type { Adoption, CitedParty, Finding, RecordEvent } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import { clauseFile, headingOf, instrumentLink, link, type Context } from "./context.ts";
import { counts, datesOf, known, parted } from "./finding.ts";
import { draftMark, section } from "./frame.ts";
import { measures } from "./measures.ts";
import { origin } from "./origin.ts";
import { statusChip } from "./status.ts";

/** A party: what it adopted, what is known of each clause, what it published. */
export function partyPage(context: Context, party: CitedParty): Html {
  const { m, records } = context;
  const findings = context.findings.ofParty(party.id);
  const adoptions = records.adoptions.filter((adoption) => adoption.party === party.id);
  const own = records.measures.filter((measure) => measure.party === party.id);
  return html`<p class="sub">${subtitle(context, party)}</p>
    ${draftMark(
      context,
      findings.some(({ draft }) => draft),
    )}
    ${summary(context, party, findings)} ${adoptions.length === 0 ? html`<p>${m.noPromises}</p>` : nothing}
    ${adoptions.map((adoption) => instrumentSection(context, party, adoption))}${documents(context, party)}
    ${measures(context, own, false)}
    <p class="note">${m.source}: ${origin(context, party.cited)}</p>`;
}

function subtitle({ m, lang, party: look }: Context, party: CitedParty): string {
  const of = party.of === undefined ? "" : (look(party.of)?.name[lang] ?? party.of);
  const country = party.country === null ? "" : `${m.country}: ${party.country}`;
  const doubt = party.countryKnown === "recollection" ? ` (${m.unread})` : "";
  return [
    m.partyKinds[party.kind],
    of,
    `${country}${country === "" ? "" : doubt}`,
    ...party.also,
    party.note?.[lang],
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
}

function summary(context: Context, party: CitedParty, findings: readonly Finding[]): Html {
  const { m, lang } = context;
  if (findings.length === 0) return nothing;
  return html`<section class="verdict">
    <p>${m.summary(party.name[lang], findings.length)}</p>
    <p>${counts(context, findings)}</p>
  </section>`;
}

function instrumentSection(context: Context, party: CitedParty, adoption: Adoption): Html {
  const { m, lang } = context;
  const instrument = context.instrument(adoption.instrument);
  if (instrument === undefined) return nothing;
  const findings = context.findings.ofParty(party.id).filter((f) => f.instrument === instrument.id);
  if (findings.length === 0) return nothing;
  const head = html`<tr>
    <th scope="col">${m.clause}</th>
    <th scope="col">${m.found}</th>
    <th scope="col">${m.said}</th>
  </tr>`;
  const { known: told, unknown } = parted(findings);
  const body = told.map((finding) => {
    const clause = context.clause(finding.clause);
    if (clause === undefined) return nothing;
    return html`<tr id="${context.id(finding.clause)}">
      <th scope="row">${link(context, clauseFile(clause.ref), headingOf(context, clause))}</th>
      <td data-of="${m.found}">${statusChip(context, finding)}</td>
      <td data-of="${m.said}">${known(context, finding)}</td>
    </tr>`;
  });
  const note = adoption.note === null ? nothing : html` ${adoption.note[lang]}`;
  return section(
    context,
    instrument.id,
    instrument.title[lang],
    html`<p class="note">
        ${instrumentLink(context, instrument.id, "title")} · ${m.adoptedOn(adoption.on)}.${note}
        ${origin(context, adoption.cited)}
      </p>
      ${
        body.length === 0
          ? nothing
          : table({ label: instrument.title[lang], hint: "", head, body, kind: "stack gate" })
      }
      ${untold(context, unknown)}`,
  );
}

/** Clauses of which nothing is recorded, folded together: each would only say so again. */
function untold(context: Context, findings: readonly Finding[]): Html {
  const { m } = context;
  if (findings.length === 0) return nothing;
  return html`<details>
    <summary>${m.nothingKnown(findings.length)}</summary>
    <ul class="rooms">
      ${findings.map((finding) => {
        const clause = context.clause(finding.clause);
        if (clause === undefined) return nothing;
        const said = headingOf(context, clause);
        return html`<li id="${context.id(finding.clause)}">
          ${link(context, clauseFile(clause.ref), said)}
          ${finding.clauseRead ? nothing : html`<span class="tag">${m.unread}</span>`}
        </li>`;
      })}
    </ul>
  </details>`;
}

/** Every version of everything that the party has published as a framework, with all dates and their types. */
function documents(context: Context, party: CitedParty): Html {
  const { m, records, lang } = context;
  const published = records.events.filter(
    (event) => event.party === party.id && event.kind === "evidence" && event.id.startsWith(`${party.id}/`),
  );
  if (published.length === 0) return nothing;
  const row = (event: RecordEvent): Html =>
    html`<tr>
      <th scope="row">${event.words[lang]}</th>
      <td data-of="${m.on}">${datesOf(context, { dates: [...event.dates] })}</td>
      <td data-of="${m.source}">
        ${event.note === null ? nothing : html`${event.note[lang]} `}${origin(context, event.cited)}
      </td>
    </tr>`;
  const head = html`<tr>
    <th scope="col">${m.document}</th>
    <th scope="col">${m.on}</th>
    <th scope="col">${m.source}</th>
  </tr>`;
  return section(
    context,
    "documents",
    m.documents,
    table({ label: m.documents, hint: "", head, body: published.map(row), kind: "stack" }),
  );
}

import type { CitedInstrument, CitedParty } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import { instrumentLink, partyLink, type Context } from "./context.ts";
import { draftMark, section } from "./frame.ts";
import { measures } from "./measures.ts";
import { statusChip } from "./status.ts";

/** Two texts of which a reader wants to see at once who is in the one, the other, or both. */
interface Pair {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly head: string;
  readonly first: string;
  readonly second: string;
  readonly both: (n: number) => string;
  readonly only: (what: string, n: number) => string;
  /** Clause whose finding is shown beside; null for none. */
  readonly clause: string | null;
}

/** The first page: who signed what, at a glance, and the way to every party and instrument. */
export function overview(context: Context): Html {
  const { m, result } = context;
  return html`<p class="sub">${m.lead}</p>
    ${draftMark(
      context,
      result.findings.some(({ draft }) => draft),
    )}
    ${pairTable(context, {
      id: "companies",
      title: m.companies,
      note: m.companiesNote,
      head: m.company,
      first: "seoul-commitments",
      second: "seoul-business-pledge",
      both: m.both,
      only: m.only,
      clause: "seoul-commitments/opening",
    })}
    ${pairTable(context, {
      id: "states",
      title: m.states,
      note: "",
      head: m.state,
      first: "seoul-declaration",
      second: "seoul-ministerial-statement",
      both: m.bothTexts,
      only: m.onlyText,
      clause: null,
    })}
    ${instruments(context)}${others(context)}${measures(context, context.records.measures, true)}`;
}

function pairTable(context: Context, pair: Pair): Html {
  const { m, records } = context;
  const adopters = (instrument: string): ReadonlyMap<string, string> =>
    new Map(records.adoptions.filter((a) => a.instrument === instrument).map((a) => [a.party, a.on]));
  const [first, second] = [adopters(pair.first), adopters(pair.second)];
  const within = (keep: (id: string) => boolean): readonly CitedParty[] =>
    records.parties.filter(({ id }) => keep(id)).toSorted((a, b) => byName(context, a, b));
  const groups = [
    { parties: within((id) => first.has(id) && second.has(id)), head: pair.both },
    { parties: within((id) => first.has(id) && !second.has(id)), head: only(context, pair, pair.first) },
    { parties: within((id) => !first.has(id) && second.has(id)), head: only(context, pair, pair.second) },
  ].filter(({ parties }) => parties.length > 0);
  if (groups.length === 0) return nothing;
  const columns = pair.clause === null ? 3 : 4;
  const head = html`<tr>
    <th scope="col">${pair.head}</th>
    <th scope="col" class="num">${instrumentLink(context, pair.first)}</th>
    <th scope="col" class="num">${instrumentLink(context, pair.second)}</th>
    ${pair.clause === null ? nothing : html`<th scope="col" class="gap">${m.framework}</th>`}
  </tr>`;
  const row = (party: CitedParty): Html =>
    html`<tr>
      <th scope="row">${partyLink(context, party.id)}</th>
      <td class="num">${first.get(party.id) ?? m.notSigned}</td>
      <td class="num">${second.get(party.id) ?? m.notSigned}</td>
      ${pair.clause === null ? nothing : frameworkCell(context, party.id, pair.clause)}
    </tr>`;
  const body = groups.flatMap(({ parties, head: said }) => [
    html`<tr class="sub">
      <th scope="rowgroup" colspan="${columns}">${said(parties.length)}</th>
    </tr>`,
    ...parties.map(row),
  ]);
  const note = pair.note === "" ? nothing : html`<p class="note">${pair.note}</p>`;
  return section(
    context,
    pair.id,
    pair.title,
    html`${note}${table({ label: pair.title, hint: "", head, body, wide: false })}`,
  );
}

const only = (context: Context, pair: Pair, instrument: string) => (n: number) =>
  pair.only(context.instrument(instrument)?.short[context.lang] ?? instrument, n);

const byName = ({ lang }: Context, a: CitedParty, b: CitedParty): number =>
  a.name[lang] < b.name[lang] ? -1 : a.name[lang] > b.name[lang] ? 1 : 0;

function frameworkCell(context: Context, party: string, clause: string): Html {
  const finding = context.findings.of(party, clause);
  return html`<td class="gap">
    <span>${finding === undefined ? nothing : statusChip(context, finding)}</span>
  </td>`;
}

function instruments(context: Context): Html {
  const { m, records } = context;
  const head = html`<tr>
    <th scope="col">${m.instrument}</th>
    <th scope="col">${m.kind}</th>
    <th scope="col">${m.binding}</th>
    <th scope="col">${m.adopted}</th>
    <th scope="col" class="num">${m.readClauses}</th>
  </tr>`;
  const adopted = new Set(records.adoptions.map(({ instrument }) => instrument));
  // Those of which promises are followed stand first, then the others, each by date.
  const rank = ({ id, adopted: on }: CitedInstrument): string => `${adopted.has(id) ? 0 : 1} ${on}`;
  const shown = records.instruments.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const body = shown.map((instrument) => {
    const read = instrument.clauses.filter(({ text }) => text !== undefined).length;
    return html`<tr>
      <th scope="row">${instrumentLink(context, instrument.id, "title")}</th>
      <td data-of="${m.kind}">${m.kinds[instrument.kind]}</td>
      <td data-of="${m.binding}">${instrument.binding ? m.yes : m.no}</td>
      <td data-of="${m.adopted}">${instrument.adopted}</td>
      <td class="num" data-of="${m.readClauses}">${read} / ${instrument.clauses.length}</td>
    </tr>`;
  });
  return section(
    context,
    "instruments",
    m.instruments,
    table({ label: m.instruments, hint: "", head, body, kind: "stack" }),
  );
}

/** Institutes and bodies, which have adopted nothing themselves but are parties to the work. */
function others(context: Context): Html {
  const { m, records, lang } = context;
  const shown = records.parties.filter(({ kind }) => kind === "institute" || kind === "body");
  if (shown.length === 0) return nothing;
  return section(
    context,
    "others",
    m.others,
    html`<ul class="rooms">
      ${shown.map(
        ({ id, note }) =>
          html`<li>
            ${partyLink(context, id)}${note === undefined ? nothing : html` <span class="soft">${note[lang]}</span>`}
          </li>`,
      )}
    </ul>`,
  );
}

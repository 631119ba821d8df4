import type { CitedParty, RecordEvent } from "@bongsu/regime";
import { html, type Html } from "../layout/html.ts";
import { table } from "../layout/table.ts";
import { partyLink, type Context } from "./context.ts";
import { datesOf } from "./finding.ts";
import { origin } from "./origin.ts";

/** A document of which more than one version is known, oldest first. */
interface Versions {
  readonly party: string;
  readonly versions: readonly RecordEvent[];
}

/** Which documents have changed: their versions with all dates, to be compared with `bongsu watch`. */
export function changes(context: Context): Html {
  const { m } = context;
  const documents = changed(context);
  if (documents.length === 0) return html`<p>${m.noChanges}</p>`;
  const head = html`<tr>
    <th scope="col">${m.company}</th>
    <th scope="col">${m.document}</th>
    <th scope="col">${m.on}</th>
    <th scope="col">${m.source}</th>
  </tr>`;
  const body = documents.flatMap(({ party, versions }) =>
    versions.map(
      (version) =>
        html`<tr>
          <th scope="row">${partyLink(context, party)}</th>
          <td data-of="${m.document}">${version.words[context.lang]}</td>
          <td data-of="${m.on}">${datesOf(context, { dates: [...version.dates] })}</td>
          <td data-of="${m.source}">${origin(context, version.cited)}</td>
        </tr>`,
    ),
  );
  return html`<p class="sub">${m.changesLead}</p>
    ${table({ label: m.changes, hint: "", head, body, kind: "stack" })}
    <p class="note">${m.changesHow} <code>bongsu watch</code></p>`;
}

function changed({ records }: Context): readonly Versions[] {
  const documents = Map.groupBy(
    records.events.filter(({ kind, id, party }) => kind === "evidence" && id.startsWith(`${party}/`)),
    ({ id }) => id.slice(0, id.lastIndexOf("/")),
  );
  const name = new Map(records.parties.map((party: CitedParty) => [party.id, party.name.en]));
  return [...documents.values()]
    .filter((versions) => versions.length > 1)
    .map((versions) => ({ party: versions[0]?.party ?? "", versions }))
    .toSorted((a, b) => ((name.get(a.party) ?? "") < (name.get(b.party) ?? "") ? -1 : 1));
}

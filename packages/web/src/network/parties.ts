import type { PartySummary } from "@bongsu/sdk";
import { html, nothing, type Html } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { table } from "../layout/table.ts";
import { partyLink, type Context, type NetworkSite } from "./context.ts";
import { sheet } from "./frame.ts";
import { WORDS } from "./words.ts";

/** Who speaks here, by its own profile. */
export const partiesPage = (site: NetworkSite, parties: readonly PartySummary[]): string =>
  sheet(site, {
    title: { en: WORDS.en.parties.title, ko: WORDS.ko.parties.title },
    address: "/parties",
    data: site.links.data("parties"),
    room: "parties",
    body: (context) =>
      html`<p class="sub">${context.m.parties.lead}</p>
        ${parties.length === 0 ? html`<p>${context.m.parties.none}</p>` : list(context, parties)}`,
  });

function list(context: Context, parties: readonly PartySummary[]): Html {
  const { parties: m } = context.m;
  const head = html`<tr>
    <th scope="col">${m.party}</th>
    <th scope="col">${m.kind}</th>
    <th scope="col">${m.country}</th>
    <th scope="col">${m.since}</th>
    <th scope="col" class="num">${m.statements}</th>
  </tr>`;
  const body = parties.map(
    (party) =>
      html`<tr>
        <th scope="row">${partyLink(context, party.domain)} ${rivals(context, party)}</th>
        <td data-of="${m.kind}">${context.m.kinds[party.kind]}</td>
        <td data-of="${m.country}">${party.country ?? ""}</td>
        <td data-of="${m.since}">${party.since.slice(0, 10)}</td>
        <td data-of="${m.statements}" class="num">${party.statements}</td>
      </tr>`,
  );
  return table({ label: m.title, hint: "", head, body, kind: "stack" });
}

const rivals = ({ m }: Context, { rivals: n }: PartySummary): Html =>
  n === 0 ? nothing : html`<br />${chip("cross", m.parties.rivals(n), "stop")}`;

import type { PartyView, StatementSummary } from "@bongsu/sdk";
import { html, name, nothing, type Html } from "../layout/html.ts";
import { chip } from "../layout/marks.ts";
import { table } from "../layout/table.ts";
import { brief, link, partyLink, type Context, type NetworkSite } from "./context.ts";
import { section, sheet } from "./frame.ts";
import { newsList } from "./news-list.ts";

export interface PartyPageView {
  readonly domain: string;
  /** Every history that claims the domain. */
  readonly histories: readonly PartyView[];
  /** Newest first; no more than a page holds. */
  readonly statements: readonly StatementSummary[];
  readonly reported: readonly StatementSummary[];
}

/** A party: who it says it is, what it says, what others report, its keys and who vouches for them. */
export function partyPage(site: NetworkSite, view: PartyPageView): string {
  const [first] = view.histories;
  const own = first?.summary.name ?? { en: view.domain, ko: view.domain };
  return sheet(site, {
    title: own,
    address: `/party/${view.domain}`,
    data: site.written === null ? `/api/v1/parties/${view.domain}` : null,
    body: (context) =>
      html`<p class="sub">${subtitle(context, view)}</p>
        ${
          view.histories.length > 1 ? html`<div class="draft"><p>${context.m.party.rival}</p></div>` : nothing
        }
        ${section(context, "says", context.m.party.says, says(context, view))}
        ${reported(context, view)}${view.histories.map((history, at) => keys(context, history, at))}`,
  });
}

function subtitle({ m }: Context, { domain, histories }: PartyPageView): string {
  const summary = histories[0]?.summary;
  if (summary === undefined) return domain;
  const { kind, country, since, homeLog, retired } = summary;
  const parts = [m.kinds[kind], country, domain, `${m.party.homeLog}: ${homeLog.origin}`, since.slice(0, 10)];
  return [...parts, ...(retired ? [m.party.ended] : [])].filter((part) => part !== null).join(" · ");
}

const says = (context: Context, { statements }: PartyPageView): Html =>
  statements.length === 0 ? html`<p>${context.m.home.nothingYet}</p>` : newsList(context, statements);

/** Rule 5: what others report of it stands apart from what it says. */
const reported = (context: Context, { reported: all, domain }: PartyPageView): Html =>
  section(
    context,
    "reported",
    `${context.m.statement.reportedBy}: ${domain}`,
    html`<p class="note">${context.m.party.reported(all.length)}</p>
      ${all.length === 0 ? nothing : newsList(context, all)}`,
  );

function keys(context: Context, history: PartyView, at: number): Html {
  const { party: m } = context.m;
  const head = html`<tr>
    <th scope="col">${m.key}</th>
    <th scope="col">${m.use}</th>
    <th scope="col">${m.valid}</th>
  </tr>`;
  const body = history.keys.map(
    ({ keyId, use, from, until, revoked }) =>
      html`<tr>
        <th scope="row"><code>${brief(keyId)}</code></th>
        <td data-of="${m.use}">${m.uses[use]}</td>
        <td data-of="${m.valid}">
          ${m.from(from, until)}
          ${revoked === null ? nothing : chip("cross", m.revoked(revoked.at, revoked.from), "plain")}
        </td>
      </tr>`,
  );
  const endorsed =
    history.endorsedBy.length === 0
      ? html`<p>${m.nobody}</p>`
      : html`<ul class="rooms">
          ${history.endorsedBy.map(
            ({ by, statement, bound, withdrawn }) =>
              html`<li>
                ${partyLink(context, by)} ·
                ${link(context, context.links.statement(statement), html`<code>${brief(statement)}</code>`)}
                ${bound ? nothing : chip("cross", context.m.notBound, "stop")}
                ${withdrawn ? chip("cross", context.m.statement.answerKinds.withdrawal, "stop") : nothing}
              </li>`,
          )}
        </ul>`;
  const { origin, vkey } = history.summary.homeLog;
  const title = at === 0 ? m.keys : `${m.keys} (${at + 1})`;
  return section(
    context,
    `keys.${at}`,
    title,
    html`${table({ label: title, hint: "", head, body, kind: "stack" })}
      <h3>${m.endorsed}</h3>
      ${endorsed}
      <p class="note">
        ${m.homeLog}: ${name(origin)} <code>${vkey}</code> ·
        ${link(context, context.links.statement(history.profile.digest), m.profile)}
      </p>`,
  );
}

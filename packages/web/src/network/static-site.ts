import type { Alarm, LogView, NodeView, PartySummary, PartyView, StatementView } from "@bongsu/sdk";
import { atom } from "@bongsu/sdk";
import type { Lang } from "@bongsu/input";
import { alarmPage } from "./alarm.ts";
import { contextOf, type NetworkSite } from "./context.ts";
import { homePage } from "./home.ts";
import { siteLinks } from "./links.ts";
import { networkPage } from "./network.ts";
import { partiesPage } from "./parties.ts";
import { partyPage } from "./party.ts";
import { plainSentence } from "./sentence.ts";
import { statementPage } from "./statement.ts";
import { WORDS } from "./words.ts";

export interface SiteContents {
  readonly node: NodeView;
  readonly logs: readonly LogView[];
  readonly alarms: readonly Alarm[];
  readonly parties: readonly { readonly summary: PartySummary; readonly histories: readonly PartyView[] }[];
  /** Newest first. */
  readonly statements: readonly StatementView[];
  readonly envelope: (digest: string) => Uint8Array | null;
}

export interface SiteOptions {
  readonly lang: Lang;
  /** When it is written. */
  readonly written: string;
  /** Where it will be served, without a slash at its end; empty where that is not known. */
  readonly base: string;
}

export interface SiteFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

/** On the first page and on a party's. */
const MOST_NEWS = 50;

/** The public pages of a node as files of one folder that any web server can serve. */
export function* staticSite(
  contents: SiteContents,
  { lang, written, base }: SiteOptions,
): Generator<SiteFile> {
  const { node, logs, alarms, parties, statements, envelope } = contents;
  const names = new Map(parties.map(({ summary }) => [summary.domain, summary.name]));
  const readAt = new Map(logs.map(({ origin, lastReadAt }) => [origin, lastReadAt]));
  const site: NetworkSite = {
    node,
    links: siteLinks,
    lang,
    nameOf: (domain) => names.get(domain) ?? null,
    base,
    written,
    readAt: (origin) => readAt.get(origin) ?? null,
  };
  const summaries = statements.map(({ summary }) => summary);
  yield {
    name: siteLinks.home,
    bytes: homePage(site, { news: summaries.slice(0, MOST_NEWS), alarms, workbench: null }),
  };
  yield { name: siteLinks.network, bytes: networkPage(site, { logs, alarms }) };
  yield {
    name: siteLinks.parties,
    bytes: partiesPage(
      site,
      parties.map(({ summary }) => summary),
    ),
  };
  for (const { summary, histories } of parties) {
    const { domain } = summary;
    const own = summaries.filter(({ issuer }) => issuer === domain);
    const reported = summaries.filter(({ about }) => about?.domain === domain);
    yield {
      name: siteLinks.party(domain),
      bytes: partyPage(site, { domain, histories, statements: own, reported }),
    };
  }
  for (const alarm of alarms) yield { name: siteLinks.alarm(alarm.id), bytes: alarmPage(site, alarm) };
  for (const view of statements) {
    const files = siteLinks.files(view.summary.digest);
    yield {
      name: siteLinks.statement(view.summary.digest),
      bytes: statementPage(site, { view, watchedBy: watching(logs, view) }),
    };
    yield { name: files.json, bytes: json(view) };
    const held = envelope(view.summary.digest);
    if (held !== null) yield { name: files.envelope, bytes: held };
  }
  yield { name: "node.json", bytes: json(node) };
  yield { name: "logs.json", bytes: json({ items: logs }) };
  yield { name: "parties.json", bytes: json({ items: parties.map(({ summary }) => summary) }) };
  yield { name: "statements.json", bytes: json({ items: summaries }) };
  for (const each of ["en", "ko"] as const)
    yield { name: `feed.${each}.atom`, bytes: feed(site, contents, each) };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function watching(logs: readonly LogView[], { summary }: StatementView): LogView["watchedBy"] {
  const [first] = summary.entries;
  const log = logs.find(({ origin }) => origin === first?.origin);
  return log === undefined || first === undefined
    ? []
    : log.watchedBy.filter(({ size }) => size > first.index);
}

function feed(site: NetworkSite, { node, statements }: SiteContents, lang: Lang): string {
  const context = contextOf(site, lang);
  const at = (file: string): string => (site.base === "" ? file : `${site.base}/${file}`);
  return atom({
    id: `urn:bongsu:feed:${node.origin}`,
    title: `${node.name?.[lang] ?? node.origin}: ${WORDS[lang].home.title}`,
    language: lang,
    updated:
      statements.find(({ summary }) => summary.claimedAt !== null)?.summary.claimedAt ?? site.written ?? "",
    self: at(`feed.${lang}.atom`),
    entries: statements.slice(0, MOST_NEWS).flatMap(({ summary }) =>
      summary.claimedAt === null
        ? []
        : [
            {
              id: `urn:bongsu:statement:${summary.digest}`,
              title: plainSentence(context, summary),
              author: summary.issuer ?? "–",
              updated: summary.claimedAt,
              link: at(siteLinks.statement(summary.digest)),
              alternate: at(siteLinks.files(summary.digest).json),
              category: summary.type?.name ?? null,
            },
          ],
    ),
  });
}

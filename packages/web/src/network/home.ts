import type { Alarm, StatementSummary } from "@bongsu/sdk";
import { type HomeOptions, workbenchSections } from "../home/home.ts";
import { html, nothing, type Html } from "../layout/html.ts";
import { MESSAGES } from "../messages/index.ts";
import { link, type Context, type NetworkSite } from "./context.ts";
import { section, sheet } from "./frame.ts";
import { newsList } from "./news-list.ts";
import { WORDS } from "./words.ts";

export interface HomeView {
  /** Newest first. */
  readonly news: readonly StatementSummary[];
  readonly alarms: readonly Alarm[];
  /** What the workbench on this page offers; null where there is none, as in a static copy. */
  readonly workbench: Omit<HomeOptions, "lang"> | null;
}

/** What is new, in sentences; below it the workbench. */
export function homePage(site: NetworkSite, view: HomeView): string {
  return sheet(site, {
    title: { en: WORDS.en.home.title, ko: WORDS.ko.home.title },
    address: "/",
    data: site.links.data("statements"),
    room: "home",
    forms: view.workbench === null ? "none" : "self",
    body: (context) =>
      html`${lead(context)}${alarms(context, view)}${news(context, view)}${workbench(context, view)}`,
  });
}

function lead({ m, node, lang }: Context): Html {
  const who = node.name?.[lang] ?? m.home.thisNode;
  return html`<p class="sub">
    ${m.home.lead(who)} ${m.home.numbers(node.parties, node.statements, node.logs)}
  </p>`;
}

function alarms(context: Context, { alarms: found }: HomeView): Html {
  const { m, links, lang } = context;
  if (found.length === 0) return nothing;
  return html`<section class="verdict" aria-labelledby="${context.id("alarms")}">
    <h2 id="${context.id("alarms")}">${m.home.alarmsHead(found.length)}</h2>
    ${found.map((alarm) => html`<p>${link(context, links.alarm(alarm.id), alarm.says[lang])}</p>`)}
  </section>`;
}

function news(context: Context, { news: said }: HomeView): Html {
  const { m, links } = context;
  if (said.length === 0) return html`<p>${m.home.nothingYet}</p>`;
  const all = links.search === null ? nothing : link(context, links.search, m.home.all);
  const feed = html` <a href="${links.feed(context.lang)}">${m.home.feed}</a>`;
  return html`${newsList(context, said)}
    <p class="note noprint">${all}${feed}</p>`;
}

function workbench(context: Context, { workbench: offered }: HomeView): Html {
  if (offered === null) return nothing;
  const { lang, m } = context;
  return section(
    context,
    "workbench",
    m.home.workbench,
    html`<p class="sub">${MESSAGES[lang].page.home.lead}</p>
      ${workbenchSections({ ...offered, lang }, lang)}`,
  );
}

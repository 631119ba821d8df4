import type { Context } from "hono";
import type { Lang } from "@bongsu/input";
import { type NodeForHttp, type NodeHono, STATEMENT_TYPES } from "@bongsu/node";
import { statementFilterSchema } from "@bongsu/sdk";
import {
  alarmPage,
  type HomeOptions,
  homePage,
  networkPage,
  partiesPage,
  partyPage,
  searchPage,
  statementPage,
} from "@bongsu/web";
import { askedLang } from "../asked-lang.ts";
import { alarmsOf, logsOf, MOST, PAGE, siteOf, statementAt, watchersOf } from "./view.ts";

export interface PagesOptions {
  /** Language where the reader asks for none. */
  readonly lang: Lang;
  /** What the workbench on the home page offers; null where there is none. */
  readonly workbench: Omit<HomeOptions, "lang"> | null;
  /** Whether the reader may answer and publish in the node's name: only on the operator's own machine. */
  readonly writing: boolean;
}

/** The pages of a node, for reading. Each works without script and has its machine form beside it. */
export function mountPages(app: NodeHono, node: NodeForHttp, options: PagesOptions): void {
  const site = (context: Context) =>
    siteOf(node, askedLang(context, options.lang), options.writing, context.req.url);
  const { picture, watch } = node;

  app.get("/", (c) =>
    c.html(
      homePage(site(c), {
        news: picture.statements({}, PAGE).items,
        alarms: alarmsOf(node),
        workbench: options.workbench,
      }),
    ),
  );
  app.get("/network", (c) => c.html(networkPage(site(c), { logs: logsOf(node), alarms: alarmsOf(node) })));
  app.get("/parties", (c) => c.html(partiesPage(site(c), picture.parties({}, MOST).items)));
  app.get("/party/:domain", (c) => {
    const domain = c.req.param("domain");
    const histories = picture.party(domain);
    const statements = picture.statements({ issuer: domain }, PAGE).items;
    const reported = picture.statements({ about: domain }, PAGE).items;
    if (histories.length + statements.length + reported.length === 0) return c.notFound();
    return c.html(partyPage(site(c), { domain, histories, statements, reported }));
  });
  app.get("/statement/:digest", (c) => {
    const view = statementAt(node, c.req.param("digest"));
    if (view === null) return c.notFound();
    return c.html(statementPage(site(c), { view, watchedBy: watchersOf(node, view.summary) }));
  });
  app.get("/alarm/:id", (c) => {
    const alarm = watch.alarm(c.req.param("id"));
    return alarm === null ? c.notFound() : c.html(alarmPage(site(c), alarm));
  });
  app.get("/search", (c) => {
    const { after, lang: _lang, ...asked } = c.req.query();
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
    const filter = statementFilterSchema.strip().safeParse(given);
    const narrowed = filter.success ? filter.data : {};
    const found = picture.statements(narrowed, { after: after ?? null, limit: PAGE.limit });
    return c.html(searchPage(site(c), { filter: narrowed, found, types: TYPES }));
  });
}

const TYPES = STATEMENT_TYPES.map(({ name, title }) => ({ name, title }));

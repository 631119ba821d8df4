import type { Lang } from "@bongsu/input";
import type { NodeForHttp } from "@bongsu/node";
import type { Alarm, LogView, StatementSummary, StatementView, Watcher } from "@bongsu/sdk";
import { digestSchema } from "@bongsu/statement";
import { type NetworkSite, servedLinks } from "@bongsu/web";
import { RECORD } from "./mount-record.ts";

/** No page shows more. */
export const PAGE = { after: null, limit: 30 } as const;
export const MOST = { after: null, limit: 200 } as const;

/** What every page of a node is made with. `writing`: whether the reader may answer and publish in the node's name. */
export const siteOf = (node: NodeForHttp, lang: Lang, writing: boolean, url: string): NetworkSite => ({
  node: node.view(),
  links: servedLinks(writing, RECORD),
  lang,
  nameOf: (domain) => node.picture.party(domain)[0]?.summary.name ?? null,
  base: new URL(url).origin,
  written: null,
  readAt: () => null,
});

/** Those whose cosignatures cover the first entry of a statement. */
export function watchersOf(
  { watch }: Pick<NodeForHttp, "watch">,
  { entries }: StatementSummary,
): readonly Watcher[] {
  const [first] = entries;
  if (first === undefined) return [];
  const log = watch.log(first.origin);
  return log === null ? [] : log.watchedBy.filter(({ size }) => size > first.index);
}

export const alarmsOf = ({ watch }: Pick<NodeForHttp, "watch">): readonly Alarm[] =>
  watch.alarms({}, MOST).items;
export const logsOf = ({ watch }: Pick<NodeForHttp, "watch">): readonly LogView[] => watch.logs();

/** The statement that an address names; null where it names none, or one that is not here. */
export function statementAt({ picture }: Pick<NodeForHttp, "picture">, digest: string): StatementView | null {
  const read = digestSchema.safeParse(digest);
  return read.success ? picture.statement(read.data) : null;
}

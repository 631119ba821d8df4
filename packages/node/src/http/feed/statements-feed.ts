import type { StatementFilter, StatementSummary } from "@bongsu/sdk";
import type { NodeForHttp } from "../node-for-http.ts";
import type { Feed, FeedEntry } from "@bongsu/sdk";

type Lang = "en" | "ko";

const MOST = 50;
/** Of a feed in which nothing is yet. */
const NEVER = "1970-01-01T00:00:00Z";

const TITLE = {
  en: (origin: string, narrowed: string) => `Statements known at ${origin}${narrowed}`,
  ko: (origin: string, narrowed: string) => `${origin} 노드에 올라온 문서${narrowed}`,
};
const UNTITLED = { en: "Statement", ko: "문서" };

/**
 * The newest statements as a feed. A statement whose body is not held has no date that could be given, and is left
 * out; its date is what its issuer claims, as everywhere.
 */
export function statementsFeed(
  node: Pick<NodeForHttp, "picture" | "log">,
  filter: StatementFilter,
  lang: Lang,
  at: URL,
): Feed {
  const { items } = node.picture.statements(filter, { after: null, limit: MOST });
  const entries = items.flatMap((item) => entryOf(item, lang, at));
  const narrowed = Object.values(filter).join(", ");
  const query = new URLSearchParams(Object.entries({ ...filter })).toString();
  return {
    id: `urn:bongsu:feed:${node.log.origin}${query === "" ? "" : `:${encodeURIComponent(query)}`}`,
    title: TITLE[lang](node.log.origin, narrowed === "" ? "" : ` – ${narrowed}`),
    language: lang,
    updated:
      entries
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? NEVER,
    self: at.href,
    entries,
  };
}

function entryOf(summary: StatementSummary, lang: Lang, at: URL): readonly FeedEntry[] {
  const { digest, type, issuer, about, claimedAt, headline } = summary;
  if (claimedAt === null) return [];
  const kind = type?.title?.[lang] ?? type?.uri ?? UNTITLED[lang];
  const subject = headline?.[lang] ?? about?.name ?? null;
  return [
    {
      id: `urn:bongsu:statement:${digest}`,
      title: subject === null ? kind : `${kind}: ${subject}`,
      author: issuer ?? "–",
      updated: claimedAt,
      link: new URL(`/statement/${digest}`, at).href,
      alternate: new URL(`/api/v1/statements/${digest}`, at).href,
      category: type?.uri ?? null,
    },
  ];
}

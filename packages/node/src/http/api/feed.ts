import { atom, statementFilterSchema } from "@bongsu/sdk";
import { z } from "zod";
import { statementsFeed } from "../feed/statements-feed.ts";
import type { NodeForHttp } from "../node-for-http.ts";
import type { HttpOptions } from "../options.ts";
import { type Endpoint, describe, endpoint } from "../route/endpoint.ts";
import { REVALIDATED, reply } from "../route/reply.ts";

const MEDIA = "application/atom+xml";

export const getFeed = describe({
  id: "getFeed",
  method: "get",
  path: "/feed.atom",
  says: {
    en: "The newest statements as an Atom feed, narrowed as the list is.",
    ko: "최근 문서의 Atom 피드. 목록과 같은 조건으로 좁힐 수 있다.",
  },
  params: {},
  query: { ...statementFilterSchema.shape, lang: z.enum(["en", "ko"]).optional() },
  answers: {
    200: { says: { en: "The feed.", ko: "피드." }, media: MEDIA, schema: null },
  },
  problems: ["request-invalid"],
});

export const feedEndpoints = (
  node: Pick<NodeForHttp, "picture" | "log">,
  { lang, names }: Pick<HttpOptions, "lang" | "names">,
): readonly Endpoint[] => [
  endpoint(getFeed, ({ context, query: { lang: asked, ...filter } }) => {
    const at = new URL(context.req.url);
    at.protocol = `${names.scheme}:`;
    const feed = atom(statementsFeed(node, filter, asked ?? lang, at));
    const type = `${MEDIA}; charset=utf-8`;
    return reply(context, new TextEncoder().encode(feed), { type, cache: REVALIDATED });
  }),
];

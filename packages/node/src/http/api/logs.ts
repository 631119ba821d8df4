import { checkpointListSchema, logListSchema, logViewSchema } from "@bongsu/sdk";
import type { NodeForHttp } from "../node-for-http.ts";
import { HttpProblem } from "../problems/problem.ts";
import { type Endpoint, describe, endpoint } from "../route/endpoint.ts";
import { JSON_TYPE, replyJson } from "../route/reply.ts";
import { ORIGIN } from "./parameters.ts";

export const listLogs = describe({
  id: "listLogs",
  method: "get",
  path: "/api/v1/logs",
  says: {
    en: "The logs that this node keeps or watches, its own first, and how each stands.",
    ko: "이 노드가 보관하거나 참관하는 로그와 그 상태. 자기 로그가 먼저 온다.",
  },
  params: {},
  query: {},
  answers: {
    200: {
      says: { en: "All of them.", ko: "전체 목록." },
      media: JSON_TYPE,
      schema: logListSchema,
      leadsTo: { getLog: { parameter: "origin", pointer: "/items/0/origin" } },
    },
  },
  problems: ["request-invalid"],
});

export const getLog = describe({
  id: "getLog",
  method: "get",
  path: "/api/v1/logs/{origin}",
  says: {
    en: "One log: what is held of it, who watches it, how it stands.",
    ko: "로그 하나. 보관한 만큼, 참관하는 곳, 상태.",
  },
  params: ORIGIN,
  query: {},
  answers: {
    200: { says: { en: "The log.", ko: "로그." }, media: JSON_TYPE, schema: logViewSchema },
  },
  problems: ["request-invalid", "log-unknown"],
});

export const listCheckpoints = describe({
  id: "listCheckpoints",
  method: "get",
  path: "/api/v1/checkpoints",
  says: {
    en: "The newest checkpoint that was seen here of each log, as it was signed, for others to hold beside theirs.",
    ko: "로그마다 여기서 본 가장 새로운 확인점. 서명된 그대로이며, 다른 곳에서 본 것과 맞대어 볼 수 있다.",
  },
  params: {},
  query: {},
  answers: {
    200: { says: { en: "All of them.", ko: "전체 목록." }, media: JSON_TYPE, schema: checkpointListSchema },
  },
  problems: ["request-invalid"],
});

export const logEndpoints = (node: Pick<NodeForHttp, "watch" | "checkpoints">): readonly Endpoint[] => [
  endpoint(listLogs, ({ context }) => replyJson(context, logListSchema, { items: node.watch.logs() })),
  endpoint(getLog, ({ context, params: { origin } }) => {
    const log = node.watch.log(origin);
    if (log === null) throw new HttpProblem("log-unknown", { origin });
    return replyJson(context, logViewSchema, log);
  }),
  endpoint(listCheckpoints, ({ context }) => replyJson(context, checkpointListSchema, node.checkpoints())),
];

import { nodeViewSchema } from "@bongsu/sdk";
import type { NodeForHttp } from "../node-for-http.ts";
import { type Endpoint, describe, endpoint } from "../route/endpoint.ts";
import { JSON_TYPE, replyJson } from "../route/reply.ts";

export const getNode = describe({
  id: "getNode",
  method: "get",
  path: "/api/v1/node",
  says: {
    en: "Who this node is, and how much it holds.",
    ko: "이 노드가 누구이며 무엇을 얼마나 보관하는지.",
  },
  params: {},
  query: {},
  answers: {
    200: { says: { en: "The node.", ko: "노드." }, media: JSON_TYPE, schema: nodeViewSchema },
  },
  problems: ["request-invalid"],
});

export const nodeEndpoints = (node: Pick<NodeForHttp, "view">): readonly Endpoint[] => [
  endpoint(getNode, ({ context }) => replyJson(context, nodeViewSchema, node.view())),
];

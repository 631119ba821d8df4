import {
  type StatementView,
  statementFilterSchema,
  statementPageSchema,
  statementViewSchema,
} from "@bongsu/sdk";
import type { Digest } from "@bongsu/statement";
import type { NodeForHttp } from "../node-for-http.ts";
import { HttpProblem } from "../problems/problem.ts";
import { type Endpoint, describe, endpoint } from "../route/endpoint.ts";
import { JSON_TYPE, REVALIDATED, nextLink, reply, replyJson } from "../route/reply.ts";
import { DIGEST, PAGE, pageAsked } from "./parameters.ts";

/** @throws HttpProblem statement-unknown. */
export function knownStatement({ picture }: Pick<NodeForHttp, "picture">, digest: Digest): StatementView {
  const view = picture.statement(digest);
  if (view === null) throw new HttpProblem("statement-unknown", { digest });
  return view;
}

/** The envelope's bytes. @throws HttpProblem statement-unknown, statement-not-held. */
export function heldEnvelope(node: Pick<NodeForHttp, "picture">, digest: Digest): Uint8Array {
  const envelope = node.picture.envelope(digest);
  if (envelope !== null) return envelope;
  knownStatement(node, digest);
  throw new HttpProblem("statement-not-held", { digest });
}

const FIRST = { parameter: "digest", pointer: "/items/0/digest" };

export const listStatements = describe({
  id: "listStatements",
  method: "get",
  path: "/api/v1/statements",
  says: {
    en: "Statements, newest first, narrowed by what is given; all of it has to hold.",
    ko: "문서 목록. 최근 것부터, 주어진 조건을 모두 만족하는 것만.",
  },
  params: {},
  query: { ...statementFilterSchema.shape, ...PAGE },
  answers: {
    200: {
      says: { en: "One page of statements.", ko: "문서 목록 한 쪽." },
      media: JSON_TYPE,
      schema: statementPageSchema,
      leadsTo: Object.fromEntries(
        ["getStatement", "getEnvelope", "getBundle", "getProof"].map((operation) => [operation, FIRST]),
      ),
    },
  },
  problems: ["request-invalid", "cursor-invalid"],
});

export const getStatement = describe({
  id: "getStatement",
  method: "get",
  path: "/api/v1/statements/{digest}",
  says: {
    en: "A statement, where it is logged, and what answers it.",
    ko: "문서 하나, 기록된 위치, 그에 대한 답.",
  },
  params: DIGEST,
  query: {},
  answers: {
    200: { says: { en: "The statement.", ko: "문서." }, media: JSON_TYPE, schema: statementViewSchema },
  },
  problems: ["request-invalid", "statement-unknown"],
});

export const getEnvelope = describe({
  id: "getEnvelope",
  method: "get",
  path: "/api/v1/statements/{digest}/envelope",
  says: { en: "The statement as it was signed (DSSE).", ko: "서명된 그대로의 문서(DSSE 봉투)." },
  params: DIGEST,
  query: {},
  answers: {
    200: { says: { en: "The envelope.", ko: "봉투." }, media: JSON_TYPE, schema: null },
  },
  problems: ["request-invalid", "statement-unknown", "statement-not-held"],
});

export const statementEndpoints = (node: Pick<NodeForHttp, "picture">): readonly Endpoint[] => [
  endpoint(listStatements, ({ context, query: { after, limit, ...filter } }) => {
    const page = node.picture.statements(filter, pageAsked({ after, limit }));
    return replyJson(context, statementPageSchema, page, { headers: nextLink(context, page.next) });
  }),
  endpoint(getStatement, ({ context, params: { digest } }) =>
    replyJson(context, statementViewSchema, knownStatement(node, digest)),
  ),
  endpoint(getEnvelope, ({ context, params: { digest } }) =>
    reply(context, heldEnvelope(node, digest), { type: JSON_TYPE, cache: REVALIDATED }),
  ),
];

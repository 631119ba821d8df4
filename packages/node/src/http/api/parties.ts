import { partyFilterSchema, partyHistoriesSchema, partyPageSchema } from "@bongsu/sdk";
import type { NodeForHttp } from "../node-for-http.ts";
import { HttpProblem } from "../problems/problem.ts";
import { type Endpoint, describe, endpoint } from "../route/endpoint.ts";
import { JSON_TYPE, nextLink, replyJson } from "../route/reply.ts";
import { DOMAIN, PAGE, pageAsked } from "./parameters.ts";

export const listParties = describe({
  id: "listParties",
  method: "get",
  path: "/api/v1/parties",
  says: { en: "The parties that have said who they are.", ko: "자기가 누구인지 밝힌 주체의 목록." },
  params: {},
  query: { ...partyFilterSchema.shape, ...PAGE },
  answers: {
    200: {
      says: { en: "One page of parties.", ko: "주체 목록 한 쪽." },
      media: JSON_TYPE,
      schema: partyPageSchema,
      leadsTo: { getParty: { parameter: "domain", pointer: "/items/0/domain" } },
    },
  },
  problems: ["request-invalid", "cursor-invalid"],
});

export const getParty = describe({
  id: "getParty",
  method: "get",
  path: "/api/v1/parties/{domain}",
  says: {
    en: "A party's profile, keys and endorsements; several histories where several claim the domain.",
    ko: "주체의 소개, 키, 보증. 한 도메인을 여럿이 주장하면 이력이 여럿이다.",
  },
  params: DOMAIN,
  query: {},
  answers: {
    200: {
      says: { en: "Every history of the domain.", ko: "그 도메인의 모든 이력." },
      media: JSON_TYPE,
      schema: partyHistoriesSchema,
    },
  },
  problems: ["request-invalid", "party-unknown"],
});

export const partyEndpoints = ({ picture }: Pick<NodeForHttp, "picture">): readonly Endpoint[] => [
  endpoint(listParties, ({ context, query: { after, limit, ...filter } }) => {
    const page = picture.parties(filter, pageAsked({ after, limit }));
    return replyJson(context, partyPageSchema, page, { headers: nextLink(context, page.next) });
  }),
  endpoint(getParty, ({ context, params: { domain } }) => {
    const histories = picture.party(domain);
    if (histories.length === 0) throw new HttpProblem("party-unknown", { domain });
    return replyJson(context, partyHistoriesSchema, { histories });
  }),
];

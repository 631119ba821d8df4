import { alarmPageSchema, alarmSchema, digestSchema, logOriginSchema } from "@bongsu/sdk";
import type { NodeForHttp } from "../node-for-http.ts";
import { HttpProblem } from "../problems/problem.ts";
import { type Endpoint, describe, endpoint } from "../route/endpoint.ts";
import { JSON_TYPE, nextLink, replyJson } from "../route/reply.ts";
import { PAGE, pageAsked } from "./parameters.ts";

export const listAlarms = describe({
  id: "listAlarms",
  method: "get",
  path: "/api/v1/alarms",
  says: {
    en: "What logs did that a log must not do, newest first, with the signed notes that prove it.",
    ko: "로그가 해서는 안 될 일을 한 기록. 최근 것부터, 증거인 서명된 확인점과 함께.",
  },
  params: {},
  query: { origin: logOriginSchema.optional(), ...PAGE },
  answers: {
    200: {
      says: { en: "One page of alarms.", ko: "경보 목록 한 쪽." },
      media: JSON_TYPE,
      schema: alarmPageSchema,
      leadsTo: { getAlarm: { parameter: "id", pointer: "/items/0/id" } },
    },
  },
  problems: ["request-invalid", "cursor-invalid"],
});

export const getAlarm = describe({
  id: "getAlarm",
  method: "get",
  path: "/api/v1/alarms/{id}",
  says: { en: "One alarm with its proof.", ko: "경보 하나와 그 증거." },
  params: { id: digestSchema },
  query: {},
  answers: {
    200: { says: { en: "The alarm.", ko: "경보." }, media: JSON_TYPE, schema: alarmSchema },
  },
  problems: ["request-invalid", "alarm-unknown"],
});

export const alarmEndpoints = ({ watch }: Pick<NodeForHttp, "watch">): readonly Endpoint[] => [
  endpoint(listAlarms, ({ context, query: { after, limit, ...filter } }) => {
    const page = watch.alarms(filter, pageAsked({ after, limit }));
    return replyJson(context, alarmPageSchema, page, { headers: nextLink(context, page.next) });
  }),
  endpoint(getAlarm, ({ context, params: { id } }) => {
    const alarm = watch.alarm(id);
    if (alarm === null) throw new HttpProblem("alarm-unknown", { id });
    return replyJson(context, alarmSchema, alarm);
  }),
];

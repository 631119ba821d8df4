import { eventSchema } from "@bongsu/sdk";
import type { NodeForHttp } from "../node-for-http.ts";
import type { HttpOptions } from "../options.ts";
import { EventStreams } from "../events/event-streams.ts";
import { whoAsks } from "../guard/who-asks.ts";
import { HttpProblem } from "../problems/problem.ts";
import { type Endpoint, describe, endpoint } from "../route/endpoint.ts";

export const streamEvents = describe({
  id: "streamEvents",
  method: "get",
  path: "/api/v1/events",
  says: {
    en: "A stream of hints that something new may be asked for (server-sent events). Each `data` line is an Event. A reader that falls behind is let go, and asks again.",
    ko: "새로 물어볼 것이 생겼다는 알림(server-sent events). `data` 줄마다 Event 하나가 온다. 따라오지 못하는 쪽은 연결을 끊으니 다시 접속한다.",
  },
  params: {},
  query: {},
  answers: {
    200: {
      says: { en: "The stream.", ko: "알림." },
      media: "text/event-stream",
      schema: eventSchema,
    },
  },
  problems: ["request-invalid"],
});

/** For how long a reader that is one too many is to stay away, in seconds. */
const PAUSE = 30;

export const eventEndpoints = (
  node: Pick<NodeForHttp, "listen">,
  { limits, clock, behindProxy }: HttpOptions,
): readonly Endpoint[] => {
  const streams = new EventStreams((hear) => node.listen(hear), clock, limits);
  return [
    endpoint(streamEvents, ({ context }) => {
      const body = streams.open(whoAsks(context, behindProxy));
      if (body === null) throw new HttpProblem("busy", { seconds: PAUSE });
      return new Response(body, {
        headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" },
      });
    }),
  ];
};

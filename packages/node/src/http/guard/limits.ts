import type { MiddlewareHandler } from "hono";
import type { HttpOptions } from "../options.ts";
import { HttpProblem } from "../problems/problem.ts";
import type { NodeEnv } from "../route/endpoint.ts";
import { TokenBuckets } from "./token-buckets.ts";
import { whoAsks } from "./who-asks.ts";

/** For how long a node that has its hands full asks to be left alone, in seconds. */
const PAUSE = 1;

/** No address asks more often than it may. */
export function rates({ limits, clock, behindProxy }: HttpOptions): MiddlewareHandler<NodeEnv> {
  const reads = new TokenBuckets(limits.reads, clock);
  const writes = new TokenBuckets(limits.writes, clock);
  return async (context, next) => {
    const buckets = context.req.method === "POST" ? writes : reads;
    const seconds = buckets.take(whoAsks(context, behindProxy));
    if (seconds > 0) throw new HttpProblem("too-many-requests", { seconds });
    await next();
  };
}

/** No more requests are worked on at a time than the node can bear. */
export function underWay({ limits }: HttpOptions): MiddlewareHandler<NodeEnv> {
  let count = 0;
  return async (_, next) => {
    if (count >= limits.underWay) throw new HttpProblem("busy", { seconds: PAUSE });
    count += 1;
    try {
      await next();
    } finally {
      count -= 1;
    }
  };
}

import type { MiddlewareHandler } from "hono";
import type { NodeEnv } from "../route/endpoint.ts";

/** What every answer carries, unless it says otherwise itself; pages bring a content policy of their own. */
const ALWAYS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};

/** `open`: scripts of other sites may read. */
export function headers(open: boolean): MiddlewareHandler<NodeEnv> {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(ALWAYS))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    if (open && context.req.method !== "POST") {
      context.res.headers.set("Access-Control-Allow-Origin", "*");
      context.res.headers.set("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
    }
  };
}

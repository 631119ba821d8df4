import type { MiddlewareHandler } from "hono";

/**
 * A loopback server is reachable from every page in the user's browser. Only requests that name this server as
 * their host, and come from its own pages, are answered (DNS rebinding, cross-site posts).
 */
export function ownRequestsOnly(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const own = new Set([`127.0.0.1:${port()}`, `localhost:${port()}`]);
    const host = context.req.header("host") ?? "";
    if (!own.has(host)) return context.text("Forbidden host / 허용되지 않은 호스트", 403);
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const changes = !["GET", "HEAD"].includes(context.req.method);
    if (origin !== undefined && !own.has(origin.replace(/^http:\/\//, "")))
      return context.text("Forbidden origin / 허용되지 않은 출처", 403);
    if (changes && origin === undefined) return context.text("Forbidden origin / 허용되지 않은 출처", 403);
    if (site === "cross-site" && changes) return context.text("Forbidden origin / 허용되지 않은 출처", 403);
    await next();
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-store");
    return undefined;
  };
}

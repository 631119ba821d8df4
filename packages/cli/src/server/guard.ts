import type { Context, MiddlewareHandler } from "hono";

/**
 * A loopback server is reachable from every page in the user's browser. Only requests that name this server as
 * their host, and come from its own pages, are answered (DNS rebinding, cross-site posts).
 */
export function ownRequestsOnly(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    if (!hosts.includes(context.req.header("host") ?? ""))
      return context.text("Forbidden host / 허용되지 않은 호스트", 403);
    const origins = hosts.map((host) => `http://${host}`);
    if (!fromOwnPage(context, origins)) return context.text("Forbidden origin / 허용되지 않은 출처", 403);
    await next();
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-store");
    return undefined;
  };
}

/**
 * A page with the policy `no-referrer`, as ours are, posts its form with the origin "null" (Fetch standard, "append
 * a request `Origin` header"); the browser's own Sec-Fetch-Site, which no script can set, then tells ours from others.
 */
function fromOwnPage(context: Context, origins: readonly string[]): boolean {
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site");
  if (origin !== undefined && origin !== "null") return origins.includes(origin) && site !== "cross-site";
  if (["GET", "HEAD"].includes(context.req.method)) return origin === undefined;
  return site === "same-origin";
}

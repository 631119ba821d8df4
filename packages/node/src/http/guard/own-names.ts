import type { Context, MiddlewareHandler } from "hono";
import { HttpProblem } from "../problems/problem.ts";

/** Under which names a server answers, and whom. */
export interface OwnNames {
  /** `host` or `host:port` as browsers send it; asked for each request, since a port may be known late. */
  hosts(): readonly string[];
  /** https where a proxy of one's own ends TLS. */
  readonly scheme: "http" | "https";
  /**
   * Whether scripts of other sites may read: so for a public node; not for one on loopback, which every page in the
   * user's browser can reach.
   */
  readonly open: boolean;
}

/** A server on loopback, by the names that lead to it. */
export const loopbackNames = (port: () => number): OwnNames => ({
  hosts: () => [`127.0.0.1:${port()}`, `localhost:${port()}`, `[::1]:${port()}`],
  scheme: "http",
  open: false,
});

/**
 * Only requests that name this server as their host are answered (DNS rebinding), and only those of its own pages may
 * change anything (cross-site posts).
 */
export function ownNamesOnly(names: OwnNames): MiddlewareHandler {
  return async (context, next) => {
    const hosts = names.hosts();
    // RFC 9112 section 3.2.2: a target in absolute form overrides Host; neither may name another.
    const named = [context.req.header("host") ?? "", new URL(context.req.url).host];
    const stranger = named.find((host) => !hosts.includes(host.toLowerCase()));
    if (stranger !== undefined) throw new HttpProblem("host-forbidden", { found: stranger });
    const origins = hosts.map((host) => `${names.scheme}://${host}`);
    if (!mayAsk(context, origins, names.open))
      throw new HttpProblem("origin-forbidden", { found: context.req.header("origin") ?? "" });
    await next();
  };
}

const READING = ["GET", "HEAD", "OPTIONS"];
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/i;

/**
 * A page with the policy `no-referrer`, as ours are, posts its form with the origin "null" (Fetch standard, "append
 * a request `Origin` header"); the browser's own Sec-Fetch-Site, which no script can set, then tells ours from others.
 * Programs send neither, and no forms.
 */
function mayAsk({ req }: Context, origins: readonly string[], open: boolean): boolean {
  const origin = req.header("origin");
  const site = req.header("sec-fetch-site");
  const reading = READING.includes(req.method);
  if (reading && open) return true;
  if (origin !== undefined && origin !== "null") return origins.includes(origin) && site !== "cross-site";
  if (reading) return origin === undefined;
  if (origin === undefined && site === undefined) return !FORM.test(req.header("content-type") ?? "");
  return site === "same-origin";
}

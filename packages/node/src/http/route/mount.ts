import { HttpProblem } from "../problems/problem.ts";
import type { Asking, Endpoint, NodeHono } from "./endpoint.ts";

/** Puts endpoints into the app; what they do not take is refused with what they do (RFC 9110 section 15.5.6). */
export function mount(app: NodeHono, endpoints: readonly Endpoint[]): void {
  for (const { described, answer } of endpoints)
    app.on(described.method.toUpperCase(), routeOf(described.path), answer);
  for (const path of new Set(endpoints.map(({ described }) => described.path))) {
    const methods = endpoints.filter((each) => each.described.path === path).map((e) => e.described.method);
    app.all(routeOf(path), otherMethods(methods.includes("get"), methods.includes("post")));
  }
}

const routeOf = (path: string): string => path.replaceAll(/\{([^}]+)\}/g, ":$1");

/** Scripts of other sites may read what is public: no header of theirs is needed for it but the validator. */
export function otherMethods(get: boolean, post: boolean) {
  const allow = [...(get ? ["GET", "HEAD"] : []), ...(post ? ["POST"] : []), "OPTIONS"].join(", ");
  return ({ req }: Asking): Response => {
    if (req.method !== "OPTIONS") throw new HttpProblem("method-not-allowed", { method: req.method, allow });
    const cors = {
      "Access-Control-Allow-Methods": "GET, HEAD",
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    };
    return new Response(null, { status: 204, headers: { Allow: allow, ...(get ? cors : {}) } });
  };
}

import { LogRefusal, parseTilePath } from "@bongsu/log";
import type { PublishedLog } from "../node-for-http.ts";
import { HttpProblem } from "../problems/problem.ts";
import type { Asking } from "../route/endpoint.ts";
import { IMMUTABLE, JSON_TYPE, SHORT, reply } from "../route/reply.ts";

const TEXT = "text/plain; charset=utf-8";
const BYTES = "application/octet-stream";
const BODIES = /^bodies\/(?:0|[1-9][0-9]{0,12})$/;

/** What lies beside a log, by its name. */
const BESIDE: Readonly<Record<string, string>> = {
  checkpoint: TEXT,
  "bongsu.json": JSON_TYPE,
  "log.vkey": TEXT,
  "issuer.pub": "application/x-pem-file",
  "trusted_root.json": JSON_TYPE,
};

/** How a file of a log is served; null for a path that is none. Each file has one spelling, so no path leads out. */
export function formOf(path: string): { readonly type: string; readonly cache: string } | null {
  const type = Object.hasOwn(BESIDE, path) ? BESIDE[path] : undefined;
  if (type !== undefined) return { type, cache: SHORT };
  // A file of bodies grows until 256 are in it, and loses those that are erased.
  if (BODIES.test(path)) return { type: BYTES, cache: SHORT };
  return isTile(path) ? { type: BYTES, cache: IMMUTABLE } : null;
}

function isTile(path: string): boolean {
  try {
    parseTilePath(path);
    return true;
  } catch (error) {
    if (error instanceof LogRefusal) return false;
    throw error;
  }
}

/** @throws HttpProblem not-found. */
export async function replyFile(context: Asking, log: PublishedLog | null, path: string): Promise<Response> {
  const form = formOf(path);
  const bytes = form === null || log === null ? null : await log.read(path);
  if (form === null || bytes === null)
    throw new HttpProblem("not-found", { path: context.req.path.slice(0, 200) });
  return reply(context, bytes, form);
}

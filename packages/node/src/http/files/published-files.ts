import { LogRefusal, parseTilePath } from "@bongsu/log";
import { Slots } from "../guard/slots.ts";
import { whoAsks } from "../guard/who-asks.ts";
import type { PublishedLog } from "../node-for-http.ts";
import type { HttpOptions } from "../options.ts";
import { HttpProblem } from "../problems/problem.ts";
import type { Asking } from "../route/endpoint.ts";
import { IMMUTABLE, JSON_TYPE, type ReplyOptions, SHORT, reply } from "../route/reply.ts";
import { replyLarge } from "./body-files.ts";

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
  retired: TEXT,
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

/** Files of one log, given to whoever asks. */
export class FileReplies {
  readonly #slots: Slots;
  readonly #behindProxy: boolean;

  constructor({ limits, behindProxy }: Pick<HttpOptions, "limits" | "behindProxy">) {
    this.#slots = new Slots(limits.bodies, limits.bodiesEach);
    this.#behindProxy = behindProxy;
  }

  /** @throws HttpProblem not-found, busy. */
  async reply(context: Asking, log: PublishedLog | null, path: string): Promise<Response> {
    const form = formOf(path);
    const found = form === null || log === null ? null : await this.#found(context, log, path, form);
    if (found === null) throw new HttpProblem("not-found", { path: context.req.path.slice(0, 200) });
    return found;
  }

  async #found(
    context: Asking,
    log: PublishedLog,
    path: string,
    form: Pick<ReplyOptions, "type" | "cache">,
  ): Promise<Response | null> {
    if (BODIES.test(path)) {
      const who = whoAsks(context, this.#behindProxy);
      return replyLarge(context, this.#slots, who, () => log.read(path), form);
    }
    const bytes = await log.read(path);
    return bytes === null ? null : reply(context, bytes, form);
  }
}

import type { Context, MiddlewareHandler } from "hono";
import {
  guardedApp,
  instantAt,
  type HttpOptions,
  mountNode,
  type NodeForHttp,
  type NodeHono,
} from "@bongsu/node";
import { renderProblems } from "@bongsu/web";
import { askedLang } from "./asked-lang.ts";
import { mountAnswers } from "./pages/mount-answers.ts";
import { mountPages } from "./pages/mount-pages.ts";
import { mountRecord } from "./pages/mount-record.ts";
import { mountPublish, publishing } from "./pages/mount-publish.ts";
import type { Speaker } from "./pages/speaker.ts";
import { nothingHere, ownFailure } from "./problems.ts";
import { type Example, mountWorkbench, offered } from "./workbench.ts";

export interface NodeAppOptions {
  readonly http: HttpOptions;
  /** The workbench of this machine's user; null for a node that serves others. */
  readonly workbench: { readonly examples: readonly Example[]; readonly page: string | null } | null;
  /** Who answers and publishes from the pages; null for a node that serves others. */
  readonly speaker: Speaker | null;
  /** Told of every error that is the node's own. */
  readonly failed: (error: unknown) => void;
}

/** A node with its pages: interface, log files, witness, and for its own operator the workbench and the forms. */
export function nodeWithPages(node: NodeForHttp, options: NodeAppOptions): NodeHono {
  const { http, speaker, failed } = options;
  const { lang } = http;
  const app = guardedApp(http, failed);
  app.use(asPages(lang, speaker === null));
  mountNode(app, node, http);
  const workbench =
    options.workbench === null
      ? null
      : { ...options.workbench, lang, publishing: speaker === null ? null : publishing };
  mountPages(app, node, {
    lang,
    writing: speaker !== null,
    workbench: workbench === null ? null : offered(workbench),
  });
  mountRecord(app, () => instantAt(http.clock.now()).slice(0, 10));
  if (workbench !== null) mountWorkbench(app, workbench);
  if (speaker !== null) {
    mountAnswers(app, { node, speaker }, lang);
    mountPublish(app, { node, speaker }, lang);
  }
  return app;
}

/**
 * A page brings its own content policy in its markup; the header adds what markup cannot say. Whoever asks for a page
 * is told of a failure on a page; programs keep their problems (RFC 9457).
 */
function asPages(lang: "ko" | "en", isPublic: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { status } = c.res;
    if (isType(c, "application/problem+json") && wantsPage(c) && (status === 404 || status === 500)) {
      const [problem, kind] =
        status === 404 ? ([nothingHere, "page"] as const) : ([ownFailure, "tool"] as const);
      c.res = undefined;
      c.res = c.html(renderProblems([problem], askedLang(c, lang), kind), status);
    }
    if (!isType(c, "text/html")) return;
    c.header("Content-Security-Policy", "frame-ancestors 'none'");
    c.header("Cache-Control", isPublic ? "max-age=30" : "no-store");
  };
}

const isType = (c: Context, type: string): boolean =>
  c.res.headers.get("content-type")?.startsWith(type) === true;

const wantsPage = ({ req }: Context): boolean =>
  req.header("accept")?.includes("text/html") === true && !req.path.startsWith("/api/");

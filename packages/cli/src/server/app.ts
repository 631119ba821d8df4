import { Hono } from "hono";
import type { Lang } from "@bongsu/input";
import { renderHome } from "@bongsu/web";
import { askedLang } from "./asked-lang.ts";
import { ownRequestsOnly } from "./guard.ts";
import { type Example, mountFailures, mountWorkbench, offered } from "./workbench.ts";

export interface WorkbenchOptions {
  readonly examples: readonly Example[];
  readonly lang: Lang;
  /** The port that the server ended up on; known only after it listens. */
  readonly port: () => number;
  /** workbench.html, where it has been built. */
  readonly page: string | null;
}

/** The workbench on loopback, without a node. */
export function workbenchApp({ examples, lang, port, page }: WorkbenchOptions): Hono {
  const app = new Hono();
  const workbench = { examples, lang, page, publishing: null };
  app.use(ownRequestsOnly(port));
  mountFailures(app, lang);
  app.get("/", (c) => c.html(renderHome({ lang: askedLang(c, lang), ...offered(workbench) })));
  mountWorkbench(app, workbench);
  return app;
}

import { Hono } from "hono";
import type { HttpOptions } from "../options.ts";
import { problemFrom } from "../problems/from-error.ts";
import { HttpProblem } from "../problems/problem.ts";
import { problemResponse } from "../problems/render.ts";
import type { NodeEnv, NodeHono } from "../route/endpoint.ts";
import { headers } from "./headers.ts";
import { rates, underWay } from "./limits.ts";
import { ownNamesOnly } from "./own-names.ts";

/**
 * An app to hang routes into: who asks, under which name, how often and how much at a time is settled before any of
 * them. `failed`: told of every error that is the node's own.
 */
export function guardedApp(options: HttpOptions, failed: (error: unknown) => void): NodeHono {
  const app = new Hono<NodeEnv>();
  app.use(headers(options.names.open));
  app.use(ownNamesOnly(options.names));
  app.use(rates(options));
  app.use(underWay(options));
  app.notFound((context) =>
    problemResponse(new HttpProblem("not-found", { path: context.req.path.slice(0, 200) })),
  );
  app.onError((error) => {
    const problem = problemFrom(error);
    if (problem.code === "failed") failed(problem.cause);
    return problemResponse(problem);
  });
  return app;
}

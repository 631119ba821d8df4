import { guardedApp } from "./guard/guarded-app.ts";
import { DESCRIBED, apiEndpoints } from "./api/all.ts";
import { mountFiles } from "./files/mount-files.ts";
import type { NodeForHttp } from "./node-for-http.ts";
import { openApiDocument } from "./openapi/document.ts";
import type { HttpOptions } from "./options.ts";
import type { NodeHono } from "./route/endpoint.ts";
import { mount, otherMethods } from "./route/mount.ts";
import { mountWitness } from "./witness/mount-witness.ts";
import { JSON_TYPE, SHORT, reply } from "./route/reply.ts";

/** The OpenAPI document of every node. */
export const nodeOpenApi = () => openApiDocument(DESCRIBED);

/** A node's interface, without pages: guard, limits, /api/v1, the log's files. */
export function nodeApp(node: NodeForHttp, options: HttpOptions, failed: (error: unknown) => void): NodeHono {
  const app = guardedApp(options, failed);
  mountNode(app, node, options);
  return app;
}

/** The same addresses in an app that is guarded already, beside pages. */
export function mountNode(app: NodeHono, node: NodeForHttp, options: HttpOptions): void {
  mount(app, apiEndpoints(node, options));
  mountFiles(app, node, options);
  mountWitness(app, node, options);
  const document = new TextEncoder().encode(`${JSON.stringify(nodeOpenApi(), null, 2)}\n`);
  app.get("/openapi.json", (context) => reply(context, document, { type: JSON_TYPE, cache: SHORT }));
  app.all("/openapi.json", otherMethods(true, false));
}

import type { NodeForHttp } from "../node-for-http.ts";
import type { HttpOptions } from "../options.ts";
import type { NodeHono } from "../route/endpoint.ts";
import { otherMethods } from "../route/mount.ts";
import { FileReplies } from "./published-files.ts";

const OWN = [
  "/checkpoint",
  "/tile/*",
  "/bodies/*",
  "/bongsu.json",
  "/log.vkey",
  "/issuer.pub",
  "/trusted_root.json",
  "/retired",
];

/** The own log's files as a static server would give them, and the copies of others below /mirror/<origin>/. */
export function mountFiles(
  app: NodeHono,
  node: Pick<NodeForHttp, "log" | "copy">,
  options: Pick<HttpOptions, "limits" | "behindProxy">,
): void {
  const files = new FileReplies(options);
  for (const path of OWN) {
    app.get(path, (context) => files.reply(context, node.log, context.req.path.slice(1)));
    app.all(path, otherMethods(true, false));
  }
  const wellKnown = "/.well-known/bongsu.json";
  app.get(wellKnown, (context) => files.reply(context, node.log, "bongsu.json"));
  app.all(wellKnown, otherMethods(true, false));
  const mirror = "/mirror/:origin/*";
  app.get(mirror, (context) => {
    const [, , origin = "", ...path] = context.req.path.split("/");
    return files.reply(context, node.copy(origin), path.join("/"));
  });
  app.all(mirror, otherMethods(true, false));
}

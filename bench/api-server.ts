/** `node api-server.ts ours STATEMENTS` or `node api-server.ts plain FILE`: serves on loopback, prints its port. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { HTTP_LIMITS, listenNode, loopbackNames, systemClock } from "@bongsu/node";
import { nodeWithPages } from "../packages/cli/src/server/node-app.ts";
import { RealNode } from "../packages/node/test/http/support/real-node.ts";

const [kind = "", what = ""] = process.argv.slice(2);
/** A log has room for so many that wait, and more. */
const AT_ONCE = 2000;
const UNBOUNDED = { burst: 1e9, perSecond: 1e9 };

async function ours(statements: number): Promise<number> {
  const real = await RealNode.begin();
  for (let from = 0; from < statements; from += AT_ONCE)
    await real.publishAll(
      Array.from({ length: Math.min(AT_ONCE, statements - from) }, (_, at) => real.objection(from + at)),
    );
  await real.node.tick();
  let port = 0;
  const options = {
    names: loopbackNames(() => port),
    clock: systemClock,
    isToken: null,
    limits: { ...HTTP_LIMITS, reads: UNBOUNDED },
    lang: "en",
    behindProxy: false,
  } as const;
  const app = nodeWithPages(real.http, {
    http: options,
    workbench: null,
    speaker: null,
    failed: (error) => {
      throw error;
    },
  });
  ({ port } = await listenNode(app, { host: "127.0.0.1", port: 0 }));
  process.once("SIGTERM", () => void real[Symbol.asyncDispose]().then(() => process.exit()));
  return port;
}

/** The same bytes to everybody, without a thought. */
const plain = (bytes: Buffer): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer((_, answer) => {
      answer.writeHead(200, { "Content-Type": "application/json", "Content-Length": bytes.length });
      answer.end(bytes);
    });
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
    process.once("SIGTERM", () => process.exit());
  });

const port = kind === "ours" ? await ours(Number(what)) : await plain(readFileSync(what));
process.stdout.write(`${port}\n`);

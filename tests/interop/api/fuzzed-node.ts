import {
  HTTP_LIMITS,
  type NodeHono,
  guardedApp,
  listenNode,
  loopbackNames,
  mountNode,
  systemClock,
  tokenCheck,
} from "@bongsu/node";
import { RealNode } from "../../../packages/node/test/http/support/real-node.ts";

export interface FuzzedNode extends AsyncDisposable {
  readonly url: string;
  /** Of a statement that the node has. */
  readonly digest: string;
  readonly domain: string;
  readonly origin: string;
  /** What the node itself failed in. */
  readonly failures: readonly unknown[];
}

const UNBOUNDED = { burst: 1e6, perSecond: 1e6 };

/** A real node on loopback with statements in it. `spoil`: puts something between the node and whoever asks. */
export async function fuzzedNode(spoil: (app: NodeHono) => void = () => {}): Promise<FuzzedNode> {
  const real = await RealNode.begin();
  await real.publishAll(Array.from({ length: 9 }, (_, at) => real.objection(at)));
  await real.node.tick();
  const failures: unknown[] = [];
  let port = 0;
  const options = {
    names: loopbackNames(() => port),
    clock: systemClock,
    isToken: tokenCheck("the operator's own"),
    limits: { ...HTTP_LIMITS, reads: UNBOUNDED, writes: UNBOUNDED },
    lang: "en",
    behindProxy: false,
  } as const;
  const app = guardedApp(options, (error) => failures.push(error));
  spoil(app);
  mountNode(app, real.http, options);
  const server = await listenNode(app, { host: "127.0.0.1", port: 0 });
  ({ port } = server);
  const { items } = real.http.picture.statements({}, { after: null, limit: 1 });
  const { domain, homeLog } = real.node.own.log.about;
  return {
    url: `http://127.0.0.1:${port}`,
    digest: items[0]?.digest ?? "",
    domain,
    origin: homeLog.origin,
    failures,
    async [Symbol.asyncDispose]() {
      await server.close();
      await real[Symbol.asyncDispose]();
    },
  };
}

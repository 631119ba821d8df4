import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFiles } from "@bongsu/evaluation";
import {
  addNeighbour,
  BongsuNode,
  forHttp,
  HTTP_LIMITS,
  HttpTransport,
  initNode,
  listenNode,
  type Listening,
  loopbackNames,
  nodeLogCrypto,
  type NodeHono,
  p256Signer,
  readKeyFile,
  systemClock,
  systemRandomness,
} from "@bongsu/node";
import type { StatementSigner } from "@bongsu/statement";
import { nodePlatform } from "../src/io/node-platform.ts";
import { requestFrom } from "../src/io/request.ts";
import { instant, newSalt } from "../src/log/sign.ts";
import { nodeWithPages } from "../src/server/node-app.ts";
import type { Example } from "../src/server/workbench.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url).pathname;
const MANY = { burst: 10_000, perSecond: 10_000 };

/** An example as `bongsu start` shows it. */
export async function exampleOf(id: string): Promise<Example> {
  const asked = requestFrom([`${EXAMPLES}${id}/exercise.yaml`]);
  const answer = await compareFiles({ ...asked, platform: nodePlatform, keepGoing: false, version: "0.1.0" });
  return { id, answer };
}

interface Begin {
  readonly examples?: readonly Example[];
  readonly domain?: string;
  readonly named?: number;
}

/** A party's node on disk with its pages on loopback, as its operator sees it. */
export class ServedNode implements AsyncDisposable {
  readonly node: BongsuNode;
  readonly app: NodeHono;
  readonly port: number;
  readonly url: string;
  readonly signer: StatementSigner;
  readonly #listening: Listening;
  readonly #root: string;

  private constructor(
    root: string,
    node: BongsuNode,
    app: NodeHono,
    listening: Listening,
    signer: StatementSigner,
  ) {
    this.signer = signer;
    this.#root = root;
    this.node = node;
    this.app = app;
    this.#listening = listening;
    this.port = listening.port;
    this.url = `http://127.0.0.1:${listening.port}`;
  }

  /** `named`: the port by which it answers requests that do not come over its socket. */
  static async begin({ examples = [], domain = "seoul.example", named }: Begin = {}): Promise<ServedNode> {
    const root = mkdtempSync(join(tmpdir(), "bongsu-served-"));
    const folder = join(root, "node");
    const parts = {
      clock: systemClock,
      randomness: systemRandomness,
      transport: () => new HttpTransport({ allowPrivate: true }),
      state: join(root, "state"),
      ask: async () => null,
    };
    const name = { en: `Institute of ${domain}`, ko: `${domain} 연구소` };
    const party = { domain, origin: null, kind: "institute", country: "KR", name, passphrase: null } as const;
    await initNode({ ...parts, crypto: nodeLogCrypto(), folder, ...party });
    writeFileSync(join(folder, "node.yaml"), "allowPrivateNeighbours: true\npollSeconds: 1\n");
    const node = await BongsuNode.open(folder, parts);
    const { key } = await readKeyFile(join(folder, "log/private/signing.key"), "p256", parts.ask);
    const signer = p256Signer(key);
    let listening: Listening | null = null;
    const app = nodeWithPages(forHttp(node, "bongsu/test"), {
      http: {
        names: loopbackNames(() => named ?? listening?.port ?? 0),
        clock: systemClock,
        isToken: null,
        limits: { ...HTTP_LIMITS, reads: MANY, writes: MANY },
        lang: "en",
        behindProxy: false,
      },
      workbench: { examples, page: null },
      speaker: {
        domain,
        signer,
        now: () => instant(undefined),
        salt: newSalt,
        token: "a-token-that-only-our-forms-know",
      },
      failed: () => undefined,
    });
    listening = await listenNode(app, { host: "127.0.0.1", port: 0 });
    return new ServedNode(root, node, app, listening, signer);
  }

  /** As `bongsu peer add` does. */
  async follow(other: ServedNode): Promise<void> {
    await addNeighbour({
      crypto: nodeLogCrypto(),
      clock: systemClock,
      transport: new HttpTransport({ allowPrivate: true }),
      folder: this.node.folder,
      url: other.url,
      vkey: null,
      jurisdiction: null,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#listening.close();
    await this.node[Symbol.asyncDispose]();
    rmSync(this.#root, { recursive: true, force: true });
  }
}

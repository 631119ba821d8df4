import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  BongsuNode,
  HTTP_LIMITS,
  addNeighbour,
  forHttp,
  initNode,
  nodeApp,
  nodeLogCrypto,
  p256Signer,
  readKeyFile,
} from "@bongsu/node";
import type { Answered, Ask, Clock, NodeHono, NodeParts, Transport } from "@bongsu/node";
import { encodeEnvelope, objectionType, signStatement, statementDigest } from "@bongsu/statement";
import type { Digest, StatementSigner } from "@bongsu/statement";
import { Draws } from "./draws.ts";

const crypto = nodeLogCrypto();

export interface World {
  readonly clock: Clock;
  /** The way out of the node of this name. */
  transportOf(name: string): Transport;
  readonly check: NonNullable<NodeParts["check"]>;
  readonly seed: string;
}

/** A party's node on disk, which can be shut down and opened again. */
export class Place {
  readonly name: string;
  readonly url: string;
  readonly folder: string;
  readonly #world: World;
  readonly #parts: NodeParts;
  readonly #signer: StatementSigner;
  #open: { readonly node: BongsuNode; readonly app: NodeHono } | null = null;
  #said = 0;
  /** What the node did that it must never do, such as an answer with the status 500. */
  readonly failures: unknown[] = [];

  private constructor(name: string, folder: string, world: World, parts: NodeParts, signer: StatementSigner) {
    this.name = name;
    this.url = `https://${name}`;
    this.folder = folder;
    this.#world = world;
    this.#parts = parts;
    this.#signer = signer;
  }

  /** A new party by this domain with a node in a folder below `root`. */
  static async begin(root: string, name: string, world: World): Promise<Place> {
    const folder = join(root, name);
    const parts: NodeParts = {
      clock: world.clock,
      randomness: new Draws(`${world.seed} ${name}`),
      transport: () => world.transportOf(name),
      state: join(root, "state", name),
      ask: async () => null,
      check: world.check,
    };
    await mkdir(root, { recursive: true });
    const party = { domain: name, origin: null, kind: "institute", country: null, passphrase: null } as const;
    await initNode({ ...parts, ...party, crypto, folder, name: { en: null, ko: null } });
    const { key } = await readKeyFile(join(folder, "log/private/signing.key"), "p256", parts.ask);
    const place = new Place(name, folder, world, parts, p256Signer(key));
    await place.open();
    return place;
  }

  get node(): BongsuNode {
    if (this.#open === null) throw new Error(`${this.name} is down`);
    return this.#open.node;
  }

  get origin(): string {
    return this.node.own.log.about.homeLog.origin;
  }

  async open(): Promise<void> {
    const node = await BongsuNode.open(this.folder, this.#parts);
    const app = nodeApp(
      forHttp(node, "bongsu/test"),
      {
        names: { hosts: () => [this.name], scheme: "https", open: true },
        clock: this.#world.clock,
        isToken: null,
        limits: HTTP_LIMITS,
        lang: "en",
        behindProxy: false,
      },
      (error) => this.failures.push(error),
    );
    this.#open = { node, app };
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.node[Symbol.asyncDispose]();
  }

  /** Follows the log at an address; through the transport, like everything. */
  async follow(url: string): Promise<void> {
    const { clock } = this.#world;
    const transport = this.#world.transportOf(this.name);
    await addNeighbour({
      crypto,
      clock,
      transport,
      folder: this.folder,
      url,
      vkey: null,
      jurisdiction: null,
    });
  }

  /** Signs an objection to a statement and logs it; what it gives back is acknowledged. */
  async object(to: Digest): Promise<Digest> {
    const n = this.#said++;
    const envelope = signStatement(
      objectionType,
      {
        issuer: this.name,
        issuedAt: "2026-11-25T00:00:00Z",
        salt: Buffer.alloc(16, n).toString("base64"),
        objectsTo: { statement: to },
        text: [{ language: "en", text: `Objection ${n} of ${this.name}.` }],
      },
      this.#signer,
    );
    await this.node.publish(encodeEnvelope(envelope));
    return statementDigest(envelope);
  }

  dump(): string {
    return [...this.node.picture.dump()].join("\n");
  }

  /** Answers a request of another node as the node's server would. */
  async answer(request: Ask, from: string): Promise<Answered> {
    if (this.#open === null) throw new Error(`${this.name} is down`);
    const { method, url, headers, body } = request;
    const init: RequestInit = { method, headers: { ...headers, host: this.name } };
    if (body !== undefined) init.body = Uint8Array.from(body);
    const response = await this.#open.app.request(url, init, { address: from });
    return {
      status: response.status,
      headers: new Map(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }
}

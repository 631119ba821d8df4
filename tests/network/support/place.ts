import {
  BongsuNode,
  HTTP_LIMITS,
  NodeRefusal,
  addNeighbour,
  forHttp,
  initNode,
  nodeApp,
  nodeLogCrypto,
} from "@bongsu/node";
import type { Answered, Ask, Clock, NodeHono, NodeParts, Transport } from "@bongsu/node";
import type { Alarm } from "@bongsu/sdk";
import { Author } from "./author.ts";
import { Disk } from "./disk.ts";
import { Draws } from "./draws.ts";

const crypto = nodeLogCrypto();

export interface World {
  readonly clock: Clock;
  readonly check: NonNullable<NodeParts["check"]>;
  readonly seed: string;
  /** Below it lies every node's folder. */
  readonly root: string;
  carry(from: string, request: Ask): Promise<Answered>;
}

interface Open {
  readonly node: BongsuNode;
  readonly app: NodeHono;
}

/** A party's node on disk, which is shut down, killed and opened again. */
export class Place {
  readonly name: string;
  readonly url: string;
  readonly disk: Disk;
  readonly author: Author;
  /** What the node did that it must never do, such as an answer with the status 500. */
  readonly failures: unknown[] = [];
  readonly #world: World;
  #open: Open | null = null;
  /** Requests that it still sends until it is killed; null where it is not to be. */
  #doom: number | null = null;
  #killed = false;

  private constructor(name: string, disk: Disk, world: World, author: Author) {
    this.name = name;
    this.url = `https://${name}`;
    this.disk = disk;
    this.author = author;
    this.#world = world;
  }

  /** A new party by this domain, with its node. */
  static async begin(name: string, world: World): Promise<Place> {
    const disk = new Disk(world.root, name);
    const { folder, state } = disk;
    const who = { domain: name, origin: null, kind: "institute", country: null } as const;
    const parts = { clock: world.clock, randomness: new Draws(`${world.seed} ${name}`), state };
    await initNode({ ...parts, ...who, crypto, folder, name: { en: null, ko: null }, passphrase: null });
    return Place.at(name, disk, world);
  }

  /** The node that lies there already. */
  static async at(name: string, disk: Disk, world: World): Promise<Place> {
    const place = new Place(name, disk, world, await Author.of(name, disk.folder));
    await place.open();
    return place;
  }

  get isUp(): boolean {
    return this.#open !== null && !this.#killed;
  }

  /** Killed, or about to be. */
  get isKilled(): boolean {
    return this.#doom !== null;
  }

  get node(): BongsuNode {
    if (this.#open === null) throw new Error(`${this.name} is down`);
    return this.#open.node;
  }

  get origin(): string {
    return this.node.own.log.about.homeLog.origin;
  }

  async open(): Promise<void> {
    const { clock, check, seed } = this.#world;
    const parts: NodeParts = {
      clock,
      check,
      randomness: new Draws(`${seed} ${this.name} ${clock.now()}`),
      transport: () => this.#transport,
      state: this.disk.state,
      ask: async () => null,
    };
    const node = await BongsuNode.open(this.disk.folder, parts);
    const names = { hosts: () => [this.name], scheme: "https", open: true } as const;
    const options = {
      names,
      clock,
      isToken: null,
      limits: HTTP_LIMITS,
      lang: "en",
      behindProxy: false,
    } as const;
    const app = nodeApp(forHttp(node, "bongsu/test"), options, (error) => this.failures.push(error));
    this.#open = { node, app };
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.node[Symbol.asyncDispose]();
  }

  /** The process is killed when it is about to send its so-many-th request from now on. */
  killAfter(requests: number): void {
    this.#doom = requests;
  }

  /** What is left on disk of the killed process; `power`: not even the system outlived it. */
  async bury(power: boolean): Promise<void> {
    if (!this.#killed) this.#kill();
    await this.close();
    this.disk.putBack();
    if (power) this.disk.forgetPicture();
    this.#doom = null;
    this.#killed = false;
  }

  /** Follows the log at an address. */
  async follow(url: string): Promise<void> {
    const { clock } = this.#world;
    const [transport, { folder }] = [this.#transport, this.disk];
    await addNeighbour({ crypto, clock, transport, folder, url, vkey: null, jurisdiction: null });
  }

  dump(): readonly string[] {
    return [...this.node.picture.dump()];
  }

  alarms(origin: string): readonly Alarm[] {
    return this.node.watch.queries.alarms({ origin }, { after: null, limit: 100 }).items;
  }

  /** Answers a request as the node's server does. */
  async answer({ method, url, headers, body }: Ask, from: string): Promise<Answered> {
    if (this.#open === null) throw new Error(`${this.name} is down`);
    const init: RequestInit = { method, headers: { ...headers, host: this.name } };
    if (body !== undefined) init.body = Uint8Array.from(body);
    const response = await this.#open.app.request(url, init, { address: from });
    return {
      status: response.status,
      headers: new Map(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }

  readonly #transport: Transport = {
    ask: async (request) => {
      if (this.#doom !== null && !this.#killed && this.#doom-- <= 0) this.#kill();
      if (this.#killed) throw new NodeRefusal("transport-failed", { url: request.url, reason: "ECONNRESET" });
      return this.#world.carry(this.name, request);
    },
  };

  /** From now on it writes to files that nobody will read. */
  #kill(): void {
    this.disk.snapshot();
    this.#killed = true;
  }
}

import { toBase64 } from "@bongsu/log";
import { WATCH_SETTINGS, type WatchSettings } from "../../src/watch/settings.ts";
import type { Watch, WatchParts } from "../../src/watch/watch.ts";
import type { Answered, Ask, Transport } from "../../src/ports/transport.ts";
import { NodeRefusal } from "../../src/refusal.ts";
import { HandClock, TestLog, crypto, newFolder, openWatch, utf8, witnessKeys } from "../witness/world.ts";

/** A node as far as it watches: its log, its witness, and the copies that it holds. */
export class TestNode {
  readonly url: string;
  readonly log: TestLog;
  readonly watch: Watch;
  /** Copies by origin: which history this node was shown. */
  readonly copies = new Map<string, TestLog>();
  readonly neighbours: string[] = [];
  readonly #network: TestNetwork;

  constructor(
    network: TestNetwork,
    name: string,
    settings: Partial<WatchSettings>,
    parts: Partial<WatchParts>,
  ) {
    this.#network = network;
    this.url = `https://${name}`;
    this.log = new TestLog(`log.${name}`).grow(1);
    this.watch = openWatch(newFolder(), {
      clock: network.clock,
      settings: { ...WATCH_SETTINGS, ...settings },
      own: {
        origin: this.log.origin,
        vkey: this.log.vkey,
        read: async (path) => this.log.files.get(path) ?? null,
      },
      held: (origin) => this.#held(origin),
      witness: witnessKeys(`${name}/witness`),
      ...parts,
    });
  }

  /** Copies a log: the history in `copy` is what it is shown. */
  follow(copy: TestLog, url: string): void {
    this.copies.set(copy.origin, copy);
    this.watch.logs.add({
      origin: copy.origin,
      vkey: copy.vkey,
      how: "neighbour",
      url,
      added: this.#network.clock.now(),
    });
    this.read(copy.origin);
  }

  /** Reads the checkpoint of a copied log at the log's own address. */
  read(origin: string, size?: number): void {
    const copy = this.copies.get(origin);
    const url = this.watch.logs.trusted(origin)?.url;
    if (copy === undefined || url === undefined || url === null) throw new Error(`no copy of ${origin}`);
    this.watch.saw(origin, copy.note(size), url);
  }

  round(): Promise<void> {
    return this.watch.round(this.#network, this.neighbours);
  }

  answer({ method, url, body }: Ask): Answered {
    const path = url.slice(this.url.length).replace(/\?.*$/, "");
    const headers = new Map<string, string>();
    if (method === "POST" && path === "/witness/add-checkpoint") {
      const said = this.watch.witness?.addCheckpoint(body ?? new Uint8Array(0));
      if (said !== undefined)
        return {
          status: said.status,
          headers: new Map([["content-type", said.contentType]]),
          body: said.body,
        };
    }
    const json = (value: unknown): Answered => ({ status: 200, headers, body: utf8(JSON.stringify(value)) });
    if (path === "/api/v1/checkpoints") return json(this.watch.checkpoints());
    return { status: 404, headers, body: new Uint8Array(0) };
  }

  #held(origin: string) {
    const copy = this.copies.get(origin);
    if (copy === undefined) return null;
    const known = { missingBodies: 0, retired: false, triedAt: null, readAt: null, problem: null };
    return { ...copy.head(), note: copy.note(), read: copy.read, ...known };
  }
}

/** Joins nodes in one process. */
export class TestNetwork implements Transport {
  readonly clock = new HandClock();
  readonly #nodes: TestNode[] = [];
  /** Addresses that do not answer. */
  readonly down = new Set<string>();
  readonly asked: string[] = [];

  add(name: string, settings: Partial<WatchSettings> = {}, parts: Partial<WatchParts> = {}): TestNode {
    const node = new TestNode(this, name, settings, parts);
    this.#nodes.push(node);
    return node;
  }

  join(a: TestNode, b: TestNode): void {
    a.neighbours.push(b.url);
    b.neighbours.push(a.url);
  }

  async rounds(count: number): Promise<void> {
    for (let round = 0; round < count; round++) for (const node of this.#nodes) await node.round();
  }

  async ask(request: Ask): Promise<Answered> {
    this.asked.push(request.url);
    const node = this.#nodes.find(({ url }) => request.url.startsWith(`${url}/`));
    if (node === undefined || this.down.has(node.url))
      throw new NodeRefusal("transport-failed", { url: request.url, reason: "ECONNREFUSED" });
    return node.answer(request);
  }
}

/** The witness of a node as another's settings name it. */
export const watchingParty = (node: TestNode, jurisdiction: string | null) => ({
  vkeys: node.watch.witness?.vkeys ?? [],
  url: `${node.url}/witness`,
  jurisdiction,
});

export const kindsAt = (node: TestNode, log: TestLog): string[] =>
  node.watch.queries.alarms({ origin: log.origin }, { after: null, limit: 50 }).items.map(({ kind }) => kind);

export { crypto, toBase64 };

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeRefusal, SignatureChecks } from "@bongsu/node";
import type { Answered, Ask, Transport } from "@bongsu/node";
import { HandClock } from "./hand-clock.ts";
import { Place } from "./place.ts";
import type { World } from "./place.ts";

/** What a round of the network takes: more than a node's pause between two looks at a neighbour. */
const ROUND = 61_000;

/** Real nodes in one process, each over a folder of its own, joined by nothing but the requests that they send. */
export class Network implements AsyncDisposable {
  readonly clock = new HandClock();
  readonly places: Place[] = [];
  readonly #root = mkdtempSync(join(tmpdir(), "bongsu-network-"));
  readonly #checks = new SignatureChecks(1, 100_000);
  readonly #world: World;

  constructor(seed: string) {
    this.#world = {
      seed,
      clock: this.clock,
      check: (envelope, spki) => this.#checks.check(envelope, spki),
      transportOf: (name) => this.#transportOf(name),
    };
  }

  async add(count: number): Promise<readonly Place[]> {
    for (let n = 0; n < count; n++)
      this.places.push(await Place.begin(this.#root, `n${this.places.length}.example`, this.#world));
    return this.places;
  }

  async rounds(count: number): Promise<void> {
    for (let round = 0; round < count; round++) {
      this.clock.turn(ROUND);
      for (const place of this.places) await place.node.tick();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const place of this.places) await place.close();
    await this.#checks.close();
    rmSync(this.#root, { recursive: true });
  }

  #transportOf(from: string): Transport {
    return { ask: (request) => this.#carry(from, request) };
  }

  async #carry(from: string, request: Ask): Promise<Answered> {
    const { host } = new URL(request.url);
    const place = this.places.find(({ name }) => name === host);
    if (place === undefined)
      throw new NodeRefusal("transport-failed", { url: request.url, reason: "ENOTFOUND" });
    const answered = await place.answer(request, from);
    if (answered.body.length > request.mostBytes)
      throw new NodeRefusal("transport-too-large", { url: request.url, most: request.mostBytes });
    return answered;
  }
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeRefusal, SignatureChecks } from "@bongsu/node";
import type { Answered, Ask } from "@bongsu/node";
import { Carrier } from "./carrier.ts";
import { Disk } from "./disk.ts";
import { Draws } from "./draws.ts";
import { HandClock } from "./hand-clock.ts";
import { Place } from "./place.ts";
import type { World } from "./place.ts";
import { CALM } from "./weather.ts";

/** What a round of the network takes: more than a node's pause between two looks at a neighbour. */
const ROUND = 61_000;
/** Whoever found a neighbour out of reach looks again within an hour. */
export const LONGEST_PAUSE = 3_600_000;
/** Nodes that are made at one time. */
const MADE_AT_ONCE = 8;

/** Real nodes in one process, each over a folder of its own, joined by nothing but the requests that they send. */
export class Network implements AsyncDisposable {
  readonly clock = new HandClock();
  readonly places: Place[] = [];
  readonly carrier: Carrier;
  readonly draws: Draws;
  /** Who answers at an address, where that depends on who asks. */
  readonly faces = new Map<string, (from: string) => Place>();
  readonly #root = mkdtempSync(join(tmpdir(), "bongsu-network-"));
  readonly #checks = new SignatureChecks(1, 100_000);
  readonly #world: World;
  readonly #atOnce: number;
  readonly #silent: Place[] = [];
  readonly #failures: unknown[] = [];

  /** `atOnce`: nodes that work at one time; with one, a seed gives the same run again. */
  constructor(seed: string, atOnce = 1) {
    this.#atOnce = atOnce;
    this.draws = new Draws(seed);
    this.carrier = new Carrier(seed, (from, request) => this.#deliver(from, request));
    this.#world = {
      seed,
      root: this.#root,
      clock: this.clock,
      check: (envelope, spki) => this.#checks.check(envelope, spki),
      carry: (from, request) => this.carrier.carry(from, request),
    };
  }

  async add(count: number): Promise<readonly Place[]> {
    const from = this.places.length;
    const added: Place[] = [];
    for (let n = 0; n < count; n += MADE_AT_ONCE) {
      const names = Array.from({ length: Math.min(MADE_AT_ONCE, count - n) }, (_, at) => from + n + at);
      added.push(...(await Promise.all(names.map((at) => Place.begin(`n${at}.example`, this.#world)))));
    }
    this.places.push(...added);
    return added;
  }

  /** A node that answers and asks nobody anything. */
  async addSilent(name: string): Promise<Place> {
    const place = await Place.begin(name, this.#world);
    this.#silent.push(place);
    this.faces.set(name, () => place);
    return place;
  }

  /** The node once more from a copy of its folder: from now on each says something else by the same keys. */
  async addTwin(place: Place): Promise<Place> {
    const disk = new Disk(join(this.#root, `twin-${this.#silent.length}`), place.name);
    await place.close();
    place.disk.copyTo(disk.folder, disk.state);
    await place.open();
    const twin = await Place.at(place.name, disk, this.#world);
    this.#silent.push(twin);
    return twin;
  }

  /** All that nodes did that none may do: a round that threw, an answer with the status 500. */
  get failures(): readonly unknown[] {
    return [...this.#failures, ...[...this.places, ...this.#silent].flatMap(({ failures }) => failures)];
  }

  /** Everybody who is up works once on all that is due, in an order by chance; `pause`: milliseconds before it. */
  async round(pause = ROUND): Promise<void> {
    this.clock.turn(pause);
    await this.carrier.pass();
    const working = new Set<Promise<void>>();
    for (const place of this.draws.shuffled(this.places.filter(({ isUp }) => isUp))) {
      const held = Promise.withResolvers<void>();
      this.carrier.holds = true;
      this.carrier.held = held.resolve;
      const work = this.#work(place).finally(() => working.delete(work));
      working.add(work);
      // Whoever waits for a slow answer does not keep the next one from working.
      if (working.size >= this.#atOnce) await Promise.race([...working, held.promise]);
      if (this.draws.share() < 0.5) await this.carrier.goOn();
    }
    this.carrier.holds = false;
    await this.carrier.goOn();
    await Promise.all(working);
  }

  async rounds(count: number, pause = ROUND): Promise<void> {
    for (let round = 0; round < count; round++) await this.round(pause);
  }

  /** Faults end, everybody is up and in reach, and whoever waited long enough to try again does. */
  async clear(): Promise<void> {
    this.carrier.weather = CALM;
    this.carrier.joinAll();
    for (const place of this.places) if (!place.isUp) await place.open();
    this.clock.turn(LONGEST_PAUSE);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const place of [...this.places, ...this.#silent]) await place.close();
    await this.#checks.close();
    rmSync(this.#root, { recursive: true });
  }

  async #work(place: Place): Promise<void> {
    try {
      await place.node.tick();
    } catch (error) {
      this.#failures.push(error);
    }
  }

  async #deliver(from: string, request: Ask): Promise<Answered> {
    const { host } = new URL(request.url);
    const place = this.faces.get(host)?.(from) ?? this.places.find(({ name }) => name === host);
    if (place === undefined || !place.isUp)
      throw new NodeRefusal("transport-failed", { url: request.url, reason: "ECONNREFUSED" });
    const answered = await place.answer(request, from);
    // Killed while it answered.
    if (!place.isUp) throw new NodeRefusal("transport-failed", { url: request.url, reason: "ECONNRESET" });
    return answered;
  }
}

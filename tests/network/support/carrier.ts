import { NodeRefusal } from "@bongsu/node";
import type { Answered, Ask } from "@bongsu/node";
import { Draws } from "./draws.ts";
import { CALM, fateIn } from "./weather.ts";
import type { Fate, Weather } from "./weather.ts";

/** Has a request answered where it goes. @throws NodeRefusal transport-failed where nobody is. */
export type Deliver = (from: string, request: Ask) => Promise<Answered>;

/** Rounds after which a late message arrives, at most. */
const LATEST = 3;

const NOT_THERE: Answered = { status: 404, headers: new Map(), body: new Uint8Array(0) };

/** Carries requests between nodes as the weather is; each pair's luck is drawn by itself, so that a seed repeats it. */
export class Carrier {
  weather: Weather = CALM;
  /** How many requests met each fate: a test in which nothing went wrong shows nothing. */
  readonly fates = new Map<Fate, number>();
  readonly #deliver: Deliver;
  readonly #seed: string;
  readonly #luck = new Map<string, Draws>();
  readonly #apart = new Set<string>();
  #late: { rounds: number; readonly arrive: () => Promise<unknown> }[] = [];
  #slow: (() => void)[] = [];
  /** What is answered as if it were not there. */
  withheld: (from: string, url: string) => boolean = () => false;
  /** Told when a message is held back until others have worked on. */
  held: () => void = () => undefined;
  /** Whether there is anybody to work on meanwhile. */
  holds = false;

  constructor(seed: string, deliver: Deliver) {
    this.#seed = seed;
    this.#deliver = deliver;
  }

  /** Nothing passes between these two until they are joined again. */
  part(a: string, b: string): void {
    this.#apart.add(`${a} ${b}`).add(`${b} ${a}`);
  }

  joinAll(): void {
    this.#apart.clear();
  }

  async carry(from: string, request: Ask): Promise<Answered> {
    const { host } = new URL(request.url);
    const luck = this.#luckOf(`${from} ${host}`);
    const fate = this.#apart.has(`${from} ${host}`) ? "lost" : fateIn(this.weather, luck);
    this.fates.set(fate, (this.fates.get(fate) ?? 0) + 1);
    const answered = this.withheld(from, request.url)
      ? NOT_THERE
      : await this.#meet(fate, luck, from, request);
    if (answered.body.length > request.mostBytes)
      throw new NodeRefusal("transport-too-large", { url: request.url, most: request.mostBytes });
    return answered;
  }

  /** What waited for others to work on goes on. */
  async goOn(): Promise<void> {
    for (const resume of this.#slow.splice(0)) resume();
  }

  /** A round has passed: what was late by that much arrives. */
  async pass(): Promise<void> {
    const due = this.#late.filter((each) => --each.rounds < 0);
    this.#late = this.#late.filter(({ rounds }) => rounds >= 0);
    for (const { arrive } of due) await arrive();
  }

  async #meet(fate: Fate, luck: Draws, from: string, request: Ask): Promise<Answered> {
    const timeout = { url: request.url, seconds: request.timeout / 1000 };
    switch (fate) {
      case "lost":
        throw new NodeRefusal("transport-failed", { url: request.url, reason: "ECONNRESET" });
      case "unanswered":
        await this.#deliver(from, request);
        throw new NodeRefusal("transport-timeout", timeout);
      case "late":
        this.#late.push({ rounds: luck.below(LATEST), arrive: () => this.#arrive(from, request) });
        throw new NodeRefusal("transport-timeout", timeout);
      case "slow":
        await this.#wait();
        return this.#deliver(from, request);
      case "repeated":
        await this.#deliver(from, request);
        return this.#deliver(from, request);
      case "cut": {
        const answered = await this.#deliver(from, request);
        return { ...answered, body: answered.body.slice(0, luck.below(answered.body.length)) };
      }
      case "well":
        return this.#deliver(from, request);
    }
  }

  /** Whom it was meant for may be gone by now. */
  async #arrive(from: string, request: Ask): Promise<void> {
    try {
      await this.#deliver(from, request);
    } catch (error) {
      if (!(error instanceof NodeRefusal)) throw error;
    }
  }

  #wait(): Promise<void> {
    if (!this.holds) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#slow.push(resolve);
    this.held();
    return promise;
  }

  #luckOf(pair: string): Draws {
    const known = this.#luck.get(pair);
    if (known !== undefined) return known;
    const luck = new Draws(`${this.#seed} ${pair}`);
    this.#luck.set(pair, luck);
    return luck;
  }
}

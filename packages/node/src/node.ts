import { join } from "node:path";
import { LogRefusal } from "@bongsu/log";
import type { LogView } from "@bongsu/sdk";
import { nodeStatementCrypto } from "./crypto/statement-crypto.ts";
import { heldCopies } from "./data/held-copies.ts";
import { isNode } from "./data/init-node.ts";
import { NODE_LAYOUT } from "./data/layout.ts";
import type { NeighbourList } from "./data/neighbours.ts";
import { lockNode } from "./data/node-lock.ts";
import type { OwnLog, Published } from "./data/own-log.ts";
import type { Settings } from "./data/settings-schema.ts";
import type { Submitter } from "./http/node-for-http.ts";
import type { Picture } from "./picture/picture.ts";
import type { Clock } from "./ports/clock.ts";
import { Guests } from "./publish/guests.ts";
import { NodeRefusal, refuse } from "./refusal.ts";
import type { Replication } from "./replicate/replication.ts";
import type { EventHub } from "./runtime/event-hub.ts";
import type { HeldLogs } from "./runtime/held-logs.ts";
import type { LogParties } from "./runtime/log-parties.ts";
import { openNode } from "./runtime/open-node.ts";
import type { NodeParts, Opened } from "./runtime/open-node.ts";
import type { PictureFeed } from "./runtime/picture-feed.ts";
import { STATEMENT_TYPES } from "./statement-types.ts";
import type { WatchKeeper } from "./runtime/watch-keeper.ts";
import type { Watch } from "./watch/watch.ts";

/** The longest that a node sleeps, in milliseconds: another process may have changed its log or its neighbours. */
const LONGEST_SLEEP = 1_000;

/** A node over its data folder, of which it is the one process. */
export class BongsuNode implements AsyncDisposable {
  readonly folder: string;
  readonly settings: Settings;
  readonly own: OwnLog;
  readonly neighbours: NeighbourList;
  readonly replication: Replication;
  readonly picture: Picture;
  readonly events: EventHub;
  readonly held: HeldLogs;
  readonly #clock: Clock;
  readonly #feed: PictureFeed;
  readonly #parties: LogParties;
  readonly #watch: WatchKeeper;
  readonly #open: AsyncDisposableStack;

  private constructor(folder: string, parts: Opened, open: AsyncDisposableStack) {
    this.folder = folder;
    this.settings = parts.settings;
    this.own = parts.own;
    this.neighbours = parts.neighbours;
    this.replication = parts.replication;
    this.picture = parts.picture;
    this.events = parts.events;
    this.held = parts.held;
    this.#clock = parts.clock;
    this.#feed = parts.feed;
    this.#parties = parts.parties;
    this.#watch = parts.watch;
    this.#open = open;
  }

  /**
   * Opens the node in a folder.
   * @throws NodeRefusal node-folder-none, node-busy; InputError for its settings; as `openSigningLog`.
   */
  static async open(folder: string, parts: NodeParts): Promise<BongsuNode> {
    if (!isNode(folder)) refuse("node-folder-none", { path: folder });
    const stack = new AsyncDisposableStack();
    try {
      stack.defer(await lockNode(folder));
      const node = new BongsuNode(folder, await openNode(folder, parts, stack), stack.move());
      await node.#showAll();
      return node;
    } catch (error) {
      await stack.disposeAsync();
      throw error;
    }
  }

  /** What is known of logs; asked for anew each time, since it is opened anew for other neighbours. */
  get watch(): Watch {
    return this.#watch.watch;
  }

  /** Logs a statement of this node's party or of a guest, and shows it. @throws as `OwnLog.publish` and `Guests`. */
  async publish(envelope: Uint8Array, submitter: Submitter = "signer"): Promise<Published> {
    const { picture, settings } = this;
    const guests = new Guests({
      picture,
      accept: settings.accept,
      crypto: nodeStatementCrypto(),
      types: STATEMENT_TYPES,
    });
    const published = await this.own.publish(envelope, (issuer, signed) =>
      guests.keyOf(issuer, signed, submitter),
    );
    await this.#showOwn();
    return published;
  }

  /** One round of all that is due. Never throws for what a neighbour does. */
  async tick(): Promise<void> {
    const followed = await this.neighbours.all();
    this.#parties.followed = followed;
    this.#watch.know(followed);
    await this.replication.follow(followed);
    await this.replication.tick();
    await this.#showOwn();
    // What could not be shown when it came, such as on a full disk.
    for (const { neighbour, replica } of this.replication.views())
      if (replica !== null)
        await this.#feed.catchUp({ origin: neighbour.origin, size: replica.size, read: replica.read });
    await this.#watch.tick(this.held.own.size);
  }

  /**
   * Works until it is told to end. `failed`: told, once in a row, why a round could not be done, such as for a full disk;
   * the node goes on, and does it when it can.
   */
  async run(signal: AbortSignal, failed: (refusal: NodeRefusal | LogRefusal) => void): Promise<void> {
    let last: string | null = null;
    while (!signal.aborted) {
      const refusal = await this.#tried();
      if (refusal !== null && refusal.code !== last) failed(refusal);
      last = refusal?.code ?? null;
      const due = Math.min(this.replication.dueAt() ?? Infinity, this.#watch.dueAt);
      await this.#sleep(Math.min(LONGEST_SLEEP, Math.max(0, due - this.#clock.now())), signal);
    }
  }

  /** Who keeps a log, by the profile that it holds; null where that is not known. */
  partyOf(origin: string): LogView["party"] {
    return this.#parties.of(origin);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#open.disposeAsync();
  }

  /** Why a round could not be done; null where it was. */
  async #tried(): Promise<NodeRefusal | LogRefusal | null> {
    try {
      await this.tick();
      return null;
    } catch (error) {
      if (error instanceof NodeRefusal || error instanceof LogRefusal) return error;
      throw error;
    }
  }

  /** The own log, and every copy: a process that died may have checked what it did not show. */
  async #showAll(): Promise<void> {
    await this.#showOwn();
    for (const copy of await heldCopies(join(this.folder, NODE_LAYOUT.replicas))) {
      await this.#feed.catchUp(copy);
      await this.#feed.retakeLacking(copy);
    }
  }

  async #showOwn(): Promise<void> {
    await this.held.look();
    await this.#feed.catchUp(this.held.own);
  }

  #sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const callOff = this.#clock.after(milliseconds, resolve);
    const end = (): void => {
      callOff();
      resolve();
    };
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    return promise.finally(() => signal.removeEventListener("abort", end));
  }
}

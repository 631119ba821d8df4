import { availableParallelism } from "node:os";
import { join } from "node:path";
import { LogRefusal } from "@bongsu/log";
import { nodeLogCrypto } from "./crypto/log-crypto.ts";
import { nodeStatementCrypto } from "./crypto/statement-crypto.ts";
import { isNode } from "./data/init-node.ts";
import { NODE_LAYOUT } from "./data/layout.ts";
import { NeighbourList } from "./data/neighbours.ts";
import { openSigningLog } from "./data/open-log.ts";
import { OwnLog } from "./data/own-log.ts";
import type { Published } from "./data/own-log.ts";
import { readSettings } from "./data/settings.ts";
import { replicaLimitsOf } from "./data/settings-schema.ts";
import type { Settings } from "./data/settings-schema.ts";
import { SignatureChecks } from "./ingest/signature-checks.ts";
import type { AskPassphrase } from "./keys/key-file.ts";
import type { Clock, Randomness } from "./ports/clock.ts";
import type { Transport } from "./ports/transport.ts";
import { refuse } from "./refusal.ts";
import { Replication } from "./replicate/replication.ts";
import type { FollowedView } from "./replicate/replication.ts";
import { STATEMENT_TYPES } from "./statement-types.ts";
import { FileLock } from "./store/file-lock.ts";

/** What a node needs of the world. */
export interface NodeParts {
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** By the settings, which say where it may go. */
  readonly transport: (settings: Settings) => Transport;
  /** See `stateFolder`. */
  readonly state: string;
  readonly ask: AskPassphrase;
}

/** The longest that a node sleeps: another process may have changed its log or its neighbours. */
const LONGEST_SLEEP = 1_000;

/** A node over its data folder, of which it is the one process. */
export class BongsuNode implements AsyncDisposable {
  readonly folder: string;
  readonly settings: Settings;
  readonly own: OwnLog;
  readonly neighbours: NeighbourList;
  readonly replication: Replication;
  readonly #clock: Clock;
  readonly #checks: SignatureChecks;
  readonly #unlock: () => Promise<void>;

  private constructor(parts: Opened) {
    this.folder = parts.folder;
    this.settings = parts.settings;
    this.own = parts.own;
    this.neighbours = parts.neighbours;
    this.replication = parts.replication;
    this.#clock = parts.clock;
    this.#checks = parts.checks;
    this.#unlock = parts.unlock;
  }

  /**
   * Opens the node in a folder.
   * @throws NodeRefusal node-folder-none, node-busy; InputError for its settings; as `openSigningLog`.
   */
  static async open(
    folder: string,
    { clock, randomness, transport, state, ask }: NodeParts,
  ): Promise<BongsuNode> {
    if (!isNode(folder)) refuse("node-folder-none", { path: folder });
    const settings = await readSettings(folder);
    const crypto = nodeLogCrypto();
    const unlock = await lockNode(folder);
    try {
      const log = await openSigningLog(crypto, join(folder, NODE_LAYOUT.log), state, ask);
      const own = new OwnLog(log, crypto, nodeStatementCrypto(), STATEMENT_TYPES, clock);
      const neighbours = new NeighbourList(folder);
      const checks = new SignatureChecks(availableParallelism(), CHECKS_WAITING);
      const replication = new Replication({
        folder: join(folder, NODE_LAYOUT.replicas),
        transport: transport(settings),
        clock,
        randomness,
        crypto,
        check: (envelope, spki) => checks.check(envelope, spki),
        limits: replicaLimitsOf(settings),
        every: settings.pollSeconds * 1000,
        events: { onSighting: () => {}, onConflict: () => {}, onGrown: () => {}, onBodies: () => {} },
      });
      return new BongsuNode({ folder, settings, own, neighbours, replication, clock, checks, unlock });
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  /** Logs a statement of this node's party. @throws as `OwnLog.publish`. */
  publish(envelope: Uint8Array): Promise<Published> {
    return this.own.publish(envelope);
  }

  /** One round of all that is due. */
  async tick(): Promise<void> {
    this.replication.follow(await this.neighbours.all());
    await this.replication.tick();
  }

  followed(): Promise<readonly FollowedView[]> {
    return this.replication.views();
  }

  /** Works until it is told to end. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.tick();
      const due = this.replication.dueAt() ?? Infinity;
      await this.#sleep(Math.min(LONGEST_SLEEP, Math.max(0, due - this.#clock.now())), signal);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.replication.close();
    this.neighbours.close();
    await this.own.close();
    await this.#checks.close();
    await this.#unlock();
  }

  #sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const callOff = this.#clock.after(milliseconds, resolve);
      signal.addEventListener("abort", () => (callOff(), resolve()), { once: true });
    });
  }
}

interface Opened {
  readonly folder: string;
  readonly settings: Settings;
  readonly own: OwnLog;
  readonly neighbours: NeighbourList;
  readonly replication: Replication;
  readonly clock: Clock;
  readonly checks: SignatureChecks;
  readonly unlock: () => Promise<void>;
}

/** Envelopes that may wait for a thread: those of a few bundles. */
const CHECKS_WAITING = 16 * 256;

/** @throws NodeRefusal node-busy. */
async function lockNode(folder: string): Promise<() => Promise<void>> {
  const lock = new FileLock(join(folder, NODE_LAYOUT.lock), 0);
  try {
    const release = await lock.acquire();
    return async () => {
      await release();
      lock.close();
    };
  } catch (error) {
    lock.close();
    if (error instanceof LogRefusal && error.code === "log-busy")
      refuse("node-busy", { path: folder }, error);
    throw error;
  }
}

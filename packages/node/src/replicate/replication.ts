import { join } from "node:path";
import { LogRefusal } from "@bongsu/log";
import type { LogCrypto } from "@bongsu/log";
import { missingBodies } from "./gaps.ts";
import { BACK_OFF, delayAfter, spread } from "./back-off.ts";
import type { CheckSignature } from "./bodies.ts";
import { Follower } from "./follower.ts";
import type { Round } from "./follower.ts";
import type { ReplicaLimits } from "./limits.ts";
import type { Neighbour, ReplicaEvents } from "./neighbour.ts";
import type { Replica } from "./replica.ts";
import type { Clock, Randomness } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import { NodeRefusal } from "../refusal.ts";
import { FileStore } from "../store/file-store.ts";

export interface ReplicationParts {
  /** Where the copies lie, each in a folder named by its origin. */
  readonly folder: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly crypto: LogCrypto;
  readonly check: CheckSignature;
  readonly limits: ReplicaLimits;
  readonly events: ReplicaEvents;
  /** Whether a copy may grow; what is known of forks elsewhere in the node. */
  mayFollow(origin: string): boolean;
  /** Milliseconds between two rounds with one neighbour. */
  readonly every: number;
}

/** How a neighbour's log stands here. */
export interface FollowedView {
  readonly neighbour: Neighbour;
  /** What is held and checked; null where the copy on disk cannot be read. */
  readonly replica: Replica | null;
  /** Entries that are held and checked. */
  readonly held: number;
  readonly missingBodies: number;
  readonly retired: boolean;
  /** Milliseconds since 1970; null before the first. */
  readonly lastTriedAt: number | null;
  readonly lastReadAt: number | null;
  readonly dueAt: number;
  /** How the last round ended; null before the first. */
  readonly last: Round | null;
}

interface Followed {
  readonly neighbour: Neighbour;
  readonly follower: Follower;
  readonly store: FileStore;
  replica: Replica | null;
  failures: number;
  dueAt: number;
  lastTriedAt: number | null;
  lastReadAt: number | null;
  last: Round | null;
}

/** Rounds that run at one time. */
const AT_ONCE = 4;

/** Follows the neighbours, each by its own time. */
export class Replication {
  readonly #parts: ReplicationParts;
  readonly #followed = new Map<string, Followed>();

  constructor(parts: ReplicationParts) {
    this.#parts = parts;
  }

  /** Follows these from now on, and nobody else. */
  async follow(neighbours: readonly Neighbour[]): Promise<void> {
    const wanted = new Map(neighbours.map((each) => [each.origin, each]));
    for (const [origin, { neighbour, store }] of this.#followed) {
      const now = wanted.get(origin);
      if (now?.url === neighbour.url && now.vkey === neighbour.vkey) continue;
      store.close();
      this.#followed.delete(origin);
    }
    for (const neighbour of neighbours)
      if (!this.#followed.has(neighbour.origin))
        this.#followed.set(neighbour.origin, await this.#begin(neighbour));
  }

  /** One round with everybody whose time has come; whether there was anybody. */
  async tick(): Promise<boolean> {
    const now = this.#parts.clock.now();
    const due = [...this.#followed.values()].filter(({ dueAt }) => dueAt <= now);
    const queue = due.toSorted((a, b) => a.dueAt - b.dueAt);
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await this.#round(next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return due.length > 0;
  }

  /** When somebody is due next; null where nobody is followed. */
  dueAt(): number | null {
    const times = [...this.#followed.values()].map(({ dueAt }) => dueAt);
    return times.length === 0 ? null : Math.min(...times);
  }

  views(): readonly FollowedView[] {
    return [...this.#followed.values()].map(viewOf);
  }

  /** What is known of one log's copy; null for one that is not followed. */
  view(origin: string): FollowedView | null {
    const followed = this.#followed.get(origin);
    return followed === undefined ? null : viewOf(followed);
  }

  close(): void {
    for (const { store } of this.#followed.values()) store.close();
    this.#followed.clear();
  }

  async #round(followed: Followed): Promise<void> {
    const { clock } = this.#parts;
    followed.lastTriedAt = clock.now();
    const { origin } = followed.neighbour;
    const round: Round = this.#parts.mayFollow(origin)
      ? await followed.follower.round()
      : { kind: "conflict", refusal: new NodeRefusal("replica-forked", { origin }) };
    followed.replica = await readable(followed.follower);
    followed.last = round;
    if (round.kind !== "failed") followed.lastReadAt = clock.now();
    followed.failures = round.kind === "failed" ? followed.failures + 1 : 0;
    followed.dueAt = clock.now() + this.#pauseAfter(round, followed.failures);
  }

  #pauseAfter(round: Round, failures: number): number {
    const { randomness, every } = this.#parts;
    if (round.kind === "more") return 0;
    if (round.kind !== "failed") return spread(every, 0.1, randomness);
    const delay = delayAfter(failures, BACK_OFF, randomness);
    const { refusal } = round;
    const asked =
      "seconds" in refusal.details && refusal.code === "neighbour-busy" ? refusal.details.seconds : 0;
    return Math.max(delay, asked * 1000);
  }

  async #begin(neighbour: Neighbour): Promise<Followed> {
    const store = new FileStore(join(this.#parts.folder, neighbour.origin));
    const follower = new Follower(neighbour, { ...this.#parts, store });
    const replica = await readable(follower);
    const times = { dueAt: this.#parts.clock.now(), lastTriedAt: null, lastReadAt: null };
    return { neighbour, follower, store, replica, failures: 0, ...times, last: null };
  }
}

/** What the next round says of a copy that cannot be read is shown; the other neighbours go on. */
async function readable(follower: Follower): Promise<Replica | null> {
  try {
    return await follower.replica();
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}

function viewOf({ neighbour, replica, lastTriedAt, lastReadAt, dueAt, last }: Followed): FollowedView {
  return {
    neighbour,
    replica,
    held: replica?.size ?? 0,
    missingBodies: replica === null ? 0 : missingBodies(replica.progress.gaps),
    retired: (replica?.progress.retired ?? null) !== null,
    lastTriedAt,
    lastReadAt,
    dueAt,
    last,
  };
}

import { ForgettingStore, parseCheckpoint, parseNote } from "@bongsu/log";
import type { ForgettingDisk } from "@bongsu/log";
import { Follower } from "../../src/replicate/follower.ts";
import { REPLICA_LIMITS } from "../../src/replicate/limits.ts";
import type { ReplicaLimits } from "../../src/replicate/limits.ts";
import type { Conflict } from "../../src/replicate/neighbour.ts";
import { Served, check, crypto, newDisk } from "./logs.ts";
import type { TestLog } from "./logs.ts";

/** A clock that a test turns by hand. */
export class HandClock {
  time = Date.parse("2026-11-25T00:00:00Z");
  now = (): number => this.time;
  after = (): (() => void) => () => undefined;
}

/** One node that follows one log, and what it was told. */
export class Following {
  readonly served: Served;
  readonly clock = new HandClock();
  readonly grown: [number, number][] = [];
  readonly bodies: number[] = [];
  readonly conflicts: Conflict[] = [];
  sightings = 0;
  readonly disk: ForgettingDisk;
  follower: Follower;
  readonly #log: TestLog;
  readonly #limits: ReplicaLimits;

  constructor(log: TestLog, limits: Partial<ReplicaLimits> = {}, disk = newDisk()) {
    this.#log = log;
    this.#limits = { ...REPLICA_LIMITS, ...limits };
    this.served = new Served(log.disk);
    this.disk = disk;
    this.follower = this.restarted();
  }

  /** A new process on the same disk. */
  restarted(): Follower {
    const { origin, vkey } = this.#log;
    this.follower = new Follower(
      { origin, vkey, url: Served.URL },
      {
        store: new ForgettingStore(this.disk),
        transport: this.served,
        clock: this.clock,
        crypto,
        check,
        limits: this.#limits,
        events: {
          onSighting: () => void (this.sightings += 1),
          onConflict: (conflict) => void this.conflicts.push(conflict),
          onGrown: ({ size }, from) => void this.grown.push([from, size]),
          onBodies: (_, indices) => void this.bodies.push(...indices),
        },
      },
    );
    return this.follower;
  }

  /** Puts these files on the disk, durably, as an earlier process left them. */
  async holds(files: readonly (readonly [string, Uint8Array])[]): Promise<void> {
    const store = new ForgettingStore(this.disk);
    const folders = new Set([""]);
    for (const [path, bytes] of files) {
      await store.write(path, bytes);
      await store.syncFile(path);
      for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) folders.add(path.slice(0, at));
    }
    for (const folder of folders) await store.syncFolder(folder);
  }

  /** How the next round ends: its kind, and the reason where it has one. */
  async round(): Promise<string> {
    const round = await this.follower.round();
    return "refusal" in round ? `${round.kind} ${round.refusal.code}` : round.kind;
  }

  /** Entries that the copy shows; null where it shows none. */
  shown(): number | null {
    const note = this.disk.read("checkpoint");
    return note === null ? null : parseCheckpoint(parseNote(note).text).size;
  }
}

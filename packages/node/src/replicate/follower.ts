import {
  LogRefusal,
  RETIRED,
  fromBase64,
  openCheckpoint,
  parseVkey,
  replace,
  toBase64,
  treeHasher,
  verifierOf,
} from "@bongsu/log";
import type { LogCrypto, LogStore, NoteVerifier, TreeHasher } from "@bongsu/log";
import type { Clock } from "../ports/clock.ts";
import type { Transport } from "../ports/transport.ts";
import { NodeRefusal, refuse } from "../refusal.ts";
import type { CheckSignature } from "./bodies.ts";
import { CatchUp } from "./catch-up.ts";
import { discordOfLarger, discordOfSmaller } from "./compare-notes.ts";
import type { Discord } from "./compare-notes.ts";
import { askForGaps } from "./gaps.ts";
import { keepAbout } from "./keep-about.ts";
import type { ReplicaLimits } from "./limits.ts";
import type { HeldCopy, Neighbour, ReplicaEvents } from "./neighbour.ts";
import { ProvenTiles } from "./proven-tiles.ts";
import { Replica } from "./replica.ts";
import type { Noted } from "./replica.ts";
import { readRetirement } from "./retirement.ts";
import { LogSource, RoundSpent } from "./source.ts";

/** How one round ended. more: the round had its share, the next one goes on. */
export type Round =
  | { readonly kind: "in-step" | "grown" | "retired"; readonly size: number }
  | { readonly kind: "more"; readonly checked: number; readonly size: number }
  | { readonly kind: "conflict"; readonly refusal: NodeRefusal }
  | { readonly kind: "failed"; readonly refusal: NodeRefusal | LogRefusal };

export interface FollowerParts {
  readonly store: LogStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly crypto: LogCrypto;
  readonly check: CheckSignature;
  readonly limits: ReplicaLimits;
  readonly events: ReplicaEvents;
}

/** Keeps a checked copy of one neighbour's log. */
export class Follower {
  readonly neighbour: Neighbour;
  readonly #parts: FollowerParts;
  readonly #hasher: TreeHasher;
  readonly #verifier: NoteVerifier;
  #replica: Replica | null = null;

  /** @throws LogRefusal as `parseVkey` does. */
  constructor(neighbour: Neighbour, parts: FollowerParts) {
    this.neighbour = neighbour;
    this.#parts = parts;
    this.#hasher = treeHasher(parts.crypto.sha256);
    this.#verifier = verifierOf(parts.crypto, parseVkey(parts.crypto.sha256, neighbour.vkey));
  }

  /** The copy as it is on disk. */
  async replica(): Promise<Replica> {
    return (this.#replica ??= await Replica.open(this.#parts.store, this.neighbour.origin, this.#verifier));
  }

  /** Asks once for what is new and takes it up as far as it is good. Never throws for what the neighbour does. */
  async round(): Promise<Round> {
    const release = await this.#parts.store.lock();
    try {
      return await this.#follow(await this.replica());
    } catch (error) {
      // What is on disk tells better than what was in the middle of changing.
      this.#replica = null;
      if (error instanceof NodeRefusal || error instanceof LogRefusal)
        return { kind: "failed", refusal: error };
      throw error;
    } finally {
      await release();
    }
  }

  async #follow(replica: Replica): Promise<Round> {
    const { origin, url } = this.neighbour;
    if (replica.progress.conflict !== null)
      return { kind: "conflict", refusal: new NodeRefusal("replica-forked", { origin }) };
    if (replica.progress.retired !== null) return { kind: "retired", size: replica.size };
    const { transport, limits, clock } = this.#parts;
    const source = new LogSource(url, transport, limits, () => clock.now());
    const seen = this.#open(
      (await source.file("checkpoint")) ??
        refuse("neighbour-status", { url: `${url}/checkpoint`, status: 404 }),
    );
    await this.#parts.events.onSighting(this.#sighting(seen));
    return seen.checkpoint.size > replica.size
      ? await this.#grow(replica, source, seen)
      : await this.#stay(replica, source, seen);
  }

  async #stay(replica: Replica, source: LogSource, seen: Noted): Promise<Round> {
    const discord = await discordOfSmaller(this.#hasher, seen, replica);
    if (discord !== null && replica.held !== null)
      return this.#conflict(replica, replica.held, seen, discord);
    if (seen.checkpoint.size === 0) await ProvenTiles.open(this.#hasher, NO_TILES, seen.checkpoint);
    if (replica.held === null || !sameNote(seen, replica.held)) await replica.renew(seen);
    const { clock, check, events } = this.#parts;
    const { origin } = this.neighbour;
    try {
      for await (const come of askForGaps(replica, source, check, clock))
        await events.onBodies(copyOf(origin, replica), come);
      await keepAbout(replica, source, this.neighbour);
      const retired = await readRetirement(source, origin, this.#verifier, seen.checkpoint);
      if (retired === null) return { kind: "in-step", size: replica.size };
      await replace(replica.store, RETIRED, retired);
      await replica.save({ ...replica.progress, retired: toBase64(retired) });
      return { kind: "retired", size: replica.size };
    } catch (error) {
      if (error instanceof RoundSpent) return { kind: "in-step", size: replica.size };
      throw error;
    }
  }

  async #grow(replica: Replica, source: LogSource, seen: Noted): Promise<Round> {
    const { limits, check, clock, events, crypto } = this.#parts;
    const { origin } = this.neighbour;
    if (replica.progress.bytes >= limits.totalBytes)
      refuse("replica-full", { origin, most: limits.totalBytes });
    const sources = { local: replica.read, remote: (path: string) => source.file(path) };
    const from = replica.size;
    const { size } = seen.checkpoint;
    const catchUp = new CatchUp({ replica, source, seen, check, clock, hasher: treeHasher(crypto.sha256) });
    try {
      const tiles = await ProvenTiles.open(this.#hasher, sources, seen.checkpoint);
      for (const known of [replica.held, this.#target(replica)]) {
        if (known === null) continue;
        const discord = await discordOfLarger(this.#hasher, tiles, known);
        if (discord !== null) return await this.#conflict(replica, known, seen, discord);
      }
      await catchUp.run(tiles, this.#target(replica));
    } catch (error) {
      if (!(error instanceof RoundSpent)) throw error;
      return { kind: "more", checked: replica.progress.checked, size };
    }
    await events.onGrown(copyOf(origin, replica), from);
    return { kind: "grown", size };
  }

  /** The note that an earlier round began to catch up with. */
  #target({ progress }: Replica): Noted | null {
    return progress.target === null ? null : this.#open(fromBase64(progress.target) ?? new Uint8Array(0));
  }

  async #conflict(replica: Replica, held: Noted, seen: Noted, { kind, proof }: Discord): Promise<Round> {
    const { origin } = this.neighbour;
    // Two signed histories end the following; less than before may be a stale cache, and is looked at again.
    if (kind !== "rollback") await replica.save({ ...replica.progress, conflict: toBase64(seen.note) });
    await this.#parts.events.onConflict({ ...this.#sighting(seen), kind, held: held.note, proof });
    const refusal =
      kind === "rollback"
        ? new NodeRefusal("replica-rolled-back", {
            origin,
            seen: seen.checkpoint.size,
            held: held.checkpoint.size,
          })
        : new NodeRefusal("replica-forked", { origin });
    return { kind: "conflict", refusal };
  }

  #open(note: Uint8Array): Noted {
    return { note, checkpoint: openCheckpoint(note, this.neighbour.origin, [this.#verifier]).checkpoint };
  }

  #sighting({ note }: Noted) {
    const { origin, url } = this.neighbour;
    return { origin, note, from: url, at: this.#parts.clock.now() };
  }
}

/** A tree without entries has none, and one root. */
const NO_TILES = { local: async () => null, remote: async () => null };

const copyOf = (origin: string, { size, read }: Replica): HeldCopy => ({ origin, size, read });

const sameNote = (a: Noted, b: Noted): boolean => Buffer.compare(a.note, b.note) === 0;

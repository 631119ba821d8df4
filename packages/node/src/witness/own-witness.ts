import {
  LogRefusal,
  cosignatureTime,
  formatVkey,
  openNote,
  parseCheckpoint,
  parseNote,
  verifierOf,
} from "@bongsu/log";
import type { Randomness } from "../ports/clock.ts";
import type { NodeRefusal } from "../refusal.ts";
import type { Kept } from "../watch/database.ts";
import { type WitnessAnswer, refused } from "./answer.ts";
import { type Cosigned, CosignedHeads } from "./cosigned.ts";
import { WitnessGuard } from "./guard.ts";
import { Standing } from "./standing.ts";
import { Witness, type WitnessParts } from "./witness.ts";

export interface OwnWitnessParts extends Omit<WitnessParts, "heads" | "guard"> {
  readonly kept: Kept;
  /** The folder of this machine that is not copied along with the node's. */
  readonly state: string;
  readonly randomness: Randomness;
}

/** This node's witness: it answers as long as folder and machine remember the same. */
export class OwnWitness {
  /** Names every cosignature. */
  readonly name: string;
  readonly vkeys: readonly string[];
  readonly #parts: OwnWitnessParts;
  readonly #guard: WitnessGuard;
  readonly #heads: CosignedHeads;
  readonly #standing: Standing;
  readonly #witness: Witness;
  #held: NodeRefusal | null;

  /** @throws LogRefusal store-full, store-read-only, store-failed; NodeRefusal watch-newer. */
  constructor(name: string, parts: OwnWitnessParts) {
    this.name = name;
    this.vkeys = parts.cosigners.map(({ key }) => formatVkey(key));
    this.#parts = parts;
    this.#guard = new WitnessGuard(parts.state, name);
    this.#heads = new CosignedHeads(parts.kept);
    this.#standing = new Standing(parts.kept, this.#heads, this.#guard);
    this.#held = this.#standing.check(name, parts.randomness);
    this.#witness = new Witness({ ...parts, heads: this.#heads, guard: this.#guard });
  }

  /** Why nothing is cosigned; null where all is well. Looked at again each time: another process may have been told. */
  get held(): NodeRefusal | null {
    if (this.#held !== null) this.#held = this.#standing.check(this.name, this.#parts.randomness);
    return this.#held;
  }

  /** @throws as `Witness.addCheckpoint` does. */
  addCheckpoint(body: Uint8Array): WitnessAnswer {
    const { held } = this;
    return held === null ? this.#witness.addCheckpoint(body) : refused(503, held.code);
  }

  checkpointOf(originHash: string): Uint8Array | null {
    return this.#witness.checkpointOf(originHash);
  }

  /** Entries of the checkpoint that was cosigned last; null where none was. */
  cosignedSize(origin: string): number | null {
    return this.#heads.get(origin)?.size ?? null;
  }

  /**
   * By its operator's word that no other machine uses the keys, the witness goes on. `seen`: checkpoints of the logs as
   * they are served now; where one carries this witness's cosignature it is not gone back behind.
   * @returns in how many of them its word was found.
   * @throws NodeRefusal witness-forked.
   */
  resume(seen: readonly Uint8Array[]): number {
    const evidence = seen.flatMap((note) => this.#cosigned(note));
    this.#standing.resume(this.#parts.randomness, evidence);
    this.#held = null;
    return evidence.length;
  }

  close(): void {
    this.#guard.close();
  }

  /** The head in a note that this witness cosigned; nothing for any other note. */
  #cosigned(note: Uint8Array): Cosigned[] {
    const { crypto, cosigners } = this.#parts;
    try {
      const opened = openNote(
        parseNote(note, "checkpoint"),
        cosigners.map(({ key }) => verifierOf(crypto, key)),
      );
      const { origin, size, root } = parseCheckpoint(opened.text);
      const at = Math.max(...opened.verified.map(({ signature }) => cosignatureTime(signature)));
      return [{ origin, size, root, at, note }];
    } catch (error) {
      if (error instanceof LogRefusal) return [];
      throw error;
    }
  }
}

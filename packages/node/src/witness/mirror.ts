import {
  LogRefusal,
  TileTree,
  cosign,
  formatVkey,
  parseNote,
  treeHasher,
  verifyConsistency,
} from "@bongsu/log";
import type { Cosigner, LogCrypto, TreeHead } from "@bongsu/log";
import type { Clock, Randomness } from "../ports/clock.ts";
import type { NodeRefusal } from "../refusal.ts";
import type { Kept } from "../watch/database.ts";
import type { KnownLog, KnownLogs } from "../watch/known-logs.ts";
import type { HeldLog } from "../watch/log-state.ts";
import { withLines } from "../watch/witnesses.ts";
import { CosignedHeads, sameHead } from "./cosigned.ts";
import { WitnessGuard } from "./guard.ts";
import { Standing } from "./standing.ts";

export interface MirrorParts {
  readonly name: string;
  /** Of keys that are neither the witness's nor a log's. */
  readonly cosigners: readonly Cosigner[];
  readonly kept: Kept;
  /** The folder of this machine that is not copied along with the node's. */
  readonly state: string;
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly logs: KnownLogs;
  /** Seconds after which the same tree is vouched for again. */
  readonly refresh: number;
}

/**
 * Vouches for the copies of this node. A cosignature by the mirror's key says what a witness's says, and besides (c2sp.org/
 * tlog-cosignature, “Additional statements”): up to this size every entry, and every body that its party has not
 * erased, is held durably here and served.
 */
export class Mirror {
  readonly name: string;
  readonly vkeys: readonly string[];
  readonly #parts: MirrorParts;
  readonly #heads: CosignedHeads;
  readonly #guard: WitnessGuard;
  readonly #standing: Standing;

  constructor(parts: MirrorParts) {
    this.name = parts.name;
    this.vkeys = parts.cosigners.map(({ key }) => formatVkey(key));
    this.#parts = parts;
    this.#heads = new CosignedHeads(parts.kept, "mirrored");
    this.#guard = new WitnessGuard(parts.state, parts.name);
    this.#standing = new Standing(parts.kept, this.#heads, this.#guard, "mirror_installation");
  }

  /** Why nothing is vouched for; null where all is well. */
  get held(): NodeRefusal | null {
    return this.#standing.check(this.name, this.#parts.randomness);
  }

  /** The checkpoint of a copy with the mirror's word as it was given last; null where it gave none. */
  checkpoint(origin: string): Uint8Array | null {
    return this.#heads.get(origin)?.note ?? null;
  }

  /** Goes on by the operator's word that no other machine uses the key. @throws NodeRefusal witness-forked. */
  resume(): void {
    this.#standing.resume(this.#parts.randomness, []);
  }

  /** Vouches for a copy if all of it is held and it continues what was vouched for before; whether its word is fresh. */
  async vouch(log: KnownLog, held: HeldLog): Promise<boolean> {
    const { clock, refresh } = this.#parts;
    const before = this.#heads.get(log.origin);
    const now = Math.floor(clock.now() / 1000);
    if (before !== null && sameHead(before, held) && now - before.at < refresh) return true;
    if (held.missingBodies > 0 || this.held !== null || !(await this.#continues(before, held))) return false;
    return this.#sign(log, before, held, Math.max(now, before?.at ?? 0));
  }

  close(): void {
    this.#guard.close();
  }

  async #continues(before: TreeHead | null, held: HeldLog): Promise<boolean> {
    if (before === null || before.size === 0) return true;
    if (before.size > held.size) return false;
    const hasher = treeHasher(this.#parts.crypto.sha256);
    try {
      const path = await new TileTree(hasher, held.read, held.size).consistency(before.size);
      verifyConsistency(hasher, before, held, path);
      return true;
    } catch (error) {
      if (error instanceof LogRefusal) return false;
      throw error;
    }
  }

  /** Whether nobody vouched for another tree in the meantime. */
  #sign({ origin, vkey }: KnownLog, before: TreeHead | null, held: HeldLog, at: number): boolean {
    const { cosigners, logs } = this.#parts;
    const { text } = parseNote(held.note, "checkpoint");
    const lines = cosigners.map((cosigner) => cosign(cosigner, text, at));
    const note = withLines(held.note, [logs.verifierOf({ vkey })], lines);
    const head = { origin, size: held.size, root: held.root, at, note };
    if (!this.#heads.advance(before, head)) return false;
    this.#guard.raise(head);
    return true;
  }
}

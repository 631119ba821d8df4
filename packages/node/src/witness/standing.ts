import { z } from "zod";
import type { Randomness } from "../ports/clock.ts";
import { NodeRefusal, refuse } from "../refusal.ts";
import type { Kept } from "../watch/database.ts";
import type { Cosigned, CosignedHeads } from "./cosigned.ts";
import type { WitnessGuard } from "./guard.ts";

const idSchema = z.strictObject({ id: z.string() });

/** Tables of watch.sqlite with the mark that a machine knows the folder by. */
export type MarkTable = "installation" | "mirror_installation";

/** Binds the folder's memory of what was cosigned to that of this machine. */
export class Standing {
  readonly #kept: Kept;
  readonly #heads: CosignedHeads;
  readonly #guard: WitnessGuard;
  readonly #table: MarkTable;

  constructor(kept: Kept, heads: CosignedHeads, guard: WitnessGuard, table: MarkTable = "installation") {
    this.#table = table;
    this.#kept = kept;
    this.#heads = heads;
    this.#guard = guard;
  }

  /** Why nothing may be cosigned from this folder on this machine; null where it may. */
  check(name: string, randomness: Randomness): NodeRefusal | null {
    try {
      this.#check(name, randomness);
      return null;
    } catch (error) {
      if (error instanceof NodeRefusal) return error;
      throw error;
    }
  }

  /**
   * Goes on by its operator's word that no other machine uses the key: from the larger head of each log that folder,
   * machine or evidence know.
   * `evidence`: heads that were found elsewhere under this witness's own cosignature.
   * @throws NodeRefusal witness-forked.
   */
  resume(randomness: Randomness, evidence: readonly Cosigned[]): void {
    const id = newId(randomness);
    this.#kept.atomically(() => {
      for (const head of [...this.#guard.heads(), ...evidence]) this.#raise(head);
      this.#carry(id);
    });
    this.#guard.bind(id, this.#heads.all());
  }

  #check(name: string, randomness: Randomness): void {
    const heads = this.#heads.all();
    const [here, carried] = [this.#guard.installation, this.#carried];
    // New, or a process died between the two in its first start.
    if (carried === null && heads.length + this.#guard.heads().length === 0)
      return this.#begin(here ?? newId(randomness));
    if (here !== null && (carried === null || here === carried)) this.#guard.compare(heads);
    if (here !== carried) refuse("witness-elsewhere", { name, logs: heads.length });
    for (const head of heads) this.#guard.raise(head);
  }

  /** The machine first: a folder that carries a mark is known somewhere. */
  #begin(id: string): void {
    this.#guard.bind(id, []);
    this.#kept.atomically(() => this.#carry(id));
  }

  #raise(head: Cosigned): void {
    const there = this.#heads.get(head.origin);
    const { origin, size } = head;
    if (there !== null && there.size === size && Buffer.compare(there.root, head.root) !== 0)
      refuse("witness-forked", { origin, size });
    if (there === null || there.size < size) this.#heads.put(head);
  }

  get #carried(): string | null {
    const row = this.#kept.database.prepare(`SELECT id FROM ${this.#table}`).get();
    return row === undefined ? null : idSchema.parse({ ...row }).id;
  }

  #carry(id: string): void {
    this.#kept.database.exec(`DELETE FROM ${this.#table}`);
    this.#kept.database.prepare(`INSERT INTO ${this.#table} (id) VALUES (?)`).run(id);
  }
}

const newId = (randomness: Randomness): string => Buffer.from(randomness.bytes(16)).toString("hex");

import type { TreeHead } from "@bongsu/log";
import { join } from "node:path";
import { z } from "zod";
import { type Kept, openKept } from "../watch/database.ts";
import { refuse } from "../refusal.ts";
import { type Cosigned, sameHead } from "./cosigned.ts";

const SCHEMA: readonly string[] = [
  `
  CREATE TABLE installation (id TEXT NOT NULL) STRICT;
  CREATE TABLE cosigned (
    origin TEXT PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    at INTEGER NOT NULL,
    note BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];

const idSchema = z.strictObject({ id: z.string() });
const headSchema = z.strictObject({ size: z.int().min(0), root: z.instanceof(Uint8Array) });
const cosignedSchema = headSchema.extend({ origin: z.string(), at: z.int(), note: z.instanceof(Uint8Array) });

/**
 * What this machine has cosigned, kept outside the node's folder: an old copy of the folder would not know the last
 * heads, and a witness that forgets one can be led to cosign another history.
 */
export class WitnessGuard {
  readonly #kept: Kept;

  /** `state`: the folder of this machine that is not copied along with the node. @throws as `openKept` does. */
  constructor(state: string, name: string) {
    // A key's name may hold slashes and all else but blanks and “+”.
    const file = `${Buffer.from(name).toString("base64url").slice(0, 200)}.sqlite`;
    this.#kept = openKept(join(state, "cosigned", file), SCHEMA);
  }

  /** The mark that the node's folder has to carry as well; null on a machine that is new to it. */
  get installation(): string | null {
    const row = this.#kept.database.prepare("SELECT id FROM installation").get();
    return row === undefined ? null : idSchema.parse({ ...row }).id;
  }

  heads(): readonly Cosigned[] {
    const rows = this.#kept.database
      .prepare("SELECT origin, size, root, at, note FROM cosigned ORDER BY origin")
      .all();
    return rows.map((row) => cosignedSchema.parse({ ...row }));
  }

  head(origin: string): TreeHead | null {
    const row = this.#kept.database.prepare("SELECT size, root FROM cosigned WHERE origin = ?").get(origin);
    return row === undefined ? null : headSchema.parse({ ...row });
  }

  /** Remembers a head that is stored in the node's folder already; a smaller one is passed over. */
  raise(head: Cosigned): void {
    this.#kept.atomically(() => this.#raise(head));
  }

  /** Binds this machine to the folder that carries `id`, with the heads that are in it. */
  bind(id: string, heads: readonly Cosigned[]): void {
    this.#kept.atomically(() => {
      this.#kept.database.exec("DELETE FROM installation");
      this.#kept.database.prepare("INSERT INTO installation (id) VALUES (?)").run(id);
      for (const head of heads) this.#raise(head);
    });
  }

  /**
   * Holds the folder against what this machine remembers. The folder may be a step ahead: a process may have died
   * between the two.
   * @throws NodeRefusal witness-behind, witness-forked.
   */
  compare(heads: readonly Cosigned[]): void {
    const byOrigin = new Map(heads.map((head) => [head.origin, head]));
    for (const { origin, size, root } of this.heads()) {
      const stored = byOrigin.get(origin);
      if (stored === undefined || stored.size < size)
        refuse("witness-behind", { origin, size: stored?.size ?? 0, cosigned: size });
      if (stored.size === size && !sameHead(stored, { size, root }))
        refuse("witness-forked", { origin, size });
    }
  }

  close(): void {
    this.#kept.close();
  }

  #raise({ origin, size, root, at, note }: Cosigned): void {
    const there = this.head(origin);
    if (there !== null && there.size > size) return;
    this.#kept.database
      .prepare("INSERT OR REPLACE INTO cosigned (origin, size, root, at, note) VALUES (?, ?, ?, ?, ?)")
      .run(origin, size, root, at, note);
  }
}

import type { DatabaseSync } from "node:sqlite";
import type { TreeHead } from "@bongsu/log";
import { z } from "zod";
import type { Kept } from "../watch/database.ts";

/** The checkpoint of a log that was cosigned last. */
export interface Cosigned extends TreeHead {
  readonly origin: string;
  /** Of the cosignature, in seconds since the epoch. */
  readonly at: number;
  /** The checkpoint with the log's signature and the cosignatures that were given for it. */
  readonly note: Uint8Array;
}

const rowSchema = z.strictObject({
  origin: z.string(),
  size: z.int().min(0),
  root: z.instanceof(Uint8Array),
  at: z.int().min(0),
  note: z.instanceof(Uint8Array),
});

const COLUMNS = "origin, size, root, at, note";

/** Tables of watch.sqlite: what the witness cosigned, and what the mirror did. */
export type HeadsTable = "cosigned" | "mirrored";

/** What was cosigned last, log by log. A line changes only from what the caller saw in it. */
export class CosignedHeads {
  readonly #kept: Kept;
  readonly #table: HeadsTable;

  constructor(kept: Kept, table: HeadsTable = "cosigned") {
    this.#kept = kept;
    this.#table = table;
  }

  get(origin: string): Cosigned | null {
    const row = this.#database.prepare(`SELECT ${COLUMNS} FROM ${this.#table} WHERE origin = ?`).get(origin);
    return row === undefined ? null : rowSchema.parse({ ...row });
  }

  all(): readonly Cosigned[] {
    const rows = this.#database.prepare(`SELECT ${COLUMNS} FROM ${this.#table} ORDER BY origin`).all();
    return rows.map((row) => rowSchema.parse({ ...row }));
  }

  /**
   * Puts `to` in the place of `from` if `from` is there still (null: nothing), durably; whether it was. Compared and
   * stored in one transaction: of two who saw the same head one loses.
   */
  advance(from: TreeHead | null, to: Cosigned): boolean {
    return this.#kept.atomically(() => {
      if (!sameHead(this.get(to.origin), from)) return false;
      this.put(to);
      return true;
    });
  }

  /** Without comparing; inside a transaction of the caller. */
  put({ origin, size, root, at, note }: Cosigned): void {
    this.#database
      .prepare(`INSERT OR REPLACE INTO ${this.#table} (${COLUMNS}) VALUES (?, ?, ?, ?, ?)`)
      .run(origin, size, root, at, note);
  }

  get #database(): DatabaseSync {
    return this.#kept.database;
  }
}

export function sameHead(a: TreeHead | null, b: TreeHead | null): boolean {
  if (a === null || b === null) return a === b;
  return a.size === b.size && Buffer.compare(a.root, b.root) === 0;
}

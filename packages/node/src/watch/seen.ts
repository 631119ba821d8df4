import type { TreeHead } from "@bongsu/log";
import { z } from "zod";
import type { Kept } from "./database.ts";

/** A checkpoint that its log signed, and where it was shown. Times in milliseconds since the epoch. */
export interface SeenHead extends TreeHead {
  readonly origin: string;
  readonly vkey: string;
  readonly source: string;
  readonly note: Uint8Array;
  readonly first: number;
  readonly last: number;
  /** The tree that is held here begins with it. */
  readonly agrees: boolean;
}

type LogKey = Pick<SeenHead, "origin" | "vkey">;

/** Heads that one source shows of one log and that are remembered; the newest, when there are more. */
const REMEMBERED = 8;

const rowSchema = z.strictObject({
  origin: z.string(),
  vkey: z.string(),
  source: z.string(),
  size: z.int(),
  root: z.instanceof(Uint8Array),
  note: z.instanceof(Uint8Array),
  first: z.int(),
  last: z.int(),
  agrees: z.int().transform((agrees) => agrees === 1),
});

/** The checkpoints that were seen, of every log. */
export class SeenHeads {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Largest tree first. */
  of({ origin, vkey }: LogKey): readonly SeenHead[] {
    const rows = this.#kept.database
      .prepare("SELECT * FROM seen WHERE origin = ? AND vkey = ? ORDER BY size DESC, root, source")
      .all(origin, vkey);
    return rows.map((row) => rowSchema.parse({ ...row }));
  }

  add(head: Omit<SeenHead, "first" | "last" | "agrees">, at: number): void {
    const { origin, vkey, source, size, root, note } = head;
    this.#kept.atomically(() => {
      this.#kept.database
        .prepare(
          `INSERT INTO seen (origin, vkey, source, size, root, note, first, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET note = excluded.note, last = excluded.last`,
        )
        .run(origin, vkey, source, size, root, note, at, at);
      this.#kept.database
        .prepare(
          `DELETE FROM seen WHERE origin = ?1 AND vkey = ?2 AND source = ?3 AND (size, root) NOT IN (
             SELECT size, root FROM seen WHERE origin = ?1 AND vkey = ?2 AND source = ?3
             ORDER BY last DESC, size DESC, root LIMIT ${REMEMBERED})`,
        )
        .run(origin, vkey, source);
    });
  }

  /** The tree that is held begins with this one. */
  agree({ origin, vkey, size, root }: LogKey & TreeHead): void {
    this.#kept.atomically(() =>
      this.#kept.database
        .prepare("UPDATE seen SET agrees = 1 WHERE origin = ? AND vkey = ? AND size = ? AND root = ?")
        .run(origin, vkey, size, root),
    );
  }
}

import type { NoteSignature, TreeHead } from "@bongsu/log";
import { z } from "zod";
import type { Kept } from "./database.ts";
import type { GoodLine } from "./witnesses.ts";

const lineSchema = z.strictObject({
  name: z.string(),
  key_id: z.int(),
  signature: z.instanceof(Uint8Array),
});
const askedSchema = z.strictObject({ size: z.int(), tried: z.int(), problem: z.string().nullable() });
const shownSchema = z.strictObject({ size: z.int(), note: z.instanceof(Uint8Array) });

/** What came of asking one witness last. */
export type LastAsked = z.infer<typeof askedSchema>;

/** The cosignatures of this node's own log. */
export class Gathered {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  lines({ size, root }: TreeHead): readonly NoteSignature[] {
    const rows = this.#kept.database
      .prepare(
        "SELECT name, key_id, signature FROM gathered WHERE size = ? AND root = ? ORDER BY name, key_id",
      )
      .all(size, root);
    return rows.map((row) => {
      const { name, key_id: keyId, signature } = lineSchema.parse({ ...row });
      return { name, keyId, signature };
    });
  }

  add({ size, root }: TreeHead, lines: readonly GoodLine[]): void {
    const insert = this.#kept.database.prepare(
      `INSERT INTO gathered (size, root, name, key_id, at, signature) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET at = excluded.at, signature = excluded.signature WHERE excluded.at > at`,
    );
    this.#kept.atomically(() => {
      for (const { line, at } of lines) insert.run(size, root, line.name, line.keyId, at, line.signature);
    });
  }

  /** The checkpoint that was shown last, and everything below it is no longer needed. */
  show(size: number, note: Uint8Array): void {
    this.#kept.atomically(() => {
      this.#kept.database.exec("DELETE FROM shown");
      this.#kept.database.prepare("INSERT INTO shown (size, note) VALUES (?, ?)").run(size, note);
      this.#kept.database.prepare("DELETE FROM gathered WHERE size < ?").run(size);
    });
  }

  get shown(): { readonly size: number; readonly note: Uint8Array } | null {
    const row = this.#kept.database.prepare("SELECT size, note FROM shown").get();
    return row === undefined ? null : shownSchema.parse({ ...row });
  }

  asked(url: string): LastAsked | null {
    const row = this.#kept.database.prepare("SELECT size, tried, problem FROM asked WHERE url = ?").get(url);
    return row === undefined ? null : askedSchema.parse({ ...row });
  }

  setAsked(url: string, { size, tried, problem }: LastAsked): void {
    this.#kept.atomically(() =>
      this.#kept.database
        .prepare("INSERT OR REPLACE INTO asked (url, size, tried, problem) VALUES (?, ?, ?, ?)")
        .run(url, size, tried, problem),
    );
  }
}

import { z } from "zod";
import type { Kept } from "./database.ts";

const sinceSchema = z.strictObject({ since: z.int() });

/** Since when bodies are missing, log by log. */
export class Missing {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Notes how many are missing now; since when, or null where none is. */
  note(origin: string, bodies: number, now: number): number | null {
    const { database } = this.#kept;
    this.#kept.atomically(() => {
      if (bodies === 0) database.prepare("DELETE FROM missing WHERE origin = ?").run(origin);
      else database.prepare("INSERT OR IGNORE INTO missing (origin, since) VALUES (?, ?)").run(origin, now);
    });
    return this.since(origin);
  }

  since(origin: string): number | null {
    const row = this.#kept.database.prepare("SELECT since FROM missing WHERE origin = ?").get(origin);
    return row === undefined ? null : sinceSchema.parse({ ...row }).since;
  }
}

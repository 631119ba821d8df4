import { z } from "zod";
import type { Kept } from "./database.ts";

const sinceSchema = z.strictObject({ since: z.int() });

/** Since when entries or bodies are missing that a log has promised, log by log. */
export class Missing {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Notes whether something is missing now. */
  note(origin: string, lacks: boolean, now: number): void {
    const { database } = this.#kept;
    this.#kept.atomically(() => {
      if (!lacks) database.prepare("DELETE FROM missing WHERE origin = ?").run(origin);
      else database.prepare("INSERT OR IGNORE INTO missing (origin, since) VALUES (?, ?)").run(origin, now);
    });
  }

  since(origin: string): number | null {
    const row = this.#kept.database.prepare("SELECT since FROM missing WHERE origin = ?").get(origin);
    return row === undefined ? null : sinceSchema.parse({ ...row }).since;
  }
}

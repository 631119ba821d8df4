import { ED25519_NOTE, parseVkey, verifierOf } from "@bongsu/log";
import type { LogCrypto, NoteVerifier } from "@bongsu/log";
import { z } from "zod";
import { refuse } from "../refusal.ts";
import type { Kept } from "./database.ts";

/**
 * How this node comes to know a log. own, neighbour: trusted on first use or by its operator's word · witnessed: its
 * operator's word · heard: on the word of a neighbour, to pass on what is said of it and for nothing else.
 */
export type HowKnown = "own" | "neighbour" | "witnessed" | "heard";

export interface KnownLog {
  readonly origin: string;
  readonly vkey: string;
  readonly how: HowKnown;
  /** Where its files are read; null where that is not known. */
  readonly url: string | null;
  /** Milliseconds since the epoch. */
  readonly added: number;
}

const rowSchema = z.strictObject({
  origin: z.string(),
  vkey: z.string(),
  how: z.enum(["own", "neighbour", "witnessed", "heard"]),
  url: z.string().nullable(),
  added: z.int(),
});

const RANK: readonly HowKnown[] = ["heard", "witnessed", "neighbour", "own"];
/** What an 8-bit length can say of an origin in a post-quantum cosignature. */
const LONGEST_ORIGIN = 255;
/** Of logs that are only heard of: a neighbour cannot fill the disk with names. */
export const MOST_HEARD = 1_000;

/** The logs whose checkpoints this node can verify. It only ever grows: no list that is fetched takes one away. */
export class KnownLogs {
  readonly #kept: Kept;
  readonly #crypto: LogCrypto;

  constructor(kept: Kept, crypto: LogCrypto) {
    this.#kept = kept;
    this.#crypto = crypto;
  }

  /**
   * Adds a log, or raises how it is known; the key of a log that is trusted here never changes.
   * @throws NodeRefusal log-key-other; LogRefusal as `parseVkey` does, vkey-type, too-large.
   */
  add(log: KnownLog): void {
    const key = parseVkey(this.#crypto.sha256, log.vkey);
    if (key.type !== ED25519_NOTE || key.name !== log.origin || byteLength(log.origin) > LONGEST_ORIGIN)
      refuse("log-key-unfit", { origin: log.origin.slice(0, LONGEST_ORIGIN), vkey: log.vkey.slice(0, 400) });
    this.#kept.atomically(() => this.#add(log));
  }

  all(): readonly KnownLog[] {
    return this.#where("TRUE");
  }

  /** The log that goes by this origin here; one that is only heard of has no origin of its own. */
  trusted(origin: string): KnownLog | null {
    return this.#where("origin = ? AND how <> 'heard'", origin)[0] ?? null;
  }

  find(origin: string, vkey: string): KnownLog | null {
    return this.#where("origin = ? AND vkey = ?", origin, vkey)[0] ?? null;
  }

  verifierOf({ vkey }: Pick<KnownLog, "vkey">): NoteVerifier {
    return verifierOf(this.#crypto, parseVkey(this.#crypto.sha256, vkey));
  }

  #add(log: KnownLog): void {
    const trusted = this.trusted(log.origin);
    if (log.how !== "heard" && trusted !== null && trusted.vkey !== log.vkey)
      refuse("log-key-other", { origin: log.origin, found: log.vkey, known: trusted.vkey });
    const there = this.find(log.origin, log.vkey);
    if (there === null && log.how === "heard" && this.#heard() >= MOST_HEARD) return;
    const how = there === null || RANK.indexOf(log.how) > RANK.indexOf(there.how) ? log.how : there.how;
    this.#kept.database
      .prepare("INSERT OR REPLACE INTO log (origin, vkey, how, url, added) VALUES (?, ?, ?, ?, ?)")
      .run(log.origin, log.vkey, how, log.url ?? there?.url ?? null, there?.added ?? log.added);
  }

  #heard(): number {
    return this.#where("how = 'heard'").length;
  }

  #where(condition: string, ...values: readonly string[]): readonly KnownLog[] {
    const select = `SELECT origin, vkey, how, url, added FROM log WHERE ${condition} ORDER BY origin, vkey`;
    return this.#kept.database
      .prepare(select)
      .all(...values)
      .map((row) => rowSchema.parse({ ...row }));
  }
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

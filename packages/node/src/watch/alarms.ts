import { verifyAlarm } from "@bongsu/sdk";
import type { Alarm, AlarmEvidence, AlarmVerdict } from "@bongsu/sdk";
import { type LogCrypto, parseCheckpoint, parseNote } from "@bongsu/log";
import { digestValue } from "@bongsu/statement";
import type { Digest } from "@bongsu/statement";
import { z } from "zod";
import type { Kept } from "./database.ts";

/** An alarm without the sentence that says it. */
export type KeptAlarm = Omit<Alarm, "says" | "seenAt"> & {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly seq: number;
};

export type NewAlarm = Omit<KeptAlarm, "seq" | "id">;

/** Alarms of one log that are kept: the first ones are proof enough. */
const MOST_OF_ONE_LOG = 64;

const MOST_PASSED_ON = 4;

const rowSchema = z.strictObject({
  seq: z.int(),
  id: z.custom<Digest>((id) => typeof id === "string" && id.startsWith("sha256:")),
  kind: z.enum(["equivocation", "rollback", "inconsistent", "stale", "withheld"]),
  origin: z.string(),
  vkey: z.string(),
  at: z.int(),
  notes: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.strictObject({ note: z.string(), from: z.string(), at: z.string() }))),
  proof: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.string())),
});

/** What logs did that they must not do. Only what its notes bear out is taken in, and nothing is taken out. */
export class Alarms {
  readonly #kept: Kept;
  readonly #crypto: LogCrypto;

  constructor(kept: Kept, crypto: LogCrypto) {
    this.#kept = kept;
    this.#crypto = crypto;
  }

  verify(evidence: AlarmEvidence): AlarmVerdict {
    return verifyAlarm(this.#crypto, evidence);
  }

  /** Records an alarm that holds and is not known yet; the one that was recorded, or null. */
  raise(alarm: NewAlarm): KeptAlarm | null {
    if (this.verify(alarm).verdict === "refused") return null;
    const id = alarmId(alarm);
    return this.#kept.atomically(() => {
      if (this.find(id) !== null || this.of(alarm).length >= MOST_OF_ONE_LOG) return null;
      const { kind, origin, vkey, at, notes, proof } = alarm;
      this.#kept.database
        .prepare("INSERT INTO alarm (id, kind, origin, vkey, at, notes, proof) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(id, kind, origin, vkey, at, JSON.stringify(notes), JSON.stringify(proof));
      return this.find(id);
    });
  }

  find(id: string): KeptAlarm | null {
    return this.#where("id = ?", id)[0] ?? null;
  }

  of({ origin, vkey }: Pick<KeptAlarm, "origin" | "vkey">): readonly KeptAlarm[] {
    return this.#where("origin = ? AND vkey = ?", origin, vkey);
  }

  /** Alarms before `seq` of logs that are more than heard of: of all, or of the one by this origin. */
  shown(before: number, origin: string | null, limit: number): readonly KeptAlarm[] {
    const known =
      "EXISTS (SELECT 1 FROM log WHERE log.origin = alarm.origin AND log.vkey = alarm.vkey AND how <> 'heard')";
    const one = origin === null ? "" : " AND origin = ?";
    const values = origin === null ? [before] : [before, origin];
    return this.#where(`seq < ?${one} AND ${known}`, ...values).slice(0, limit);
  }

  /** The alarms that nobody has to be believed for; the first ones are enough. */
  proofs(log: Pick<KeptAlarm, "origin" | "vkey">): readonly KeptAlarm[] {
    const proofs = this.of(log).filter(({ kind }) => kind === "equivocation" || kind === "inconsistent");
    return proofs.slice(-MOST_PASSED_ON);
  }

  /** Whether the log's own signatures show that it has two histories. */
  isForked(log: Pick<KeptAlarm, "origin" | "vkey">): boolean {
    return this.proofs(log).length > 0;
  }

  /** Newest first. */
  #where(condition: string, ...values: readonly (string | number)[]): readonly KeptAlarm[] {
    return this.#kept.database
      .prepare(`SELECT * FROM alarm WHERE ${condition} ORDER BY seq DESC`)
      .all(...values)
      .map((row) => rowSchema.parse({ ...row }));
  }
}

/** The same for everybody who holds the same trees against the log, whoever showed them. */
function alarmId({ kind, origin, vkey, notes }: NewAlarm): Digest {
  const texts = notes.map(({ note }) => parseNote(new TextEncoder().encode(note), "checkpoint").text);
  // What follows the third line is no part of the tree.
  const trees = texts.map((text) => {
    const { size, root } = parseCheckpoint(text);
    return `${size} ${Buffer.from(root).toString("base64")}`;
  });
  return digestValue({ kind, origin, vkey, trees: trees.sort() });
}

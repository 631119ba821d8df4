import { z } from "zod";
import { alarmSchema, logOriginSchema, logViewSchema } from "./network.ts";
import { partySummarySchema, partyViewSchema } from "./parties.ts";
import { atSchema, digestSchema, pageOf, placeSchema } from "./parts.ts";
import { statementSummarySchema } from "./statements.ts";

/** What a node's addresses answer as a whole, beside the views themselves. */

export const statementPageSchema = pageOf(statementSummarySchema);
export const partyPageSchema = pageOf(partySummarySchema);
export const alarmPageSchema = pageOf(alarmSchema);

/** Every history that claims a domain; more than one where there are rivals. */
export const partyHistoriesSchema = z.strictObject({ histories: z.array(partyViewSchema).min(1) });
export type PartyHistories = z.infer<typeof partyHistoriesSchema>;

export const logListSchema = z.strictObject({ items: z.array(logViewSchema) });
export type LogList = z.infer<typeof logListSchema>;

/**
 * A checkpoint of a log that was seen here, the newest or one that was not compared yet: whoever saw another one of that
 * size holds the proof of a fork.
 */
export const seenCheckpointSchema = z.strictObject({
  origin: logOriginSchema,
  /** The key that signed it; nobody has to believe that it is the right one for the origin. */
  vkey: z.string(),
  size: z.int().min(0),
  /** The signed note, as it was received, with the cosignatures that are known. */
  note: z.string(),
  at: atSchema,
});
export type SeenCheckpoint = z.infer<typeof seenCheckpointSchema>;

/** What nodes tell one another in each round. */
export const checkpointListSchema = z.strictObject({
  items: z.array(seenCheckpointSchema),
  /**
   * Alarms that their notes prove by themselves, of every log: also of one that this node only heard of, by a key that
   * nobody has to believe to be that log's.
   */
  alarms: z.array(alarmSchema),
});
export type CheckpointList = z.infer<typeof checkpointListSchema>;

/** Where a statement lies that was handed in: durable, published, and provable. */
export const publishedSchema = z.strictObject({
  digest: digestSchema,
  place: placeSchema,
  /** Whether the log had it already; `place` is then its first one. */
  duplicate: z.boolean(),
  /** c2sp.org/tlog-proof. */
  proof: z.string(),
});
export type Published = z.infer<typeof publishedSchema>;

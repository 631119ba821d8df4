import { z } from "zod";
import { atSchema, bilingualSchema, digestSchema, domainSchema } from "./parts.ts";

/** The name in a log's checkpoints. This project's logs bear a host name; those of others may have a path behind it. */
export const logOriginSchema = z.string().min(1).max(255);

/**
 * How a log stands to what was seen of it here.
 * in-step: the newest checkpoint known was read and is held whole · behind: a newer one is known than is held ·
 * stale: no newer signature or cosignature than the stated time · withheld: entries or bodies that a checkpoint
 * promises are not given · unreachable: it does not answer · forked, rolled-back: see its alarms · retired.
 */
export const logStandingSchema = z.enum([
  "in-step",
  "behind",
  "stale",
  "withheld",
  "unreachable",
  "forked",
  "rolled-back",
  "retired",
]);

/** Somebody whose cosignature on the log's newest checkpoint was verified here. */
export const watcherSchema = z.strictObject({
  name: z.string(),
  /** ISO 3166-1 alpha-2, or EU; null where it is not known. Quorums count these, not keys. */
  jurisdiction: z.string().nullable(),
  size: z.int().min(0),
  at: atSchema,
});
export type Watcher = z.infer<typeof watcherSchema>;

export const logViewSchema = z.strictObject({
  origin: logOriginSchema,
  /** Whether it is this node's own. */
  own: z.boolean(),
  vkey: z.string(),
  /** Where it is read; null for the own one, and for one that is only witnessed. */
  url: z.string().nullable(),
  party: z.strictObject({ domain: domainSchema, name: bilingualSchema }).nullable(),
  /** Entries that are held here and were checked. */
  held: z.int().min(0),
  /** Size and root of the newest checkpoint that is known. */
  size: z.int().min(0),
  root: z.string(),
  /** Bodies that an entry promises and that are not held. */
  missingBodies: z.int().min(0),
  standing: logStandingSchema,
  watchedBy: z.array(watcherSchema),
  /** Jurisdictions that a quorum wants, and how many watch. */
  quorum: z.strictObject({ wanted: z.int().min(0), have: z.int().min(0) }),
  addedAt: atSchema,
  lastTriedAt: atSchema.nullable(),
  lastReadAt: atSchema.nullable(),
  /** Why the last try failed, as a sentence in each language; null where it did not. */
  problem: bilingualSchema.nullable(),
  alarms: z.int().min(0),
});
export type LogView = z.infer<typeof logViewSchema>;

/** Something that a log must not do, with the signed notes that prove it; it is never repaired. */
export const alarmSchema = z.strictObject({
  id: digestSchema,
  kind: z.enum(["equivocation", "rollback", "inconsistent", "stale", "withheld"]),
  origin: logOriginSchema,
  /** The key that signed the notes. */
  vkey: z.string(),
  seenAt: atSchema,
  /** What was seen, as a sentence in each language. */
  says: bilingualSchema,
  /** Signed notes as they were received, oldest first: two of one size and different roots are a proof by themselves. */
  notes: z.array(z.strictObject({ note: z.string(), from: z.string(), at: atSchema })),
  /**
   * Of an inconsistency, in Base64: the root that the larger tree has at the smaller one's size, then the consistency
   * proof from there to the larger tree. Empty for all else.
   */
  proof: z.array(z.string()),
});
export type Alarm = z.infer<typeof alarmSchema>;

/** Who a node is. */
export const nodeViewSchema = z.strictObject({
  software: z.string(),
  origin: domainSchema,
  vkey: z.string(),
  domain: domainSchema.nullable(),
  name: bilingualSchema.nullable(),
  witness: z.strictObject({ name: z.string(), vkeys: z.array(z.string()) }).nullable(),
  size: z.int().min(0),
  parties: z.int().min(0),
  statements: z.int().min(0),
  logs: z.int().min(0),
  alarms: z.int().min(0),
});
export type NodeView = z.infer<typeof nodeViewSchema>;

/** A hint over the stream of events: something new may be asked for. Nothing is believed because of it. */
export const eventSchema = z.discriminatedUnion("event", [
  z.strictObject({ event: z.literal("checkpoint"), origin: logOriginSchema, size: z.int().min(0) }),
  z.strictObject({ event: z.literal("statement"), digest: digestSchema, origin: domainSchema }),
  z.strictObject({ event: z.literal("alarm"), id: digestSchema, origin: logOriginSchema }),
]);
export type NodeEvent = z.infer<typeof eventSchema>;

/** RFC 9457, with the sentence in both languages. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Closed set of codes that a program can act on. */
  code: z.string(),
  says: bilingualSchema,
});
export type ApiProblem = z.infer<typeof problemSchema>;

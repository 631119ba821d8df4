import { z } from "zod";
import {
  atSchema,
  bilingualSchema,
  bodySchema,
  digestSchema,
  domainSchema,
  placeSchema,
  standingSchema,
} from "./parts.ts";

export const entrySchema = z.strictObject({
  ...placeSchema.shape,
  /** Digest of the SubjectPublicKeyInfo of the key that signed. */
  keyId: digestSchema,
  standing: standingSchema,
});
export type Entry = z.infer<typeof entrySchema>;

/** A statement as a line of a list. */
export const statementSummarySchema = z.strictObject({
  digest: digestSchema,
  /** null where the body cannot be read here. `title` is null for a type that this software does not know. */
  type: z
    .strictObject({
      uri: z.string(),
      name: z.string().nullable(),
      title: bilingualSchema.nullable(),
    })
    .nullable(),
  /** Rule 5: what a party says for itself is never shown like what others report of it. */
  standing: z.enum(["said-by", "reported-by"]).nullable(),
  issuer: domainSchema.nullable(),
  about: z.strictObject({ name: z.string(), domain: domainSchema.nullable() }).nullable(),
  /** Claimed by whoever signed; the order is the log's. */
  claimedAt: atSchema.nullable(),
  /** A title of its own, such as an exercise's; null where its type has none. */
  headline: bilingualSchema.nullable(),
  body: bodySchema,
  /** Every entry that holds it, by origin and index; the first one decides its place in lists. */
  entries: z.array(entrySchema).min(1),
  /** Whether at least one entry was signed by a key that stood for the issuer there. */
  bound: z.boolean(),
  /** Those that count: by a key that stood for their issuer; corrections and withdrawals by the issuer itself. */
  answers: z.strictObject({
    objection: z.int().min(0),
    reply: z.int().min(0),
    correction: z.int().min(0),
    withdrawal: z.int().min(0),
  }),
});
export type StatementSummary = z.infer<typeof statementSummarySchema>;

export const answerViewSchema = z.strictObject({
  kind: z.enum(["objection", "reply", "correction", "withdrawal", "erasure"]),
  statement: statementSummarySchema,
  text: z.array(z.strictObject({ language: z.string(), text: z.string() })),
});
export type AnswerView = z.infer<typeof answerViewSchema>;

/** A statement with all that a page shows of it. */
export const statementViewSchema = z.strictObject({
  summary: statementSummarySchema,
  /** The in-toto statement as it was signed; null where the body cannot be read. */
  statement: z.record(z.string(), z.unknown()).nullable(),
  /** What this one answers, by digest. */
  answersTo: z.array(digestSchema),
  /** What answers this one, in the order of their places. */
  answers: z.array(answerViewSchema),
  /** Statements of other parties about the same subjects. */
  sameSubjects: z.array(statementSummarySchema),
});
export type StatementView = z.infer<typeof statementViewSchema>;

/** What a list of statements is narrowed by; all that are given have to hold. */
export const statementFilterSchema = z.strictObject({
  /** Name of a type, such as `objection`. */
  type: z.string().max(100).optional(),
  issuer: domainSchema.optional(),
  about: domainSchema.optional(),
  answers: digestSchema.optional(),
  origin: domainSchema.optional(),
  /** Words in any language; all have to be there. */
  q: z.string().max(200).optional(),
});
export type StatementFilter = z.infer<typeof statementFilterSchema>;

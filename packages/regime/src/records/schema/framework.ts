import { z } from "zod";
import {
  clauseRefSchema,
  confirmationSchema,
  dateSchema,
  daySchema,
  idSchema,
  nameSchema,
  originSchema,
  sourcesSchema,
  wordsSchema,
} from "./parts.ts";

/**
 * What a date is the date of: printed in the document · of the page that carries it · of the file · as an index lists
 * it · as somebody reports it. They differ by weeks for one document, so all are kept.
 */
export const DATE_KINDS = ["document", "page", "file", "index", "report"] as const;

const versionSchema = z.strictObject({
  /** As the document calls itself; null where it has no number. */
  version: z.string().min(1).max(60).nullable(),
  dates: z
    .array(z.strictObject({ on: dateSchema, kind: z.enum(DATE_KINDS) }))
    .min(1)
    .max(10),
  note: wordsSchema.optional(),
  from: originSchema,
  confirmed: confirmationSchema.optional(),
});

const documentSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  /** Clauses that the document is published in answer to; that it answers them well is not said. */
  serves: z.array(clauseRefSchema).max(40),
  versions: z.array(versionSchema).min(1).max(60),
});

export const searchSchema = z.strictObject({
  /** Where somebody looked. */
  where: nameSchema,
  /** State of what was looked through. */
  on: daySchema,
  clauses: z.array(clauseRefSchema).min(1).max(40),
  found: z.enum(["none", "some"]),
  note: wordsSchema.optional(),
  from: originSchema,
  confirmed: confirmationSchema.optional(),
});

export const frameworksSchema = z.strictObject({
  party: idSchema,
  sources: sourcesSchema,
  documents: z.array(documentSchema).max(40),
  searched: z.array(searchSchema).min(1).max(40),
});
export type Frameworks = z.infer<typeof frameworksSchema>;

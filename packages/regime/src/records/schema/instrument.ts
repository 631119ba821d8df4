import { z } from "zod";
import {
  clauseIdSchema,
  confirmationSchema,
  daySchema,
  idSchema,
  nameSchema,
  originSchema,
  PARTY_KINDS,
  sourcesSchema,
  wordsSchema,
  type RecordFault,
} from "./parts.ts";

const clauseShape = z.strictObject({
  id: clauseIdSchema,
  /** As the official text numbers it; null where it has no number. */
  number: z.string().min(1).max(40).nullable(),
  /** Clause of the same instrument under which the text lists it: what the part asks for, the whole asks for. */
  partOf: clauseIdSchema.optional(),
  /** What it is about, in a few words. */
  topic: wordsSchema,
  /** What it says, in the project's own words; absent where the text could not be read. */
  text: wordsSchema.optional(),
  /** What the text that was read breaks off before, or leaves open. */
  incomplete: wordsSchema.optional(),
  addresses: z.array(z.enum(PARTY_KINDS)).min(1),
  /** A date that the text itself sets, by a day or by an event that has one. */
  due: z.strictObject({ on: daySchema, because: wordsSchema }).optional(),
  /** What could serve as evidence. */
  evidence: z.array(wordsSchema).max(12).default([]),
  /** The text accepts "none" as an answer. */
  allowsNone: z.boolean().default(false),
  from: originSchema,
  confirmed: confirmationSchema.optional(),
});
export type Clause = z.infer<typeof clauseShape>;

export const INSTRUMENT_KINDS = [
  "declaration",
  "statement",
  "commitments",
  "pledge",
  "law",
  "convention",
  "code",
  "framework",
  "principles",
  "standard",
] as const;

export const instrumentSchema = z
  .strictObject({
    id: idSchema,
    /** Edition that the clauses follow; a crosswalk joins clauses of one version only. */
    version: z.string().min(1).max(40),
    title: nameSchema,
    /** For heads of tables. */
    short: nameSchema,
    kind: z.enum(INSTRUMENT_KINDS),
    binding: z.boolean(),
    issuer: nameSchema,
    adopted: daySchema,
    about: wordsSchema,
    /** Licence of the official text; the summaries here are the project's own, CC BY 4.0. */
    licence: wordsSchema,
    /** `titles`: the licence lets only numbers and short titles be carried. */
    carries: z.enum(["summaries", "titles"]).default("summaries"),
    sources: sourcesSchema,
    from: originSchema,
    confirmed: confirmationSchema.optional(),
    clauses: z.array(clauseShape).min(1).max(500),
  })
  .superRefine(({ carries, clauses }, context) => {
    for (const [index, clause] of clauses.entries()) {
      const fault = textFault(carries, clause);
      if (fault !== null)
        context.addIssue({ code: "custom", message: fault, path: ["clauses", index, "text"] });
    }
  });
export type Instrument = z.infer<typeof instrumentSchema>;

/** A clause that nobody has read has no words; one that was read has them, unless only titles may be carried. */
function textFault(carries: Instrument["carries"], { from, text }: Clause): RecordFault | null {
  const unread = from.known === "recollection";
  if (text !== undefined) return unread || carries === "titles" ? "unread-with-words" : null;
  return unread || carries === "titles" ? null : "read-without-words";
}

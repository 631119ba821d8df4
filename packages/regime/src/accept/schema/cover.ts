import { digestSchema } from "@bongsu/statement";
import { z } from "zod";
import { clauseRefSchema, dateSchema, wordsSchema } from "../../records/schema/parts.ts";
import { levelSchema, partySchema, RELATIONS_TO_DEVELOPER } from "./parts.ts";

export const COVER_KIND = "bongsu/evidence-cover/1";

/**
 * What a result does not know of itself, said by whoever brings it: schema in spec/evidence-cover.schema.json. Each
 * member is that party's word, and is shown as such (rule 5).
 */
export const coverSchema = z.strictObject({
  kind: z.literal(COVER_KIND),
  synthetic: z.boolean().default(false),
  saidBy: partySchema,
  /** SHA-256 of the file that it goes with. */
  evidence: digestSchema.optional(),
  /** Clauses for which it is brought. */
  for: z.array(clauseRefSchema).max(500).default([]),
  /** When the evaluation was made, as far as it is known. */
  evaluated: dateSchema.optional(),
  evaluator: z
    .strictObject({ party: partySchema, relation: z.enum(RELATIONS_TO_DEVELOPER).optional() })
    .optional(),
  assurance: z.strictObject({ level: levelSchema, saidBy: partySchema }).optional(),
  harness: z
    .array(
      z.strictObject({
        pipeline: z.string().min(1).max(100),
        name: z.string().min(1).max(200),
        version: z.string().min(1).max(100).nullable(),
      }),
    )
    .max(100)
    .default([]),
  models: z
    .array(
      z.strictObject({
        system: z.string().min(1).max(100),
        version: z.string().min(1).max(200).nullable(),
        digest: digestSchema.nullable(),
      }),
    )
    .max(1000)
    .default([]),
  note: wordsSchema.optional(),
});
export type Cover = z.infer<typeof coverSchema>;

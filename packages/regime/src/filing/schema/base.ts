import { digestSchema, domainSchema } from "@bongsu/statement";
import { z } from "zod";
import { clauseRefSchema, daySchema, idSchema, nameSchema, wordsSchema } from "../../records/schema/parts.ts";
import { computeSchema } from "./form.ts";

export const BASE_KIND = "bongsu/evidence-base/1";

const evidenceSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  /** Clauses that the company brings it for. */
  serves: z.array(clauseRefSchema).min(1).max(60),
  /** What the company says with it; goes into the draft as it is. */
  says: wordsSchema.optional(),
  source: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).max(2000),
      date: daySchema,
      sha256: digestSchema.optional(),
    })
    .optional(),
  /** A result of `bongsu compare` beside this file, whose verdict goes into the draft. */
  result: z.string().min(1).max(400).optional(),
  /** Somebody else than the company checked it: who, and where that is said. */
  checkedBy: nameSchema.optional(),
});
export type EvidenceItem = z.infer<typeof evidenceSchema>;

/** All that a company has to show, once, for every regime. */
export const baseSchema = z.strictObject({
  kind: z.literal(BASE_KIND),
  /** Demonstration data that is nobody's. */
  synthetic: z.boolean().default(false),
  party: z.strictObject({ name: nameSchema, domain: domainSchema.optional() }),
  system: z.strictObject({
    name: nameSchema,
    version: z.string().min(1).max(100).optional(),
    /** Cumulative training compute, and how it was counted; left out where it is not known. */
    compute: z.strictObject({ flop: computeSchema, counted: wordsSchema }).optional(),
  }),
  /** Authors whose crosswalk rows are followed; without any, evidence fills only the fields it is brought for. */
  follow: z.array(z.string().min(1).max(300)).max(20).default([]),
  evidence: z.array(evidenceSchema).max(1000),
});
export type EvidenceBase = z.infer<typeof baseSchema>;

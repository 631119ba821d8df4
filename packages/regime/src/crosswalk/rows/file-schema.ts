import { z } from "zod";
import { clauseRefSchema, daySchema, idSchema, nameSchema, wordsSchema } from "../../records/schema/parts.ts";
import { RELATIONS } from "../rcc5/index.ts";
import { RATIONALES, STRENGTHS } from "./row.ts";

const side = z.union([clauseRefSchema, z.array(clauseRefSchema).min(1).max(50)]);

const rowSchema = z.strictObject({
  source: side,
  /** How the source lies to the target. */
  relation: z.enum([...RELATIONS, "related"]),
  target: side,
  rationale: z.enum(RATIONALES),
  strength: z.enum(STRENGTHS).optional(),
  words: wordsSchema,
});

/** A crosswalk: one author's rows between editions that it names. */
export const crosswalkFileSchema = z.strictObject({
  crosswalk: idSchema,
  title: nameSchema,
  /** Whose reading it is. */
  author: z.strictObject({ id: idSchema, name: nameSchema }),
  about: wordsSchema,
  method: z.enum(["human", "automation", "hybrid"]),
  status: z.enum(["complete", "not-complete", "draft", "deprecated", "superseded"]),
  /** When the texts were last read for it. */
  checked: daySchema,
  licence: z.string().min(1).max(80),
  /** Which edition of each instrument the rows are about. */
  editions: z.record(idSchema, z.string().min(1).max(40)),
  rows: z.array(rowSchema).min(1).max(20_000),
});
export type CrosswalkFile = z.infer<typeof crosswalkFileSchema>;

import { z } from "zod";
import { defineType } from "./define.ts";
import { referenceSchema, wordsSchema, writtenParts } from "./parts.ts";
import { statementSubject } from "./subjects.ts";

export const correctionSchema = z
  .strictObject({
    ...writtenParts,
    corrects: referenceSchema,
    /** The statement that stands instead; null where only a part is put right in words. */
    replacement: referenceSchema.nullable(),
    text: wordsSchema,
  })
  .refine(({ corrects, replacement }) => replacement?.statement !== corrects.statement, "another-statement");
export type Correction = z.infer<typeof correctionSchema>;

/** An issuer puts its own statement right; the statement stays as it was. */
export const correctionType = defineType({
  name: "correction",
  title: { en: "Correction", ko: "정정" },
  standing: "said-by",
  predicate: correctionSchema,
  issuer: ({ issuer }) => issuer,
  subjects: ({ corrects }) => [statementSubject(corrects)],
});

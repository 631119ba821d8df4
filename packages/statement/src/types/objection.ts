import { z } from "zod";
import { defineType } from "./define.ts";
import { referenceSchema, wordsSchema, writtenParts } from "./parts.ts";
import { statementSubject } from "./subjects.ts";

export const objectionSchema = z.strictObject({
  ...writtenParts,
  objectsTo: referenceSchema,
  text: wordsSchema,
});
export type Objection = z.infer<typeof objectionSchema>;

/** A party objects to a statement, its own or another's. */
export const objectionType = defineType({
  name: "objection",
  title: { en: "Objection", ko: "이의 제기" },
  standing: "said-by",
  predicate: objectionSchema,
  issuer: ({ issuer }) => issuer,
  subjects: ({ objectsTo }) => [statementSubject(objectsTo)],
});

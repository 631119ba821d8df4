import { z } from "zod";
import { defineType } from "./define.ts";
import { domainSchema, instantSchema, referenceSchema, saltSchema, wordsSchema } from "./parts.ts";
import { statementSubject } from "./subjects.ts";

export const erasureSchema = z.strictObject({
  issuer: domainSchema,
  issuedAt: instantSchema,
  /** Absent where nothing in the words has to stay hidden. */
  salt: saltSchema.optional(),
  erases: referenceSchema,
  /** Why, without what is to be forgotten. */
  ground: wordsSchema,
});
export type Erasure = z.infer<typeof erasureSchema>;

/** An issuer asks all who hold a statement of its own to keep what it says no longer; its entry stays in the log. */
export const erasureType = defineType({
  name: "erasure",
  title: { en: "Erasure", ko: "삭제" },
  standing: "said-by",
  predicate: erasureSchema,
  issuer: ({ issuer }) => issuer,
  subjects: ({ erases }) => [statementSubject(erases)],
});

import { z } from "zod";
import { defineType } from "./define.ts";
import { referenceSchema, wordsSchema, writtenParts } from "./parts.ts";
import { statementSubject } from "./subjects.ts";

export const replySchema = z.strictObject({ ...writtenParts, repliesTo: referenceSchema, text: wordsSchema });
export type Reply = z.infer<typeof replySchema>;

/** A party answers a statement, such as an observation of it or an objection. */
export const replyType = defineType({
  name: "reply",
  title: { en: "Reply", ko: "답변" },
  standing: "said-by",
  predicate: replySchema,
  issuer: ({ issuer }) => issuer,
  subjects: ({ repliesTo }) => [statementSubject(repliesTo)],
});

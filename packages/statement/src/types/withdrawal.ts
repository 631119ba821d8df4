import { z } from "zod";
import { defineType } from "./define.ts";
import { referenceSchema, wordsSchema, writtenParts } from "./parts.ts";
import { statementSubject } from "./subjects.ts";

export const withdrawalSchema = z.strictObject({
  ...writtenParts,
  withdraws: referenceSchema,
  text: wordsSchema,
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** An issuer no longer stands by its own statement; the statement stays in the log. */
export const withdrawalType = defineType({
  name: "withdrawal",
  title: { en: "Withdrawal", ko: "철회" },
  standing: "said-by",
  predicate: withdrawalSchema,
  issuer: ({ issuer }) => issuer,
  subjects: ({ withdraws }) => [statementSubject(withdraws)],
});

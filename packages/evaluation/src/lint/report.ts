import { z } from "zod";
import { textSchema } from "../result/text.ts";

/** found and lacking as the input shows; unknown where the input that would show it was not given. */
const checkOutcomeSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(["found", "lacking", "unknown"]),
  /** Which input was looked at, and where in it (RFC 6901). */
  where: z.strictObject({ input: z.enum(["exercise", "comparison"]), pointer: z.string() }),
  said: textSchema,
});

const practiceOutcomeSchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  /** met: everything looked for was found · partly: some · absent: nothing · unknown: nothing could be looked at. */
  verdict: z.enum(["met", "partly", "absent", "unknown"]),
  checks: z.array(checkOutcomeSchema),
});

/** The answer of `bongsu lint`: schema in spec/lint.schema.json. It grades nobody; it says what is written where. */
export const lintSchema = z.strictObject({
  kind: z.literal("bongsu/lint/1"),
  tool: z.strictObject({ name: z.literal("bongsu"), version: z.string() }),
  profile: z.strictObject({ id: z.string(), name: textSchema, source: z.string() }),
  practices: z.array(practiceOutcomeSchema),
});
export type Lint = z.infer<typeof lintSchema>;
export type PracticeOutcome = z.infer<typeof practiceOutcomeSchema>;

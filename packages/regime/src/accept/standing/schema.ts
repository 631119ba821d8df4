import { digestSchema, domainSchema } from "@bongsu/statement";
import { z } from "zod";
import { clauseRefSchema, daySchema, idSchema } from "../../records/schema/parts.ts";
import { STATUSES } from "../rules.ts";
import { GROUNDS, STANDINGS } from "./rules.ts";

const text = z.strictObject({ en: z.string(), ko: z.string() });

const standingReasonSchema = z.strictObject({
  rule: z.strictObject({ id: z.string(), version: z.int() }),
  ground: z.enum(GROUNDS),
  outcome: z.enum(["holds", "fails", "unknown"]),
  said: text,
});
export type StandingReason = z.infer<typeof standingReasonSchema>;

/** Result of `bongsu accept check`: schema in spec/acceptance-check.schema.json. */
export const acceptanceCheckSchema = z.strictObject({
  kind: z.literal("bongsu/acceptance-check/1"),
  synthetic: z.boolean(),
  authority: z.strictObject({ id: idSchema, name: text, domain: domainSchema.nullable() }),
  decided: daySchema,
  asOf: daySchema,
  decision: digestSchema,
  clauses: z.array(
    z.strictObject({
      clause: clauseRefSchema,
      status: z.enum(STATUSES),
      /** stale: something that it rests on is gone · unknown: something could not be looked at. */
      standing: z.enum(STANDINGS),
      reasons: z.array(standingReasonSchema),
    }),
  ),
});
export type AcceptanceCheck = z.infer<typeof acceptanceCheckSchema>;

import { z } from "zod";
import { DATE_KINDS } from "../records/schema/framework.ts";
import { OBSERVATION_KINDS } from "../records/schema/observation.ts";
import { MARKS } from "../records/schema/parts.ts";
import { CONDITIONS, STATUSES } from "./rules.ts";

const text = z.object({ en: z.string(), ko: z.string() });

const ruleSchema = z.object({
  id: z.string(),
  version: z.int(),
  status: z.enum(STATUSES),
  when: z.array(z.enum(CONDITIONS)),
});

const shownEventSchema = z.object({
  id: z.string(),
  kind: z.enum(OBSERVATION_KINDS),
  dates: z.array(z.object({ on: z.string(), kind: z.enum([...DATE_KINDS, "stated"]) })).min(1),
  by: text,
  words: text,
  note: text.nullable(),
  source: z.object({ url: z.string(), name: text, dated: z.string() }),
  checked: z.string(),
  known: z.enum(MARKS),
  contradiction: text.nullable(),
  confirmed: z.object({ by: z.string(), on: z.string() }).nullable(),
});
export type ShownEvent = z.infer<typeof shownEventSchema>;

const findingSchema = z.object({
  party: z.string(),
  instrument: z.string(),
  clause: z.string(),
  status: z.enum(STATUSES),
  rule: z.object({ id: z.string(), version: z.int() }),
  said: text,
  /** No named person has confirmed every row that the finding rests on. */
  draft: z.boolean(),
  /** Whether anybody has read the clause's text; otherwise it is unverified. */
  clauseRead: z.boolean(),
  adopted: z.string(),
  due: z
    .object({
      on: z.string(),
      because: text,
      /** The party is known to have adopted the instrument by then. */
      bindsParty: z.boolean(),
      /** Days from the date to `asOf`, negative before it; null without `asOf`. */
      days: z.int().nullable(),
    })
    .nullable(),
  evidence: z.array(shownEventSchema),
  says: z.array(shownEventSchema),
  reports: z.array(shownEventSchema),
  disputes: z.array(shownEventSchema),
  searches: z.array(shownEventSchema),
});
export type Finding = z.infer<typeof findingSchema>;

/** Result of `bongsu promises`. */
export const promisesSchema = z.object({
  tool: z.object({ name: z.literal("bongsu"), job: z.literal("promises") }),
  recordsDigest: z.string(),
  asOf: z.string().nullable(),
  since: z.string().nullable(),
  rules: z.array(ruleSchema),
  findings: z.array(findingSchema),
});
export type Promises = z.infer<typeof promisesSchema>;

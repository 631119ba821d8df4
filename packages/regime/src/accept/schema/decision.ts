import { digestSchema, domainSchema } from "@bongsu/statement";
import { z } from "zod";
import { RELATIONS } from "../../crosswalk/rcc5/index.ts";
import { RATIONALES } from "../../crosswalk/rows/row.ts";
import { clauseRefSchema, daySchema, idSchema } from "../../records/schema/parts.ts";
import { OUTCOMES, REQUIREMENTS, STATUSES } from "../rules.ts";
import { KINDS, partySchema } from "./parts.ts";

export const DECISION_KIND = "bongsu/acceptance/1";

const text = z.strictObject({ en: z.string(), ko: z.string() });
const ruleRef = z.strictObject({ id: z.string(), version: z.int() });

/** A relation of the crosswalk that an answer rests on, so that it can be worked out again. */
const relationSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  relations: z.array(z.enum(RELATIONS)),
  rationale: z.enum(RATIONALES),
  authors: z.array(z.string()),
});
export type RestingRelation = z.infer<typeof relationSchema>;

const reasonSchema = z.strictObject({
  rule: ruleRef,
  requirement: z.enum([...REQUIREMENTS, "follows"]),
  outcome: z.enum(OUTCOMES),
  said: text,
  /** The proof line by line, where there is one. */
  proof: z.array(text),
  /** The authority's own words, where the outcome is `condition`. */
  condition: text.nullable(),
});
export type DecisionReason = z.infer<typeof reasonSchema>;

const clauseDecisionSchema = z.strictObject({
  clause: clauseRefSchema,
  topic: text.nullable(),
  asks: text,
  status: z.enum(STATUSES),
  rule: ruleRef,
  /** The evidence shows the contrary of what is asked: a finding on the clause, and not on the evidence. */
  contrary: z.boolean(),
  reasons: z.array(reasonSchema).min(1),
  /** Days with which the answer ends by itself, the first one first. */
  ends: z.array(z.strictObject({ on: daySchema, because: text })),
  restsOn: z.strictObject({ recognition: z.array(idSchema), relations: z.array(relationSchema) }),
});
export type ClauseDecision = z.infer<typeof clauseDecisionSchema>;

const askSchema = z.strictObject({
  id: z.string(),
  said: text,
  settles: z.array(z.strictObject({ clause: clauseRefSchema, requirement: z.string() })).min(1),
});

/** Result of `bongsu accept`: schema in spec/acceptance.schema.json. */
export const decisionSchema = z.strictObject({
  kind: z.literal(DECISION_KIND),
  tool: z.strictObject({ name: z.literal("bongsu"), version: z.string() }),
  /** The authority, or whoever brings the evidence, does not exist (rule 6). */
  synthetic: z.boolean(),
  authority: z.strictObject({ id: idSchema, name: text, domain: domainSchema.nullable() }),
  purpose: text,
  profile: z.strictObject({ written: daySchema, digest: digestSchema }),
  asOf: daySchema,
  evidence: z.strictObject({
    kind: z.enum(KINDS),
    title: text,
    /** Of the file's bytes. */
    digest: digestSchema,
    from: partySchema.nullable(),
    /** How it is known from whom it is. */
    fromKnown: z.enum(["signature", "cover", "nobody"]),
    statement: z
      .strictObject({
        digest: digestSchema,
        issuer: domainSchema,
        log: z.strictObject({ origin: domainSchema, index: z.int().min(0) }).nullable(),
      })
      .nullable(),
    cover: z.strictObject({ digest: digestSchema, saidBy: partySchema }).nullable(),
  }),
  clauses: z.array(clauseDecisionSchema).min(1),
  /** The fewest things that would settle all that is open. */
  asks: z.array(askSchema),
});
export type Decision = z.infer<typeof decisionSchema>;

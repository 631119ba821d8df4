import { domainSchema } from "@bongsu/statement";
import { z } from "zod";
import { RATIONALES } from "../../crosswalk/rows/row.ts";
import { clauseRefSchema, daySchema, idSchema, nameSchema, wordsSchema } from "../../records/schema/parts.ts";
import { IDENTITIES, KINDS, levelSchema, partySchema, RELATIONS_TO_DEVELOPER } from "./parts.ts";

export const PROFILE_KIND = "bongsu/acceptance-profile/1";

/** A language tag; `read-profile.ts` holds it against the codes of countries. */
const languagesSchema = z.array(z.string().min(1).max(40)).min(1).max(50);
/** A decimal in words, so that no reader rounds it. */
const decimalSchema = z.string().regex(/^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/);

const recognitionSchema = z.strictObject({
  id: idSchema,
  party: partySchema,
  /** Clauses on which its evidence, or its decisions, count. */
  for: z.array(clauseRefSchema).min(1).max(500),
  from: daySchema,
  until: daySchema,
  /** What the recognition rests on: a law, a memorandum, an assessment of one's own. */
  basis: wordsSchema,
  /** Recognised because another recognised party recognises it: never wider nor longer than that one. */
  onWordOf: idSchema.optional(),
});
export type RecognitionEntry = z.infer<typeof recognitionSchema>;

/** Which of the result's numbers the clause is about. */
const figuresSchema = z.strictObject({
  /** Metric of the protocol; without it the primary one. */
  metric: z.string().min(1).max(100).optional(),
  /** Ways of measuring that count, the preferred first. */
  by: z
    .array(z.enum(["reference", "corrected", "judge"]))
    .min(1)
    .max(3),
  /** Systems under test; without them all that the result has. */
  systems: z.array(z.string().min(1).max(100)).min(1).max(100).optional(),
});
export type FigureChoice = z.infer<typeof figuresSchema>;

export const requiresSchema = z.strictObject({
  kinds: z.array(z.enum(KINDS)).min(1).optional(),
  from: z.enum(["recognised"]).optional(),
  signed: z.literal(true).optional(),
  /** Witnesses of so many jurisdictions watched the log; `witnesses` says which is where. */
  watched: z.int().min(1).max(50).optional(),
  independence: z.array(z.enum(RELATIONS_TO_DEVELOPER)).min(1).optional(),
  assurance: z
    .strictObject({ atLeast: levelSchema, saidBy: z.enum(["anyone", "recognised"]).default("anyone") })
    .optional(),
  protocol: z.literal("stated").optional(),
  harness: z.enum(["named", "version"]).optional(),
  judge: z.literal("disclosed").optional(),
  languages: languagesSchema.optional(),
  /** The judge held against human labels in these languages. */
  calibrated: languagesSchema.optional(),
  /** What the gate must allow among the pipelines. */
  comparable: z.enum(["side-by-side", "paired", "pooled"]).optional(),
  /** Every number has an interval of at least this level. */
  interval: z.strictObject({ level: z.number().min(0.5).max(0.9999) }).optional(),
  /** Least number of observations of each number. */
  least: z.int().min(1).max(1_000_000_000).optional(),
  /** Greatest width of each interval, as a fraction (0.1 is ten points). */
  width: decimalSchema.optional(),
  /** Where each number must lie, with its whole interval, and `margin` to spare: one of the two bounds. */
  limit: z
    .strictObject({
      atMost: decimalSchema.optional(),
      atLeast: decimalSchema.optional(),
      margin: decimalSchema.default("0"),
    })
    .optional(),
  /** Greatest age of the evaluation, in days. */
  age: z.int().min(1).max(36_500).optional(),
  identity: z.enum(IDENTITIES).optional(),
});
export type Requires = z.infer<typeof requiresSchema>;

/** On what condition evidence is taken although a requirement is not shown. */
const conditionsSchema = z.strictObject({
  kinds: wordsSchema.optional(),
  from: wordsSchema.optional(),
  signed: wordsSchema.optional(),
  watched: wordsSchema.optional(),
  "bears-on": wordsSchema.optional(),
  independence: wordsSchema.optional(),
  assurance: wordsSchema.optional(),
  protocol: wordsSchema.optional(),
  harness: wordsSchema.optional(),
  judge: wordsSchema.optional(),
  languages: wordsSchema.optional(),
  calibrated: wordsSchema.optional(),
  comparable: wordsSchema.optional(),
  interval: wordsSchema.optional(),
  least: wordsSchema.optional(),
  width: wordsSchema.optional(),
  limit: wordsSchema.optional(),
  age: wordsSchema.optional(),
  identity: wordsSchema.optional(),
});

const clauseSchema = z.strictObject({
  clause: clauseRefSchema,
  /** What the authority wants shown under this clause, in its own words. */
  asks: wordsSchema,
  figures: figuresSchema.optional(),
  /** Without it the clause is decided by what follows of the others alone. */
  requires: requiresSchema.optional(),
  conditions: conditionsSchema.optional(),
});
export type ProfileClause = z.infer<typeof clauseSchema>;

/** What an authority accepts, from whom, for what: schema in spec/acceptance-profile.schema.json. */
export const profileSchema = z.strictObject({
  kind: z.literal(PROFILE_KIND),
  id: idSchema,
  /** The authority does not exist; every screen says so (rule 6). */
  synthetic: z.boolean().default(false),
  authority: z.strictObject({ name: nameSchema, domain: domainSchema.nullable() }),
  /** For what the evidence is to be used; accepted for this and nothing else. */
  purpose: wordsSchema,
  /** Day of this version of the profile. */
  written: daySchema,
  /** Edition of each instrument, where more than one is at hand. */
  editions: z.record(idSchema, z.string().min(1).max(40)).default({}),
  recognition: z.array(recognitionSchema).max(1000).default([]),
  /** Whose rows between clauses are followed, and in which sense. */
  crosswalk: z
    .strictObject({ follow: z.array(idSchema).min(1).max(50), rationale: z.enum(RATIONALES) })
    .optional(),
  /** Where each witness stands, by the authority's own knowledge (ISO 3166-1, or EU). */
  witnesses: z
    .array(z.strictObject({ name: z.string().min(1).max(200), jurisdiction: z.string().regex(/^[A-Z]{2}$/) }))
    .max(500)
    .default([]),
  clauses: z.array(clauseSchema).min(1).max(500),
});
export type Profile = z.infer<typeof profileSchema>;

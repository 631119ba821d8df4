import { z } from "zod";
import {
  clauseRefSchema,
  confirmationSchema,
  dateSchema,
  daySchema,
  idSchema,
  nameSchema,
  originSchema,
  sourcesSchema,
  wordsSchema,
  type RecordFault,
} from "./parts.ts";

/**
 * What is known of a party and a clause beside its framework. Said by is not reported by (rule 5): `says` and `none`
 * are the party's own words, `reports` and `disputes` are somebody's about it.
 */
export const OBSERVATION_KINDS = ["evidence", "says", "none", "reports", "disputes", "search"] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

export const observationSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(OBSERVATION_KINDS),
    parties: z.array(idSchema).min(1).max(100),
    clauses: z.array(clauseRefSchema).min(1).max(40),
    on: dateSchema,
    /** Who says so, or who looked; absent where the party speaks for itself. */
    by: nameSchema.optional(),
    /** What was published, said or disputed, in the project's own words. */
    words: wordsSchema,
    from: originSchema,
    confirmed: confirmationSchema.optional(),
  })
  .superRefine(({ kind, by, parties }, context) => {
    const own = kind === "says" || kind === "none";
    const fault: RecordFault = "by-another";
    if (own === (by !== undefined) && kind !== "evidence")
      context.addIssue({ code: "custom", message: fault, path: ["by"] });
    else if (own && parties.length > 1)
      context.addIssue({ code: "custom", message: fault, path: ["parties"] });
  });
export type Observation = z.infer<typeof observationSchema>;

export const observationsSchema = z.strictObject({
  sources: sourcesSchema,
  observations: z.array(observationSchema).min(1).max(2000),
});

export const AXES = ["safe", "innovative", "inclusive", "resilient"] as const;

export const measureSchema = z.strictObject({
  id: idSchema,
  party: idSchema,
  title: nameSchema,
  kind: z.enum(["institute", "law", "compute", "chips", "skills", "testing", "finance"]),
  axes: z.array(z.enum(AXES)).min(1),
  began: dateSchema,
  words: wordsSchema,
  /** Clauses that ask for measures of this kind. */
  clauses: z.array(clauseRefSchema).max(20),
  /** What the state set out to reach, and what it published of having reached it. */
  indicators: z
    .array(
      z.strictObject({
        name: wordsSchema,
        kind: z.enum(["target", "outcome"]),
        value: z.number(),
        unit: z.enum(["KRW", "percent", "count"]),
        /** Value and unit as a person writes them. */
        shown: nameSchema,
        on: dateSchema,
      }),
    )
    .max(20),
  from: originSchema,
  confirmed: confirmationSchema.optional(),
});
export type Measure = z.infer<typeof measureSchema>;

export const measuresSchema = z.strictObject({
  sources: sourcesSchema,
  measures: z.array(measureSchema).min(1).max(500),
});

export const refusedSourcesSchema = z.strictObject({
  refused: z
    .array(
      z.strictObject({
        host: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/),
        because: wordsSchema,
        checked: daySchema,
      }),
    )
    .max(500),
});

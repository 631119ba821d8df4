import { z } from "zod";

export const intervalSchema = z.strictObject({
  lower: z.number(),
  upper: z.number(),
  level: z.number(),
  method: z.string(),
});

export const refusalSchema = z.strictObject({
  code: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What the number is a number of. `benchmark`: these items; `generalised`: the population they are drawn from. */
export const estimandSchema = z.enum([
  "benchmark",
  "generalised",
  "difference",
  "agreement",
  "judge-error",
  "heterogeneity",
  "item-difference",
  "test",
  "reported",
]);

/**
 * One number and all that it must carry (rule 3). Rates and differences are fractions, not percent.
 * `value` is null only beside a refusal.
 */
export const figureSchema = z.strictObject({
  /** Stable within a result; the anchor of the number on the page. */
  id: z.string(),
  value: z.number().nullable(),
  unit: z.enum([
    "fraction",
    "score",
    "coefficient",
    "p-value",
    "log-odds",
    "variance",
    "points-of-score",
    "count",
  ]),
  estimand: estimandSchema,
  method: z.string(),
  /** Observations that the number rests on. */
  n: z.number().int(),
  /** Of these, how many count towards it, where the number is a proportion. */
  k: z.number().int().nullable(),
  clusters: z.number().int().nullable(),
  df: z.number().nullable(),
  standardError: z.number().nullable(),
  level: z.number().nullable(),
  interval: intervalSchema.nullable(),
  /** Why there is no value, or no interval. */
  refusal: refusalSchema.nullable(),
  /** Hex seed where randomness was used. */
  seed: z.string().nullable(),
  warnings: z.array(z.string()),
  /** Pipelines (or "reference") whose inputs it rests on; their digests stand in `inputs`. */
  inputs: z.array(z.string()),
});
export type Figure = z.infer<typeof figureSchema>;

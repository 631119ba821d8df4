import { z } from "zod";
import { figureSchema } from "./figure.ts";
import { textSchema } from "./text.ts";

const cell = { system: z.string(), language: z.string().nullable(), task: z.string().nullable() };

export const estimateSchema = z.strictObject({
  /** Pipeline id, or "reference" for the human label. */
  source: z.string(),
  ...cell,
  /** Metric id: the primary one or a stated alternative. */
  metric: z.string(),
  figure: figureSchema,
  /** Rate if every missing, errored or unusable sample counted against, or for (present only when there are any). */
  bounds: z.strictObject({ lower: z.number(), upper: z.number(), missing: z.number().int() }).nullable(),
  /** Other budget: the rate is a lower bound of what the system can do. */
  lowerBoundOnly: z.boolean(),
});
export type Estimate = z.infer<typeof estimateSchema>;

export const contrastSchema = z.strictObject({
  /** pipelines: one system, two pipelines · reference: pipeline against human label · systems: two systems, one pipeline. */
  kind: z.enum(["pipelines", "reference", "systems"]),
  first: z.strictObject({ source: z.string(), system: z.string() }),
  second: z.strictObject({ source: z.string(), system: z.string() }),
  language: z.string().nullable(),
  task: z.string().nullable(),
  metric: z.string(),
  /** Counts over the common items, present for binary outcomes. */
  counts: z
    .strictObject({
      both: z.number().int(),
      onlyFirst: z.number().int(),
      onlySecond: z.number().int(),
      neither: z.number().int(),
    })
    .nullable(),
  /** second minus first. */
  difference: figureSchema,
  /** Unpaired standard error and item correlation beside the paired one (Miller 2024). */
  unpairedStandardError: z.number().nullable(),
  correlation: z.number().nullable(),
  test: figureSchema.nullable(),
  /** p after Holm over the planned family it belongs to. */
  adjustedP: z.number().nullable(),
  family: z.string(),
  conclusion: z.enum(["first-higher", "second-higher", "unsettled", "equivalent", "refused"]),
});
export type Contrast = z.infer<typeof contrastSchema>;

export const agreementSchema = z.strictObject({
  kind: z.enum(["raters", "judge-reference", "pipelines"]),
  between: z.array(z.string()),
  system: z.string().nullable(),
  language: z.string().nullable(),
  /** percent agreement, Cohen or Fleiss kappa, Krippendorff alpha, Gwet AC1 … */
  figures: z.array(figureSchema),
});
export type Agreement = z.infer<typeof agreementSchema>;

export const judgeSchema = z.strictObject({
  pipeline: z.string(),
  system: z.string().nullable(),
  language: z.string().nullable(),
  sensitivity: figureSchema,
  specificity: figureSchema,
  /** q0 + q1 - 1; at or below 0 the judge carries no information. */
  youden: z.number().nullable(),
  usable: z.enum(["usable", "not-usable", "unknown"]),
});
export type JudgeQuality = z.infer<typeof judgeSchema>;

export const correctedSchema = z.strictObject({
  pipeline: z.string(),
  ...cell,
  raw: figureSchema,
  corrected: figureSchema,
  /** disjoint: labels of other items · cross-fitted: k folds by item · refused. */
  calibration: z.enum(["disjoint", "cross-fitted", "refused"]),
});
export type Corrected = z.infer<typeof correctedSchema>;

export const pooledSchema = z.strictObject({
  ...cell,
  metric: z.string(),
  sources: z.array(z.string()),
  /** null where pooling is refused; then `refusal` says why. */
  estimate: figureSchema.nullable(),
  predictionInterval: z.strictObject({ lower: z.number(), upper: z.number(), level: z.number() }).nullable(),
  tau2: figureSchema.nullable(),
  i2: z.number().nullable(),
  q: figureSchema.nullable(),
  /** Of the rates that may be read side by side; null where fewer than two may. */
  range: z.strictObject({ lower: z.number(), upper: z.number() }).nullable(),
  refusal: z.strictObject({ rule: z.string(), text: textSchema }).nullable(),
});
export type Pooled = z.infer<typeof pooledSchema>;

export const difSchema = z.strictObject({
  item: z.string(),
  task: z.string().nullable(),
  between: z.strictObject({ kind: z.enum(["language", "pipeline"]), first: z.string(), second: z.string() }),
  /** ETS delta, -2.35 ln(odds ratio). */
  delta: figureSchema,
  etsClass: z.enum(["A", "B", "C"]),
  adjustedP: z.number().nullable(),
});
export type Dif = z.infer<typeof difSchema>;

export const flagSchema = z.strictObject({
  item: z.string(),
  task: z.string().nullable(),
  language: z.string().nullable(),
  kind: z.enum(["one-pipeline-fails", "dif", "no-verdict", "content-differs", "same-for-all"]),
  systems: z.array(z.string()),
  note: textSchema,
});
export type Flag = z.infer<typeof flagSchema>;

/** One stated choice, made the other way: which conclusions hold, which turn. */
export const sensitivitySchema = z.strictObject({
  choice: z.string(),
  said: textSchema,
  /** Conclusions of the stated analysis that this choice was tried on. */
  tried: z.number().int(),
  turned: z.array(
    z.strictObject({
      kind: z.enum(["pipelines", "reference", "systems"]),
      /** Two sources, or of kind "systems" two systems in the ranking of `source`. */
      first: z.string(),
      second: z.string(),
      source: z.string().nullable(),
      system: z.string(),
      language: z.string().nullable(),
      stated: z.number().nullable(),
      otherwise: z.number().nullable(),
      /** reversed: the sign turned · settled/unsettled: significance gained or lost. */
      how: z.enum(["reversed", "settled", "unsettled"]),
    }),
  ),
});
export type Sensitivity = z.infer<typeof sensitivitySchema>;

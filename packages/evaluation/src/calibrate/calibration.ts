import { z } from "zod";
import { agreementSchema } from "../result/analyses.ts";
import { metricSchema } from "../result/comparison.ts";
import { figureSchema, intervalSchema } from "../result/figure.ts";
import { textSchema } from "../result/text.ts";

/** One judge in one language (null: all of them, or the only one). */
export const judgeCalibrationSchema = z.strictObject({
  judge: z.string(),
  name: textSchema,
  language: z.string().nullable(),
  /** Judged outputs by what people said of them. */
  labels: z.strictObject({
    positive: z.number().int(),
    negative: z.number().int(),
    unlabelled: z.number().int(),
  }),
  /** q1: share of outputs that people call positive which the judge calls so too. */
  sensitivity: figureSchema,
  /** q0: share of outputs that people call negative which the judge calls so too. */
  specificity: figureSchema,
  /** q0 + q1 - 1, with Newcombe's interval, or clustered by item where items repeat. */
  youden: z.number().nullable(),
  youdenInterval: intervalSchema.nullable(),
  usable: z.enum(["usable", "not-usable", "unknown"]),
  /** Judged rate over all outputs, and the rate by people over those that they labelled. */
  raw: figureSchema,
  human: figureSchema,
  corrected: figureSchema,
  /** cross-fitted: every item has labels, so that the corrected rate only shows whether the judge can be trusted. */
  calibration: z.enum(["disjoint", "cross-fitted", "refused"]),
  /** Labels still to be collected for the half-width that was asked for; null where no number of them would do. */
  more: z
    .strictObject({ halfWidth: z.number(), positive: z.number().int(), negative: z.number().int() })
    .nullable(),
  said: textSchema,
});
export type JudgeCalibration = z.infer<typeof judgeCalibrationSchema>;

/** One judge whose scores are numbers, in one language (null: there is only one). */
export const scoreCalibrationSchema = z.strictObject({
  judge: z.string(),
  name: textSchema,
  language: z.string().nullable(),
  /** Judged outputs with a human score, and without. */
  labels: z.strictObject({ labelled: z.number().int(), unlabelled: z.number().int() }),
  /** Mean score by the judge over all outputs, and by people over those that they scored. */
  raw: figureSchema,
  human: figureSchema,
  /** Judge minus people, on the outputs that people scored. */
  gap: figureSchema,
  /** Krippendorff's alpha of judge and people, on the interval scale. */
  agreement: figureSchema,
  /** Mean human score of all outputs, by prediction-powered inference. */
  calibrated: figureSchema,
  said: textSchema,
});
export type ScoreCalibration = z.infer<typeof scoreCalibrationSchema>;

/** The answer of `bongsu calibrate`: schema in spec/calibration.schema.json. */
export const calibrationSchema = z.strictObject({
  kind: z.literal("bongsu/calibration/1"),
  tool: z.strictObject({ name: z.literal("bongsu"), version: z.string() }),
  level: z.number(),
  halfWidth: z.number(),
  metric: metricSchema,
  assumptions: z.array(z.strictObject({ field: z.string(), said: textSchema })),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      bytes: z.number().int(),
      digest: z.templateLiteral(["sha256:", z.string()]),
      format: z.string(),
    }),
  ),
  /** People among themselves, over all and per language. */
  raters: z.array(agreementSchema),
  /** Where verdicts are classes. */
  judges: z.array(judgeCalibrationSchema),
  /** Where verdicts are numbers. */
  scores: z.array(scoreCalibrationSchema),
});
export type Calibration = z.infer<typeof calibrationSchema>;

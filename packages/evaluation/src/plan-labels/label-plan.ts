import { z } from "zod";
import { textSchema } from "../result/text.ts";

const share = z.number().min(0).max(1);
const aims = {
  /** Two-sided. */
  alpha: z.number().gt(0).lt(1).default(0.05),
  power: z.number().gt(0).lt(1).default(0.8),
};

/** Items for two systems or pipelines on the same items, with scores of any kind (Miller 2024). */
const meanQuestion = z.strictObject({
  kind: z.literal("mean"),
  ...aims,
  /** Given: how many items find it. Absent: `items` must be given. */
  difference: z.number().positive().optional(),
  items: z.number().int().positive().optional(),
  /** Variance over items of the true difference; 1/9 is Miller's example for binary scores. */
  varianceOfDifference: z
    .number()
    .min(0)
    .default(1 / 9),
  /** Variance over repeated answers to one item, and the answers (epochs) per item. */
  within: z.number().min(0).default(0),
  epochs: z.number().int().positive().default(1),
});

/** Items for a McNemar test of two binary columns on the same items (Connor 1987). */
const pairedQuestion = z.strictObject({
  kind: z.literal("paired"),
  ...aims,
  onlyFirst: share,
  onlySecond: share,
  /** Absent: how many items are wanted. Given: with what power they find it. */
  items: z.number().int().positive().optional(),
});

/** Human labels for a judge's corrected rate (Lee et al. 2025). */
const labelsQuestion = z.strictObject({
  kind: z.literal("labels"),
  level: z.number().gt(0.5).lt(1).default(0.95),
  halfWidth: z.number().positive(),
  /** Outputs that the judge judges. */
  outputs: z.number().int().positive(),
  judgedRate: share,
  specificity: share,
  sensitivity: share,
  pilotPerClass: z.number().int().min(0).default(0),
});

/** What `bongsu plan` is asked. */
export const planQuestionSchema = z.discriminatedUnion("kind", [
  meanQuestion,
  pairedQuestion,
  labelsQuestion,
]);
export type PlanQuestion = z.output<typeof planQuestionSchema>;

/** The answer of `bongsu plan`: schema in spec/label-plan.schema.json. */
export const labelPlanSchema = z.strictObject({
  kind: z.literal("bongsu/plan/1"),
  tool: z.strictObject({ name: z.literal("bongsu"), version: z.string() }),
  question: planQuestionSchema,
  method: z.string(),
  /** By name: items, difference, power, positives, negatives, total, halfWidth. */
  values: z.record(z.string(), z.number()),
  refusal: z
    .strictObject({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  said: textSchema,
});
export type LabelPlan = z.infer<typeof labelPlanSchema>;

import type { z } from "zod";
import { calibrationSchema } from "./calibrate/index.ts";
import { aggregateSchema } from "./publish/aggregate.ts";
import { lintSchema } from "./lint/index.ts";
import { labelPlanSchema } from "./plan-labels/index.ts";
import { exerciseSchema } from "./protocol/schema.ts";
import { comparisonSchema } from "./result/index.ts";

export interface PublicSchema {
  /** File name in spec/, and the last part of the schema's URN. */
  readonly name: string;
  readonly title: string;
  readonly schema: z.ZodType;
  /** Whether the document is written by people (input) or by Bongsu (output). */
  readonly io: "input" | "output";
}

/** Every document that Bongsu reads or writes and others may rely on. */
export const publicSchemas: readonly PublicSchema[] = [
  { name: "exercise", title: "Protocol of a joint test", schema: exerciseSchema, io: "input" },
  { name: "comparison", title: "Result of bongsu compare", schema: comparisonSchema, io: "output" },
  { name: "aggregate", title: "What bongsu publish makes public", schema: aggregateSchema, io: "output" },
  { name: "calibration", title: "Result of bongsu calibrate", schema: calibrationSchema, io: "output" },
  { name: "label-plan", title: "Result of bongsu plan", schema: labelPlanSchema, io: "output" },
  { name: "lint", title: "Result of bongsu lint", schema: lintSchema, io: "output" },
];

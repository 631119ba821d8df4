import { z } from "zod";
import {
  agreementSchema,
  contrastSchema,
  correctedSchema,
  difSchema,
  estimateSchema,
  flagSchema,
  judgeSchema,
  pooledSchema,
  sensitivitySchema,
} from "./analyses.ts";
import { gateRowSchema, pairPermissionSchema, permissionOfAllSchema } from "./gate.ts";
import { placeSchema } from "./place.ts";
import { publishedSchema } from "./published.ts";
import { sentenceSchema, textSchema } from "./text.ts";

const digestSchema = z.templateLiteral(["sha256:", z.string()]);

export const metricSchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  /** Outcome classes that count as 1; null for the mean of a numeric score. */
  counts: z.array(z.string()).nullable(),
});

export const pipelineSchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  institute: textSchema.nullable(),
  judge: z.strictObject({ kind: z.enum(["model", "rule", "human", "unknown"]), name: textSchema }),
  /** Pipelines with the same label judged the same outputs. */
  outputs: z.string().nullable(),
  harness: z.array(z.strictObject({ name: z.string(), version: z.string().nullable() })),
  samples: z.number().int(),
});

export const inputSchema = z.strictObject({
  pipeline: z.string(),
  file: z.string(),
  bytes: z.number().int(),
  digest: digestSchema,
  format: z.string(),
});

/** The answer of `bongsu compare`: schema in spec/comparison.schema.json. */
export const comparisonSchema = z.strictObject({
  kind: z.literal("bongsu/comparison/1"),
  tool: z.strictObject({ name: z.literal("bongsu"), version: z.string() }),
  exercise: z.strictObject({
    id: z.string(),
    title: textSchema,
    construct: textSchema.nullable(),
    /** protocol: stated by its authors · draft: inferred from the files, see `assumptions`. */
    basis: z.enum(["protocol", "draft"]),
    protocolDigest: digestSchema,
    level: z.number(),
    smallestDifference: z.number().nullable(),
    metric: metricSchema,
    alternatives: z.array(metricSchema),
    /** Outcome classes, in the protocol's order; empty for numeric scores. */
    classes: z.array(z.strictObject({ id: z.string(), name: textSchema })),
    /** Who settles what is right: raters and adjudication, where the data has human labels. */
    reference: z
      .strictObject({ name: textSchema, raters: z.number().int(), adjudicated: z.boolean() })
      .nullable(),
    data: z
      .strictObject({ name: textSchema, source: z.string().nullable(), licence: z.string().nullable() })
      .nullable(),
  }),
  assumptions: z.array(z.strictObject({ field: z.string(), said: textSchema })),
  inputs: z.array(inputSchema),
  inputsDigest: digestSchema,
  pipelines: z.array(pipelineSchema),
  systems: z.array(z.strictObject({ id: z.string(), name: textSchema })),
  languages: z.array(z.string()),
  tasks: z.array(z.string()),
  gate: z.array(gateRowSchema),
  allowed: z.strictObject({
    sideBySide: permissionOfAllSchema,
    paired: permissionOfAllSchema,
    pooled: permissionOfAllSchema,
    pairs: z.array(pairPermissionSchema),
  }),
  estimates: z.array(estimateSchema),
  contrasts: z.array(contrastSchema),
  agreement: z.array(agreementSchema),
  judges: z.array(judgeSchema),
  corrected: z.array(correctedSchema),
  pooled: z.array(pooledSchema),
  dif: z.array(difSchema),
  flagged: z.array(flagSchema),
  sensitivity: z.array(sensitivitySchema),
  /** What was planned and could not be done, and why. */
  skipped: z.array(z.strictObject({ analysis: z.string(), said: textSchema })),
  published: publishedSchema.nullable(),
  asks: z.array(z.strictObject({ id: z.string(), said: textSchema, why: textSchema })),
  verdict: z.array(sentenceSchema),
  losses: z.array(
    z.strictObject({
      file: z.string(),
      field: z.string(),
      kind: z.enum(["not-carried", "lacking", "mapped"]),
      samples: z.number().int(),
      note: textSchema,
    }),
  ),
  problems: z.array(
    z.strictObject({
      file: z.string(),
      /** Where in the file; absent where it is about the file as a whole. */
      place: placeSchema.optional(),
      code: z.string(),
      severity: z.enum(["error", "warning"]),
      found: textSchema,
      expected: textSchema,
      todo: textSchema,
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;

import { z } from "zod";
import { intervalSchema, estimandSchema, figureSchema } from "../result/figure.ts";
import { aspectSchema, effectSchema } from "../result/gate.ts";
import { sentenceSchema, textSchema } from "../result/text.ts";

const digestSchema = z.templateLiteral(["sha256:", z.string().regex(/^[0-9a-f]{64}$/)]);
/** Identifiers of methods, warnings and refusals: ours, never text out of a file. */
const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9./-]{0,99}$/);

/** A figure with what it must carry (rule 3), but no digest of inputs: see `leftOut`. */
export const publicFigureSchema = z.strictObject({
  id: z.string(),
  value: z.number().nullable(),
  unit: figureSchema.shape.unit,
  estimand: estimandSchema,
  method: codeSchema,
  n: z.number().int(),
  clusters: z.number().int().nullable(),
  standardError: z.number().nullable(),
  level: z.number().nullable(),
  interval: intervalSchema.nullable(),
  /** Code of the reason why there is no value or no interval. */
  refusal: codeSchema.nullable(),
  seed: z.string().nullable(),
  warnings: z.array(codeSchema),
  /** Pipelines (or "reference") that it rests on. */
  inputs: z.array(z.string()),
});
export type PublicFigure = z.infer<typeof publicFigureSchema>;

const cell = { system: z.string(), language: z.string().nullable(), task: z.string().nullable() };
const side = z.strictObject({ source: z.string(), system: z.string() });

/** What of a comparison may be published while samples and items stay at home: schema in spec/aggregate.schema.json. */
export const aggregateSchema = z.strictObject({
  kind: z.literal("bongsu/aggregate/1"),
  tool: z.strictObject({ name: z.literal("bongsu"), version: z.string() }),
  exercise: z.strictObject({
    id: z.string(),
    title: textSchema,
    construct: textSchema.nullable(),
    protocolDigest: digestSchema,
    level: z.number(),
    smallestDifference: z.number().nullable(),
    metric: z.strictObject({ id: z.string(), name: textSchema }),
    data: z
      .strictObject({ name: textSchema, source: z.string().nullable(), licence: z.string().nullable() })
      .nullable(),
  }),
  pipelines: z.array(
    z.strictObject({
      id: z.string(),
      name: textSchema,
      institute: textSchema.nullable(),
      judge: z.strictObject({ kind: z.enum(["model", "rule", "human", "unknown"]), name: textSchema }),
      harness: z.array(z.strictObject({ name: z.string(), version: z.string().nullable() })),
      samples: z.number().int(),
    }),
  ),
  systems: z.array(z.strictObject({ id: z.string(), name: textSchema })),
  languages: z.array(z.string()),
  verdict: z.array(sentenceSchema),
  /** `said` is null where the rule's words quote what stands in the logs; docs/comparability.md has the rule. */
  gate: z.array(
    z.strictObject({
      aspect: aspectSchema,
      rule: codeSchema,
      effect: effectSchema,
      said: z.strictObject({ finding: textSchema, consequence: textSchema }).nullable(),
    }),
  ),
  estimates: z.array(
    z.strictObject({
      source: z.string(),
      ...cell,
      metric: z.string(),
      lowerBoundOnly: z.boolean(),
      figure: publicFigureSchema,
    }),
  ),
  contrasts: z.array(
    z.strictObject({
      kind: z.enum(["pipelines", "reference", "systems"]),
      first: side,
      second: side,
      language: z.string().nullable(),
      task: z.string().nullable(),
      metric: z.string(),
      /** second minus first. */
      difference: publicFigureSchema,
      test: publicFigureSchema.nullable(),
      adjustedP: z.number().nullable(),
      conclusion: z.enum(["first-higher", "second-higher", "unsettled", "equivalent", "refused"]),
    }),
  ),
  corrected: z.array(
    z.strictObject({
      pipeline: z.string(),
      ...cell,
      calibration: z.enum(["disjoint", "cross-fitted", "refused"]),
      figure: publicFigureSchema,
    }),
  ),
  /** Parts of the comparison that are not here, and why. */
  leftOut: z.array(
    z.strictObject({
      part: z.enum([
        "inputs",
        "items",
        "logs",
        "agreement",
        "small-figures",
        "gate-words",
        "verdict-words",
        "other-analyses",
      ]),
      /** How many there are, where they can be counted. */
      count: z.number().int().nullable(),
      why: textSchema,
    }),
  ),
});
export type Aggregate = z.infer<typeof aggregateSchema>;

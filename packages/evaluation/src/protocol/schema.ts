import { z } from "zod";

const said = z.union([
  z.string().transform((s) => ({ en: s, ko: s })),
  z.strictObject({ en: z.string(), ko: z.string() }),
]);

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, "an id: lower-case letters, digits, dot, dash, underscore");
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const facts = z.record(z.string(), scalar);

/** What a protocol may plan; all of it where it plans nothing. */
export const ANALYSES = [
  "pipelines",
  "reference",
  "systems",
  "agreement",
  "correction",
  "pooled",
  "dif",
  "flags",
  "sensitivity",
] as const;

const metric = z.strictObject({
  id,
  name: said,
  /** Outcome classes that count as 1. Absent: the mean of a numeric score. */
  counts: z.array(id).min(1).optional(),
});

const columns = z.strictObject({
  item: z.string().optional(),
  system: z.string().optional(),
  epoch: z.string().optional(),
  language: z.string().optional(),
  cluster: z.string().optional(),
  stratum: z.string().optional(),
  scores: z.record(z.string(), z.string()).optional(),
  raters: z.record(z.string(), z.string()).optional(),
  adjudicated: z.string().optional(),
  itemText: z.string().optional(),
  answerText: z.string().optional(),
  error: z.string().optional(),
});

const judge = z.strictObject({
  kind: z.enum(["model", "rule", "human", "unknown"]),
  name: said,
  /** Id of the system under test that is this judge, when it is one. */
  system: id.optional(),
  rubric: said.optional(),
  /** Outcome classes that this judge can give. Absent: all of the protocol's. */
  classes: z.array(id).optional(),
});

const pipeline = z.strictObject({
  id,
  name: said,
  institute: said.optional(),
  /** Files or folders, relative to the protocol. */
  files: z.array(z.string()).min(1),
  columns: columns.optional(),
  /** The scorer (or the key of `columns.scores`) whose verdict this pipeline reports. */
  score: z.string().optional(),
  judge: judge.optional(),
  /** Pipelines with the same label judged the same outputs. */
  outputs: z.string().optional(),
  prompt: z.string().optional(),
  generation: facts.optional(),
  limits: facts.optional(),
  scaffold: z.array(z.string()).optional(),
  epochs: z.number().int().positive().optional(),
  reducer: z.string().optional(),
  language: z.string().optional(),
});

/** The evaluation plan that an exercise is run under; `spec/exercise.schema.json` is emitted from it. */
export const exerciseSchema = z.strictObject({
  kind: z.literal("bongsu/exercise/1"),
  id,
  title: said,
  construct: said.optional(),
  /** Set by `bongsu init` and by a comparison without a protocol; remove it once the plan is yours. */
  draft: z.boolean().optional(),
  preregistered: z.boolean().optional(),
  data: z
    .strictObject({ name: said, source: z.string().optional(), licence: z.string().optional() })
    .optional(),
  items: z
    .strictObject({
      name: said.optional(),
      count: z.number().int().positive().optional(),
      /** Primary analysis on part of the items: by stratum, exact values or prefixes. */
      only: z.strictObject({ stratum: z.array(z.string()).min(1) }).optional(),
      except: z
        .strictObject({
          stratum: z.array(z.string()).optional(),
          stratumPrefix: z.array(z.string()).optional(),
        })
        .optional(),
      /** CSV with a column per pipeline id: which items are the same where ids differ. */
      alignment: z.string().optional(),
      /** clusters: items of a group are drawn together · strata: the groups are fixed by design. */
      groups: z.enum(["clusters", "strata"]).optional(),
      digests: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  /** Tasks that are compared, where the logs hold others too. */
  tasks: z.array(z.string().min(1)).min(1).optional(),
  systems: z
    .array(z.strictObject({ id, name: said.optional(), aliases: z.array(z.string()).optional() }))
    .optional(),
  languages: z.array(z.string()).optional(),
  epochs: z.strictObject({ count: z.number().int().positive(), reducer: z.string().optional() }).optional(),
  outcome: z
    .strictObject({
      classes: z
        .array(z.strictObject({ id, name: said.optional(), from: z.array(scalar).optional() }))
        .min(2),
      /** Raw values that mean: the judge gave no verdict. */
      unusable: z.array(scalar).optional(),
    })
    .optional(),
  metric: metric.optional(),
  /** The same question counted otherwise; the verdict says which of them turns it round. */
  alternatives: z.array(metric).optional(),
  smallestDifference: z.number().positive().optional(),
  level: z.number().gt(0.5).lt(1).optional(),
  generation: facts.optional(),
  limits: facts.optional(),
  /** Human labels carried by a pipeline's files. */
  reference: z
    .strictObject({
      name: said.optional(),
      raters: z.array(z.string()).optional(),
      adjudicated: z.string().optional(),
    })
    .optional(),
  pooling: z.strictObject({ leastInstitutes: z.number().int().min(2) }).optional(),
  analyses: z.array(z.enum(ANALYSES)).optional(),
  pipelines: z.array(pipeline).optional(),
  /** A table of rates as published, where no logs are at hand. */
  published: z
    .strictObject({
      file: z.string(),
      source: said,
      url: z.string().optional(),
      standing: z.enum(["second-hand", "primary"]),
      /** Column with the row's name (a language, a task). */
      row: z.string(),
      /** Columns that hold rates, in percent. */
      rates: z.array(z.string()).min(1),
      /** Column with the number of tests of a row, where the table has one. */
      n: z.string().optional(),
      /** Name of the row that the authors call overall. */
      overall: z.string().optional(),
    })
    .optional(),
  participants: z.array(z.strictObject({ name: said, role: z.string().optional() })).optional(),
});

export type Exercise = z.output<typeof exerciseSchema>;
export type PipelinePlan = NonNullable<Exercise["pipelines"]>[number];
export type MetricPlan = NonNullable<Exercise["metric"]>;

import type { z } from "zod";
import {
  acceptanceCheckSchema,
  coverSchema,
  decisionSchema,
  matrixSchema,
  profileSchema,
} from "./accept/index.ts";
import { crosswalkFileSchema } from "./crosswalk/index.ts";
import { baseSchema } from "./filing/schema/base.ts";
import { filingSchema } from "./filing/schema/filing.ts";
import { promisesSchema } from "./promises/schema.ts";
import { recordKinds } from "./records/index.ts";
import { watchReviewsSchema, watchSchema, watchSearchesSchema } from "./watch/index.ts";

export interface RegimeSchema {
  /** File name in spec/, and the last part of the schema's URN. */
  readonly name: string;
  readonly title: string;
  readonly schema: z.ZodType;
  /** Whether the document is written by people (input) or by Bongsu (output). */
  readonly io: "input" | "output";
}

const of = (kind: keyof typeof recordKinds, title: string): RegimeSchema => ({
  name: `records/${kind}`,
  title,
  schema: recordKinds[kind],
  io: "input",
});

/** Every document of this package that others may rely on. */
export const regimeSchemas: readonly RegimeSchema[] = [
  of("instruments", "An instrument of the public record, clause by clause"),
  of("parties", "Parties of the public record"),
  of("adoptions", "Who adopted an instrument, and when"),
  of("frameworks", "A company's safety frameworks, and where one was looked for"),
  of("observations", "What is known of parties and clauses"),
  of("measures", "What states have done"),
  of("sources", "Sources that the public record does not use"),
  of("filings", "What a regime wants to be told, field by field"),
  {
    name: "records/crosswalk",
    title: "A crosswalk: rows between clauses",
    schema: crosswalkFileSchema,
    io: "input",
  },
  { name: "acceptance-profile", title: "What an authority accepts", schema: profileSchema, io: "input" },
  { name: "evidence-cover", title: "What evidence does not say of itself", schema: coverSchema, io: "input" },
  { name: "acceptance", title: "Result of bongsu accept", schema: decisionSchema, io: "output" },
  {
    name: "acceptance-check",
    title: "Result of bongsu accept check",
    schema: acceptanceCheckSchema,
    io: "output",
  },
  { name: "acceptance-matrix", title: "Result of bongsu accept matrix", schema: matrixSchema, io: "output" },
  { name: "promises", title: "Result of bongsu promises", schema: promisesSchema, io: "output" },
  { name: "watch", title: "Result of bongsu watch", schema: watchSchema, io: "output" },
  {
    name: "watch-reviews",
    title: "Disputes and confirmations of findings of bongsu watch",
    schema: watchReviewsSchema,
    io: "input",
  },
  {
    name: "watch-searches",
    title: "Where an announcement of a change was looked for",
    schema: watchSearchesSchema,
    io: "input",
  },
  { name: "filing", title: "Result of bongsu filing", schema: filingSchema, io: "output" },
  {
    name: "evidence-base",
    title: "All that a company has to show, for every regime",
    schema: baseSchema,
    io: "input",
  },
];

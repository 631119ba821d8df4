import {
  canonicalBytes,
  defineType,
  digestBytes,
  domainSchema,
  hexOf,
  instantSchema,
  type StatementType,
  type Subject,
} from "@bongsu/statement";
import { z } from "zod";
import { aggregateSchema, type Aggregate } from "./publish/aggregate.ts";
import { criterionSchema, figuresById } from "./publish/criteria.ts";

const evaluationResultSchema = z
  .strictObject({
    /** Who publishes the result. */
    issuer: domainSchema,
    issuedAt: instantSchema,
    aggregate: aggregateSchema,
    /** What parties stated must hold; empty where none did. Whether it holds follows from the aggregate. */
    criteria: z.array(criterionSchema).max(1000),
  })
  .refine(
    ({ aggregate, criteria }) => {
      const figures = figuresById(aggregate);
      return criteria.every(({ figure }) => figures.has(figure));
    },
    { message: "figure-of-aggregate", path: ["criteria"] },
  )
  .refine(({ criteria }) => new Set(criteria.map(({ name }) => name)).size === criteria.length, {
    message: "each-once",
    path: ["criteria"],
  });
export type EvaluationResult = z.infer<typeof evaluationResultSchema>;

/** The file that the statement is about: the aggregate alone, in canonical JSON. */
export const aggregateBytes = (aggregate: Aggregate): Uint8Array => canonicalBytes(aggregate);

const subjects = ({ aggregate }: EvaluationResult): Subject[] => [
  {
    name: `${aggregate.exercise.id}.json`,
    digest: { sha256: hexOf(digestBytes(aggregateBytes(aggregate))) },
  },
  { name: "protocol", digest: { sha256: hexOf(aggregate.exercise.protocolDigest) } },
];

/** The aggregate of a comparison, published by a party (docs/decisions/0005-evaluation-result-predicate.md). */
export const evaluationResultType = defineType({
  name: "evaluation-result",
  title: { en: "Evaluation result", ko: "평가 결과" },
  standing: "said-by",
  predicate: evaluationResultSchema,
  issuer: ({ issuer }) => issuer,
  subjects,
});

/** The types of statement that this package owns. */
export const evaluationStatementTypes: readonly StatementType[] = [evaluationResultType];

import {
  type Exported,
  hexOf,
  type InTotoStatement,
  type Subject,
  toSvr,
  toTestResult,
} from "@bongsu/statement";
import { type EvaluationResult, evaluationResultType } from "../statements.ts";
import { outcomeOf } from "./criteria.ts";

/** in-toto's test-result v0.1. @throws StatementRefusal where no party stated a criterion, or one is not settled. */
export const evaluationToTestResult = (result: EvaluationResult): Exported<InTotoStatement> =>
  toTestResult({ subject: subjectOf(result), configuration: documents(result), criteria: outcomes(result) });

/** in-toto's SVR v0.2, of the criteria that are met. @throws StatementRefusal as for test-result. */
export const evaluationToSvr = (result: EvaluationResult): Exported<InTotoStatement> =>
  toSvr({
    subject: subjectOf(result),
    verifier: result.issuer,
    policies: documents(result),
    timeCreated: result.issuedAt,
    criteria: outcomes(result),
  });

const outcomes = ({ aggregate, criteria }: EvaluationResult) =>
  criteria.map((criterion) => outcomeOf(criterion, aggregate));

const subjectOf = (result: EvaluationResult): readonly Subject[] =>
  evaluationResultType.statement(result).subject;

/** The protocol, and every document in which a criterion is stated, once each. */
function documents({ aggregate, criteria }: EvaluationResult): readonly Subject[] {
  const { protocolDigest } = aggregate.exercise;
  const stated = new Set(criteria.map(({ document }) => document));
  stated.delete(protocolDigest);
  return [
    { name: "protocol", digest: { sha256: hexOf(protocolDigest) } },
    ...[...stated].map((digest) => ({ name: "criteria", digest: { sha256: hexOf(digest) } })),
  ];
}

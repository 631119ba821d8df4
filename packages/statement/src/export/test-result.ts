import { type InTotoStatement, STATEMENT_TYPE, type Subject } from "../intoto/index.ts";
import { checkSettled, type CriterionOutcome, named } from "./criteria.ts";
import type { Exported } from "./loss.ts";

export const TEST_RESULT_TYPE = "https://in-toto.io/attestation/test-result/v0.1";

export interface TestResultInput {
  readonly subject: readonly Subject[];
  /** What the test was run under, such as the protocol. */
  readonly configuration: readonly Subject[];
  readonly criteria: readonly CriterionOutcome[];
  /** Where the run can be looked at. */
  readonly url?: string;
}

/**
 * in-toto's test-result v0.1 (predicates/test-result.md): PASSED where every stated criterion is met, else FAILED.
 * WARNED is never used: no party states what would be a warning.
 * @throws StatementRefusal `no-stated-criterion` or `criterion-unsettled`.
 */
export function toTestResult(input: TestResultInput): Exported<InTotoStatement> {
  checkSettled("test-result", input.criteria);
  const failedTests = named(input.criteria, "not-met");
  return {
    statement: {
      _type: STATEMENT_TYPE,
      subject: [...input.subject],
      predicateType: TEST_RESULT_TYPE,
      predicate: {
        result: failedTests.length === 0 ? "PASSED" : "FAILED",
        configuration: input.configuration,
        ...(input.url === undefined ? {} : { url: input.url }),
        passedTests: named(input.criteria, "met"),
        warnedTests: [],
        failedTests,
      },
    },
    losses: [
      { code: "numbers-not-carried" },
      { code: "conditions-not-carried" },
      { code: "sentences-not-carried" },
      { code: "stated-by-not-carried" },
    ],
  };
}

import { type InTotoStatement, STATEMENT_TYPE, type Subject } from "../intoto/index.ts";
import { checkSettled, type CriterionOutcome, named } from "./criteria.ts";
import type { Exported, ExportLoss } from "./loss.ts";

export const SVR_TYPE = "https://in-toto.io/attestation/svr/v0.2";

export interface SvrInput {
  readonly subject: readonly Subject[];
  /** Domain of the party that checked. */
  readonly verifier: string;
  /** Documents in which the criteria are stated; an empty list says that none can be named. */
  readonly policies: readonly Subject[];
  /** RFC 3339. */
  readonly timeCreated: string;
  readonly criteria: readonly CriterionOutcome[];
}

/**
 * in-toto's Simple Verification Result v0.2 (predicates/svr.md), which lists properties that passed and nothing else.
 * @throws StatementRefusal `no-stated-criterion` or `criterion-unsettled`.
 */
export function toSvr(input: SvrInput): Exported<InTotoStatement> {
  checkSettled("svr", input.criteria);
  const unmet = named(input.criteria, "not-met");
  const losses: ExportLoss[] = [
    { code: "numbers-not-carried" },
    { code: "conditions-not-carried" },
    { code: "sentences-not-carried" },
    { code: "stated-by-not-carried" },
  ];
  if (unmet.length > 0) losses.push({ code: "unmet-not-carried", criteria: unmet });
  return {
    statement: {
      _type: STATEMENT_TYPE,
      subject: [...input.subject],
      predicateType: SVR_TYPE,
      predicate: {
        verifier: { id: `https://${input.verifier}/`, policies: input.policies },
        timeCreated: input.timeCreated,
        // SVR asks for names scoped to whoever defines them
        properties: named(input.criteria, "met").map((name) => `${input.verifier}:${name}`),
      },
    },
    losses,
  };
}

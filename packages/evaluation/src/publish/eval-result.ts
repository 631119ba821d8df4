import { type Exported, type ExportLoss, type InTotoStatement, STATEMENT_TYPE } from "@bongsu/statement";
import { type EvaluationResult, evaluationResultType } from "../statements.ts";
import type { PublicFigure } from "./aggregate.ts";
import { type Criterion, outcomeOf } from "./criteria.ts";
import { PublishRefusal } from "./refusal.ts";

export const EVAL_RESULT_TYPE = "https://in-toto.io/attestation/eval-result/v0.1";

/** A salted commitment to an identity, made by whoever knows it. */
export interface Commitment {
  readonly alg: string;
  /** Lower-case hex. */
  readonly value: string;
  readonly salted: true;
}

/** What the proposed predicate demands and a comparison does not know; the party that exports says it. */
export interface EvalResultInput {
  readonly result: EvaluationResult;
  /** The one system that the exported statement is of. */
  readonly system: string;
  /** RFC 3339. */
  readonly evaluatedAt: string;
  readonly assuranceLevel: "self_attested" | "third_party" | "reproduced" | "enclave_attested";
  readonly commitments: { readonly model: Commitment; readonly dataset: Commitment };
}

/**
 * in-toto's proposed eval-result v0.1, for one system and the criteria that parties stated for its figures
 * (docs/decisions/0005-evaluation-result-predicate.md).
 * @throws PublishRefusal where there is no criterion for the system, one is open, or the figures differ in size.
 */
export function toEvalResult(input: EvalResultInput): Exported<InTotoStatement> {
  const { result, system } = input;
  const { exercise } = result.aggregate;
  const own = figuresOf(result, system);
  const criteria = result.criteria.filter(({ figure }) => own.has(figure));
  if (criteria.length === 0) throw new PublishRefusal("no-criterion-for-system", system);
  const sizes = new Set(criteria.map(({ figure }) => own.get(figure)?.n));
  const [sampleSize] = sizes;
  if (sizes.size > 1) throw new PublishRefusal("sample-sizes-differ", system);
  return {
    statement: {
      _type: STATEMENT_TYPE,
      subject: evaluationResultType.statement(result).subject,
      predicateType: EVAL_RESULT_TYPE,
      predicate: {
        verifier: { id: `https://${result.issuer}/` },
        evaluatedAt: input.evaluatedAt,
        suite: { name: exercise.id, version: exercise.protocolDigest },
        claims: criteria.map((criterion) => claimOf(criterion, result)),
        sampleSize,
        commitments: input.commitments,
        assuranceLevel: input.assuranceLevel,
        subjectProfile: "receipt",
      },
    },
    losses: LOSSES,
  };
}

const LOSSES: readonly ExportLoss[] = [
  { code: "numbers-not-carried" },
  { code: "conditions-not-carried" },
  { code: "sentences-not-carried" },
  { code: "stated-by-not-carried" },
];

/** Figures of one system alone; a contrast is of two. */
function figuresOf({ aggregate }: EvaluationResult, system: string): ReadonlyMap<string, PublicFigure> {
  const rows = [...aggregate.estimates, ...aggregate.corrected].filter((row) => row.system === system);
  return new Map(rows.map(({ figure }) => [figure.id, figure]));
}

function claimOf(criterion: Criterion, { aggregate }: EvaluationResult) {
  const { outcome } = outcomeOf(criterion, aggregate);
  if (outcome === "unknown") throw new PublishRefusal("criterion-open", criterion.name);
  return {
    metric: criterion.reads === "value" ? criterion.figure : `${criterion.figure}#${criterion.reads}`,
    comparator: criterion.comparator,
    threshold: criterion.threshold,
    passed: outcome === "met",
  };
}

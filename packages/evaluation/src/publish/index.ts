export { type Aggregate, aggregateSchema, type PublicFigure } from "./aggregate.ts";
export { aggregateOf } from "./aggregate-of.ts";
export { type Criterion, criterionSchema, outcomeOf } from "./criteria.ts";
export { type Commitment, EVAL_RESULT_TYPE, type EvalResultInput, toEvalResult } from "./eval-result.ts";
export { evaluationToSvr, evaluationToTestResult } from "./exports.ts";
export { PublishRefusal, type PublishRefusalCode, publishRefusalText } from "./refusal.ts";

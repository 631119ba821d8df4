export {
  type AnswerKind,
  type Answering,
  defineFold,
  NOTHING_READ,
  type StatementFold,
  type StatementReading,
  type Words,
} from "./reading.ts";
export { answeringOf, statementFolds } from "./folds.ts";
export { type AnswerFacts, answerCounts, type BodyShown, foldBody } from "./rules.ts";
export { type FoldedParty, foldParties } from "./party.ts";

export { accept, type AcceptRequest, clauseKeyOf, profileDigest } from "./decide.ts";
export type { Crosswalk } from "./case.ts";
export { type Evidence, factsOfAggregate, factsOfComparison, type Verified } from "./evidence.ts";
export { readCover } from "./read-cover.ts";
export { readProfile } from "./read-profile.ts";
export { recognised, type Recognised } from "./recognition.ts";
export {
  ANSWER_RULES,
  OUTCOMES,
  PROJECTION_RULES,
  REQUIREMENT_RULES,
  REQUIREMENTS,
  STATUSES as ACCEPTANCE_STATUSES,
} from "./rules.ts";
export type { Outcome, Requirement, Status as AcceptanceStatus } from "./rules.ts";
export { type Cover, coverSchema } from "./schema/cover.ts";
export { type ClauseDecision, type Decision, DECISION_KIND, decisionSchema } from "./schema/decision.ts";
export { type EvidenceKind, KINDS as EVIDENCE_KINDS } from "./schema/parts.ts";
export { type Profile, PROFILE_KIND, profileSchema } from "./schema/profile.ts";
export {
  NOT_CERTIFIED,
  OUTCOME_NAMES,
  REQUIREMENT_NAMES,
  STATUS_NAMES,
  statusSentence,
  SYNTHETIC,
} from "./messages/words.ts";
export { acceptanceTable } from "./table.ts";
export { checkAcceptance } from "./standing/check.ts";
export type { LookedUp, StandingRequest } from "./standing/grounds.ts";
export { STANDING_RULES } from "./standing/rules.ts";
export { type AcceptanceCheck, acceptanceCheckSchema } from "./standing/schema.ts";
export {
  type AcceptanceMatrix,
  acceptanceMatrix,
  cellWord,
  type MatrixCell,
  type MatrixSources,
  matrixSchema,
  matrixTable,
} from "./matrix.ts";
export { coverTemplate, profileTemplate } from "./template.ts";

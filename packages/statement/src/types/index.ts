import { correctionType } from "./correction.ts";
import type { StatementType } from "./define.ts";
import { endorsementType } from "./endorsement.ts";
import { erasureType } from "./erasure.ts";
import { keyRevocationType } from "./key-revocation.ts";
import { keyRotationType } from "./key-rotation.ts";
import { logRetirementType } from "./log-retirement.ts";
import { objectionType } from "./objection.ts";
import { observationType } from "./observation.ts";
import { profileType } from "./profile.ts";
import { replyType } from "./reply.ts";
import { withdrawalType } from "./withdrawal.ts";

/** The types that this package owns. A caller composes its registry: these and those of the domains that it has. */
export const statementTypes: readonly StatementType[] = [
  profileType,
  keyRotationType,
  keyRevocationType,
  logRetirementType,
  endorsementType,
  observationType,
  correctionType,
  withdrawalType,
  objectionType,
  replyType,
  erasureType,
];

export * from "./define.ts";
export { typeUri } from "./uri.ts";
export { digestSchema, domainSchema, hexOf, instantSchema, type Reference, saltSchema } from "./parts.ts";
export { partySubject } from "./subjects.ts";
export { type Correction, correctionType } from "./correction.ts";
export { type Endorsement, endorsementType } from "./endorsement.ts";
export { type Erasure, erasureType } from "./erasure.ts";
export { type KeyRevocation, keyRevocationType } from "./key-revocation.ts";
export { type KeyRotation, keyRotationType } from "./key-rotation.ts";
export { type LogRetirement, logRetirementType } from "./log-retirement.ts";
export { type Objection, objectionType } from "./objection.ts";
export { type Observation, observationType } from "./observation.ts";
export { type Profile, profileType, type StatedKey } from "./profile.ts";
export { type Reply, replyType } from "./reply.ts";
export { type Withdrawal, withdrawalType } from "./withdrawal.ts";

export {
  applyTrust,
  type TrustAnswer,
  type TrustEvidence,
  type TrustReason,
  type VerifiedEndorsement,
} from "./apply.ts";
export { readTrustPolicy, type TrustPolicy, trustPolicySchema } from "./policy.ts";

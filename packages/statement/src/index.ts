export * from "./canonical.ts";
export * from "./digest.ts";
export type { StatementCrypto, StatementSigner } from "./crypto.ts";
export {
  StatementRefusal,
  type StatementRefusalCode,
  type StatementRefusalReason,
  type StatementRefusals,
} from "./refusal.ts";
export { decodeBase64, encodeBase64 } from "./base64.ts";
export { checkP256Spki, isDerSignature, keyIdOf } from "./p256.ts";
export { JSON_LIMITS, type JsonLimits, type JsonObject, type JsonValue, parseJson } from "./json/parse.ts";
export { encodeCanonicalJson, parseCanonicalJson } from "./json/payload.ts";
export * from "./dsse/index.ts";
export * from "./intoto/index.ts";
export * from "./types/index.ts";
export * from "./parties/index.ts";
export * from "./trust/index.ts";
export * from "./fold/index.ts";
export * from "./export/index.ts";
export { documentSchemas, type StatementSchema, statementSchema } from "./public-schemas.ts";
export { refusalWords, type Said, statementRefusalText } from "./messages/index.ts";
export { exportLossText } from "./messages/losses.ts";

export { verifyFile } from "./verify.ts";
export type { Artifact, LogCopy, NamedBytes, Tools, VerifyInput } from "./input.ts";
export { SdkRefusal, type Role, type SdkRefusalCode, type SdkRefusals } from "./refusal.ts";
export { refusalSaid } from "./messages/refusal.ts";
export type { SaidRefusal } from "./messages/catalogue.ts";
export { sortFiles, type Sorted } from "./sort-files.ts";
export { kindOf, type FileKind } from "./read/kind.ts";
export {
  CHECKS,
  type CheckName,
  type Finding,
  type FindingCode,
  type Findings,
  type Need,
  type Outcome,
  type Said,
} from "./findings.ts";
export { needsOf, type Report, type SaidFinding, type Verdict } from "./report.ts";
export { sheet, type Line, type Section, type Sheet } from "./messages/sheet.ts";
export { reportText } from "./messages/report-text.ts";
export * from "./api/index.ts";
export { ACTING, ON_KEYS } from "./log/acting.ts";
export { openEntry, openLogged, type OpenedEntry, statementIn } from "./log/open-logged.ts";
export { reportSchema, sdkSchemas } from "./schema/report.ts";
export { type SaidValue, saidValues } from "./said-values.ts";
export { isVerdict } from "./facts.ts";

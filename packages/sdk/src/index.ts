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
export { type Answer } from "./log/answers.ts";
export { answersIn, type CopyAnswers } from "./log/answers-in.ts";
export { ACTING, ON_KEYS } from "./log/acting.ts";
export { openEntry, openLogged, type OpenedEntry, statementIn } from "./log/open-logged.ts";
export { reportSchema, sdkSchemas } from "./schema/report.ts";
export { type SaidValue, saidValues } from "./said-values.ts";
export { isVerdict } from "./facts.ts";
export { verifyAlarm, type AlarmEvidence, type AlarmVerdict } from "./alarm/verify-alarm.ts";
export { NodeClient, type PageOf } from "./client/node-client.ts";
export { CLIENT_LIMITS, type ClientLimits } from "./client/exchange.ts";
export { type ClientAnswer, type ClientAsk, type ClientPort, fetchPort } from "./client/port.ts";
export { ClientRefusal, type ClientRefusalCode, type ClientRefusals } from "./client/refusal.ts";
export { clientRefusalText } from "./client/messages.ts";
export { type Brought, type VerifiedStatement } from "./client/verified.ts";
export { atom, type Feed, type FeedEntry } from "./feed/atom.ts";

export type { CriterionOutcome } from "./criteria.ts";
export type { Exported, ExportLoss } from "./loss.ts";
export { type InclusionProof, type ReceiptSigner, toReceipt } from "./receipt.ts";
export { toScittStatement } from "./scitt.ts";
export { type SvrInput, SVR_TYPE, toSvr } from "./svr.ts";
export { TEST_RESULT_TYPE, type TestResultInput, toTestResult } from "./test-result.ts";

export { lint } from "./lint.ts";
export { NETWORK_PROFILE, PRACTICES } from "./practices.ts";
export type { LintInput } from "./practice.ts";
export { lintSchema, type Lint, type PracticeOutcome } from "./report.ts";

export { runGate } from "./run-gate.ts";
export type { Gate } from "./run-gate.ts";
export type { Allowed, Permission } from "./permissions.ts";
export { RULES } from "./rule-book.ts";

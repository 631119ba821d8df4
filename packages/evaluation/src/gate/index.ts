export { runGate } from "./run-gate.ts";
export type { Gate } from "./run-gate.ts";
export type { Allowed, PairPermission, Permission, PermissionOfAll } from "./permissions.ts";
export { RULES } from "./rule-book.ts";
export { asksFrom } from "./asks.ts";
export type { Ask } from "./asks.ts";

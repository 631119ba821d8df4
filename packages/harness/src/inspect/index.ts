export { inspectEval } from "./eval-log.ts";
export { inspectJson } from "./json-log.ts";
export { recomputed } from "./recompute.ts";
export type { Recomputed, ScoredItem } from "./recompute.ts";

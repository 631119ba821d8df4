export { inspectEval } from "./eval-log.ts";
export { inspectJson } from "./json-log.ts";
export { recomputeReported } from "./recompute.ts";
export type { Recomputation, Recomputed } from "./recompute.ts";

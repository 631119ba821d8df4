export { analyse } from "./analyse.ts";
export type { Analyses } from "./analyse.ts";
export type { Skipped } from "./skipped.ts";
export { analysePublished } from "./published/published.ts";
export type { PublishedAnalysis } from "./published/published.ts";
export type { PrintedTable, PublishedProblem } from "./published/table.ts";

export { openCsv } from "./read.ts";
export type { CsvOptions, CsvTable } from "./read.ts";
export { csvText } from "./write.ts";
export type { CsvTableText, WriteCsvOptions } from "./write.ts";
export { CSV_LIMITS } from "./limits.ts";
export type { CsvLimits } from "./limits.ts";
export type { Delimiter } from "./delimiter.ts";

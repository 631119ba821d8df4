export { openParquet } from "./read.ts";
export type { ParquetOptions } from "./read.ts";
export { writeParquet } from "./write.ts";
export type { ParquetColumn } from "./write.ts";

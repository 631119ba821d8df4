export { openXlsx } from "./read.ts";
export type { XlsxOptions, XlsxTable } from "./read.ts";

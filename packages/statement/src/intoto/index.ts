export * from "./statement.ts";
export { checkStatement, encodeStatement, readStatement } from "./read.ts";

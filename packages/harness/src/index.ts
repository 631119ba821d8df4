export * from "./record.ts";
export * from "./reader.ts";

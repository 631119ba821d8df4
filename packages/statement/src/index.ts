export * from "./canonical.ts";
export * from "./digest.ts";

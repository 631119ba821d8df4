export * from "./text.ts";
export * from "./problem.ts";
export * from "./source.ts";

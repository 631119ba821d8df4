export * from "./text.ts";
export * from "./figure.ts";
export * from "./gate.ts";
export * from "./analyses.ts";
export * from "./published.ts";
export * from "./comparison.ts";

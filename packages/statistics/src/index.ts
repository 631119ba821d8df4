export * from "./refusal.ts";
export * from "./types.ts";

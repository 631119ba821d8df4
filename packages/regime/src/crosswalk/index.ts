export * from "./rcc5/index.ts";
export * from "./network/index.ts";

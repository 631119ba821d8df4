export * from "./rcc5/index.ts";

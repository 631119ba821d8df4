export * from "./crosswalk/index.ts";

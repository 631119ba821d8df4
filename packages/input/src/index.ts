export * from "./text.ts";
export * from "./problem.ts";
export * from "./source.ts";
export * from "./messages/index.ts";
export * from "./zip/index.ts";
export * from "./portable-platform.ts";
export { splitZstdFrames, zstdFrames } from "./zstd-frames.ts";
export type { ZstdFrame } from "./zstd-frames.ts";
export * from "./json/index.ts";

import {
  memorySource,
  problemSink,
  readDocument,
  type Block,
  type DocumentOptions,
} from "../../src/index.ts";
import { nodePlatform } from "../node-platform.ts";

export const read = (name: string, data: Uint8Array | string, options: Partial<DocumentOptions> = {}) =>
  readDocument(memorySource(name, typeof data === "string" ? new TextEncoder().encode(data) : data), {
    platform: nodePlatform,
    sink: problemSink(false),
    ...options,
  });

export const words = (blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, text }) => `${kind}: ${text}`);

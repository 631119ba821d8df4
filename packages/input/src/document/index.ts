export { readDocument } from "./read.ts";
export { DOCUMENT_LIMITS } from "./document.ts";
export type {
  Block,
  BlockPlace,
  DocumentFormat,
  DocumentLimits,
  DocumentOptions,
  DocumentText,
} from "./document.ts";

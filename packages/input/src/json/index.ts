export { parseJson } from "./parse.ts";
export type { ParseJsonOptions } from "./parse.ts";
export { streamJsonLines } from "./lines.ts";
export type { JsonLine, JsonLinesOptions } from "./lines.ts";
export { streamJson } from "./stream.ts";
export type { JsonItem, StreamJsonOptions } from "./stream.ts";
export { JSON_LIMITS, toPointer } from "./value.ts";
export type { Json, JsonLimits, JsonPath } from "./value.ts";

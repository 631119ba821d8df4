/** A JSON value as read here: numbers may be NaN or infinite, integers beyond 2^53-1 are strings of their digits. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonPath = readonly (string | number)[];

/** JSON Pointer (RFC 6901). */
export const toPointer = (path: JsonPath): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

export interface JsonLimits {
  readonly depth: number;
  /** Bytes of one value that is handed over whole. */
  readonly valueBytes: number;
}

/** Half a GiB is the longest text that V8 can hold. */
export const JSON_LIMITS: JsonLimits = { depth: 512, valueBytes: 512 * 1024 * 1024 - 1024 };

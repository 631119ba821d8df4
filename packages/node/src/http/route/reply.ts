import { hash } from "node:crypto";
import type { z } from "zod";
import type { Asking } from "./endpoint.ts";

/** Asked again each time, and only sent when it has changed. */
export const REVALIDATED = "no-cache";
/** The checkpoint and what may change with it. */
export const SHORT = "public, max-age=5";
/** Files of a log that never change under their name. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

export const JSON_TYPE = "application/json";

/** Lists that are only read may be given where lists are wanted. */
export type Shown<T> = T extends readonly (infer Item)[]
  ? readonly Shown<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Shown<T[K]> }
    : T;

export interface ReplyOptions {
  readonly type: string;
  readonly cache: string;
  readonly status?: 200 | 201;
  readonly headers?: Readonly<Record<string, string>>;
  /** The same bytes as a stream, for many of them; a copy is sent without it. */
  readonly body?: ReadableStream<Uint8Array>;
}

/** Bytes with a strong ETag; 304 where the asker has them already (RFC 9110 section 13.1.2). */
export function reply(context: Asking, bytes: Uint8Array, options: ReplyOptions): Response {
  const { type, cache, status = 200, headers = {} } = options;
  const etag = `"${hash("sha256", bytes, "base64url").slice(0, 27)}"`;
  const always = { ...headers, ETag: etag, "Cache-Control": cache };
  const reading = context.req.method === "GET" || context.req.method === "HEAD";
  if (reading && names(context.req.header("if-none-match"), etag))
    return new Response(null, { status: 304, headers: always });
  return new Response(options.body ?? Uint8Array.from(bytes), {
    status,
    headers: { ...always, "Content-Type": type, "Content-Length": String(bytes.length) },
  });
}

/** A value that the schema describes. */
export function replyJson<S extends z.ZodType>(
  context: Asking,
  _schema: S,
  value: Shown<z.output<S>>,
  options: Partial<ReplyOptions> = {},
): Response {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  return reply(context, bytes, { type: JSON_TYPE, cache: REVALIDATED, ...options });
}

/** RFC 8288: where the next page is. */
export function nextLink(context: Asking, next: string | null): Readonly<Record<string, string>> {
  if (next === null) return {};
  const url = new URL(context.req.url);
  url.searchParams.set("after", next);
  return { Link: `<${url.pathname}${url.search}>; rel="next"` };
}

const names = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(",").some((part) => {
    const tag = part.trim();
    return tag === "*" || tag.replace(/^W\//, "") === etag;
  });

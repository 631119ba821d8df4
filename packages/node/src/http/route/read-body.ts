import { HttpProblem } from "../problems/problem.ts";
import type { Asking } from "./endpoint.ts";

/**
 * The whole body.
 * @throws HttpProblem body-too-large, before more than `limit` bytes are in memory; request-invalid where the other side
 *   stopped in the middle.
 */
export async function readBody(context: Asking, limit: number): Promise<Uint8Array> {
  if (Number(context.req.header("content-length") ?? 0) > limit)
    throw new HttpProblem("body-too-large", { limit });
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of context.req.raw.body ?? []) {
      length += part.length;
      if (length > limit) break;
      parts.push(part);
    }
  } catch (error) {
    throw new HttpProblem("request-invalid", { where: "body", found: `${length} bytes` }, error);
  }
  if (length > limit) throw new HttpProblem("body-too-large", { limit });
  return Buffer.concat(parts);
}

/** @throws HttpProblem media-type-wrong. */
export function expectMedia(context: Asking, expected: string): void {
  const found = context.req.header("content-type") ?? "";
  if (found.split(";")[0]?.trim().toLowerCase() !== expected)
    throw new HttpProblem("media-type-wrong", { found: found.slice(0, 80), expected });
}

import type { z } from "zod";
import { refuse } from "../refusal.ts";

const LONGEST = 400 * 2;
const MOST = 200;

/** A place in a list as text that means nothing outside this node. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** @throws NodeRefusal cursor-invalid. */
export function readCursor<Place>(cursor: string, schema: z.ZodType<Place>): Place {
  const found = cursor.slice(0, 40);
  const text = Buffer.from(cursor.slice(0, LONGEST), "base64url").toString();
  const place = schema.safeParse(parsed(text));
  if (!place.success || cursorOf(JSON.parse(text)) !== cursor) return refuse("cursor-invalid", { found });
  return place.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How many items a page has. */
export const limitOf = (limit: number): number => Math.min(Math.max(Math.trunc(limit) || 1, 1), MOST);

import { statementSummarySchema } from "@bongsu/sdk";
import type { Digest } from "@bongsu/statement";
import { z } from "zod";
import type { Place } from "./place.ts";

/** What a node shows, line by line. */
export interface Shown {
  readonly name: string;
  readonly lines: readonly string[];
}

export const shownBy = (place: Place): Shown => ({ name: place.name, lines: place.dump() });

/** In what the pictures of nodes differ from the first one's. */
export function differences(shown: readonly Shown[]): readonly string[] {
  const [first, ...others] = shown;
  if (first === undefined) throw new RangeError("nobody shows anything");
  const known = new Set(first.lines);
  return others.flatMap(({ name, lines }) => {
    if (lines.join("\n") === first.lines.join("\n")) return [];
    const mine = new Set(lines);
    const more = lines.filter((line) => !known.has(line)).map((line) => `${name} + ${line}`);
    const less = first.lines.filter((line) => !mine.has(line)).map((line) => `${name} - ${line}`);
    return more.length + less.length > 0 ? [...more, ...less] : [`${name}: another order`];
  });
}

const lineSchema = z.looseObject({ statement: statementSummarySchema.optional() });

/** Acknowledged statements that a node does not show, or not with what they say. */
export function missing({ name, lines }: Shown, acknowledged: readonly Digest[]): readonly string[] {
  const shown = new Set<string>();
  for (const line of lines) {
    const { statement } = lineSchema.parse(JSON.parse(line));
    if (statement?.body === "present" && statement.bound) shown.add(statement.digest);
  }
  return acknowledged.filter((digest) => !shown.has(digest)).map((digest) => `${name} - ${digest}`);
}

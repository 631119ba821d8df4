import { refuse } from "../refusal.ts";
import type { Field, Thing } from "../refusal.ts";

/** Sizes and indices are exact numbers: 2^53 − 1 at most, nine thousand million million entries. */
export const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * An ASCII decimal without sign and without leading zeroes, as every C2SP document writes numbers.
 * @throws LogRefusal number-malformed, number-too-large.
 */
export function parseDecimal(text: string, thing: Thing, field: Field, line: number | null): number {
  if (!/^(?:0|[1-9][0-9]*)$/.test(text))
    refuse("number-malformed", { thing, field, line, found: excerpt(text) });
  const value = Number(text);
  if (value > LARGEST)
    refuse("number-too-large", { thing, field, line, found: excerpt(text), largest: LARGEST });
  return value;
}

/** Hostile text is shown cut. */
export const excerpt = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

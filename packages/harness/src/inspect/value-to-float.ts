import type { Score } from "../record.ts";

const LETTERS: ReadonlyMap<string, number> = new Map([
  ["C", 1],
  ["P", 0.5],
  ["I", 0],
  ["N", 0],
]);
const WORDS: ReadonlyMap<string, number> = new Map([
  ["yes", 1],
  ["true", 1],
  ["no", 0],
  ["false", 0],
]);
const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** Inspect's default reading of a score as a number; null for unscored. A text that says nothing counts 0, as there. */
export function valueToFloat(value: Score["value"]): number | null {
  if (value === null) return null;
  if (typeof value !== "string") return Number(value);
  return (
    LETTERS.get(value) ?? WORDS.get(value.toLowerCase()) ?? (DECIMAL.test(value) ? Number(value.trim()) : 0)
  );
}

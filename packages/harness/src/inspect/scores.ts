import { isObject } from "../common/hostile.ts";
import type { Score } from "../record.ts";
import { EXPECTED, fault, token } from "./fault.ts";

/** The key under which version 1 logs keep the one score of a sample, until the scorer's name is known. */
export const PLACEHOLDER = "88F74D2C";

/** Who judged for a scorer; a leaf of a structured score is judged by the scorer it belongs to. */
export type JudgeOf = (scorer: string) => string | null;

/**
 * Scores of a sample, structured values spread out: a dictionary to `scorer/key`, a list to `scorer/0`, `scorer/1`, …
 * The unscored sentinel (NaN, which is null by now) stays, as null.
 *
 * @throws ShapeFault
 */
export function spreadScores(
  scores: unknown,
  firstScorer: string | null,
  judgeOf: JudgeOf,
): readonly Score[] {
  if (scores === undefined || scores === null) return [];
  if (!isObject(scores)) return fault("/scores", scores, EXPECTED.object);
  const out: Score[] = [];
  for (const [key, score] of Object.entries(scores)) {
    const pointer = `/scores${token(key)}`;
    if (!isObject(score)) return fault(pointer, score, EXPECTED.object);
    const scorer = key === PLACEHOLDER && firstScorer !== null ? firstScorer : key;
    const judge = judgeOf(scorer);
    const value = Object.hasOwn(score, "value")
      ? score["value"]
      : fault(`${pointer}/value`, undefined, EXPECTED.scoreLeaf);
    const leaves = leavesOf(value);
    if (leaves === null) out.push({ scorer, value: leafValue(value, `${pointer}/value`), judge });
    else if (leaves.length === 0) out.push({ scorer, value: null, judge });
    else
      for (const [name, leaf] of leaves)
        out.push({
          scorer: `${scorer}/${name}`,
          value: leafValue(leaf, `${pointer}/value${token(name)}`),
          judge,
        });
  }
  return out;
}

export const isStructured = (value: unknown): boolean => typeof value === "object" && value !== null;

function leavesOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  if (Array.isArray(value)) return value.map((leaf: unknown, index) => [String(index), leaf] as const);
  return isObject(value) ? Object.entries(value) : null;
}

function leafValue(value: unknown, pointer: string): Score["value"] {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return fault(pointer, value, EXPECTED.scoreLeaf);
}

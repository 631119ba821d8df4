import { detached } from "../common/detached.ts";
import type { HumanLabel, Score } from "../record.ts";
import { scalarOfCell } from "./scalar.ts";

/** A million rows repeat a handful of verdicts; each distinct one is read and stored once, up to this many. */
const REMEMBERED = 4096;

/** Reads cells through `make`, once per distinct cell. Pure: the memory only saves work. */
export function remembering<T>(make: (cell: unknown) => T): (cell: unknown) => T {
  const known = new Map<unknown, T>();
  return (cell) => {
    const hit = known.get(cell);
    if (hit !== undefined) return hit;
    const own = typeof cell === "string" ? detached(cell) : cell;
    const made = make(own);
    if (known.size < REMEMBERED) known.set(own, made);
    return made;
  };
}

/** "judge_gpt4" and "gpt4_judge" name the judge gpt4; a plain "score" names nobody. */
export function judgeOfHeader(header: string): string | null {
  const stripped = /^(?:judge|llm_judge|autograder|채점기|심판)[_\s-]+(.+)$/iu.exec(header)?.[1];
  if (stripped !== undefined) return stripped;
  return /^(.+?)[_\s-]+(?:judge|label|autograder|채점기|판정)$/iu.exec(header)?.[1] ?? null;
}

export const scoreCell = (scorer: string, judge: string | null): ((cell: unknown) => Score) =>
  remembering((cell) => ({ scorer, judge, value: scalarOfCell(cell) }));

export const labelCell = (rater: string, adjudicated: boolean): ((cell: unknown) => HumanLabel) =>
  remembering((cell) => ({ rater, adjudicated, value: scalarOfCell(cell) }));

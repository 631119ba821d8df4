import { answer, refuse, type Outcome } from "../refusal.ts";
import type { Interval } from "../types.ts";

/** Throws RangeError unless 0 <= k <= n are whole numbers. */
export function checkCounts(k: number, n: number): void {
  if (!Number.isSafeInteger(k) || !Number.isSafeInteger(n) || k < 0 || k > n) {
    throw new RangeError(`interval: wants whole numbers 0 <= k <= n, found ${k}, ${n}`);
  }
}

/** The share 1 - level that an interval leaves out; throws RangeError unless 0 < level < 1. */
export function leftOut(level: number): number {
  if (!(level > 0 && level < 1))
    throw new RangeError(`interval: wants a level between 0 and 1, found ${level}`);
  return 1 - level;
}

/** An interval for k out of n, refused where nothing was observed. */
export function countInterval(
  k: number,
  n: number,
  level: number,
  method: string,
  ends: (alpha: number) => readonly [number, number],
): Outcome<Interval> {
  checkCounts(k, n);
  const alpha = leftOut(level);
  if (n === 0) return refuse("no-observations", { n });
  const [lower, upper] = ends(alpha);
  return answer({ lower, upper, level, method }, k === 0 || k === n ? ["boundary"] : []);
}

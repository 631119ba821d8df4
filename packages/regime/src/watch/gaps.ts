import type { Aligned, Gap, Texts } from "./align.ts";
import { featured, likeness } from "./likeness.ts";

interface Step {
  readonly olds: number;
  readonly freshes: number;
}

/** One sentence may have become two or three, or the other way round. */
const STEPS: readonly Step[] = [
  { olds: 1, freshes: 1 },
  { olds: 1, freshes: 2 },
  { olds: 2, freshes: 1 },
  { olds: 1, freshes: 3 },
  { olds: 3, freshes: 1 },
];

/** Within one gap: the pairs, in order, whose words have the most in common. Nothing where the gap is too large. */
export function gapPairs(texts: Texts, { old, fresh }: Gap): Aligned[] {
  const [n, m] = [old[1] - old[0], fresh[1] - fresh[0]];
  if (n * m * STEPS.length > texts.budget) return [];
  texts.budget -= n * m * STEPS.length;
  const width = m + 1;
  const total = new Float64Array((n + 1) * width);
  // 0: skip a new one; 1: skip an old one; 2 and on: a step.
  const choice = new Uint8Array((n + 1) * width);
  for (let i = n; i >= 0; i--)
    for (let j = m; j >= 0; j--) {
      if (i === n && j === m) continue;
      let best = -1;
      const offer = (value: number, chosen: number): void => {
        if (value <= best + 1e-12) return;
        best = value;
        choice[i * width + j] = chosen;
      };
      for (const [at, { olds, freshes }] of STEPS.entries()) {
        if (i + olds > n || j + freshes > m) continue;
        const gain = gainOf(texts, old[0] + i, olds, fresh[0] + j, freshes);
        if (gain > 0) offer(gain + (total[(i + olds) * width + j + freshes] ?? 0), at + 2);
      }
      if (i < n) offer(total[(i + 1) * width + j] ?? 0, 1);
      if (j < m) offer(total[i * width + j + 1] ?? 0, 0);
      total[i * width + j] = best;
    }
  return walk(choice, width, n, m).map(({ i, j, olds, freshes }) => ({
    old: Array.from({ length: olds }, (_, at) => old[0] + i + at),
    fresh: Array.from({ length: freshes }, (_, at) => fresh[0] + j + at),
    moved: false,
  }));
}

function walk(choice: Uint8Array, width: number, n: number, m: number): (Step & { i: number; j: number })[] {
  const found: (Step & { i: number; j: number })[] = [];
  for (let i = 0, j = 0; i < n || j < m;) {
    const step = STEPS[(choice[i * width + j] ?? 0) - 2];
    if (step !== undefined) {
      found.push({ ...step, i, j });
      i += step.olds;
      j += step.freshes;
    } else if (choice[i * width + j] === 1) i++;
    else j++;
  }
  return found;
}

/** By how much two are more alike than what makes them one sentence reworded; headings are like headings only. */
function gainOf(texts: Texts, i: number, olds: number, j: number, freshes: number): number {
  const heading = texts.old[i]?.kind === "heading";
  if (heading !== (texts.fresh[j]?.kind === "heading")) return 0;
  if (olds + freshes > 2 && (heading || !sameBlocks(texts, i, olds, j, freshes))) return 0;
  const a = olds === 1 ? texts.oldFeatures(i) : featured(keysOf(texts.old, i, olds));
  const b = freshes === 1 ? texts.freshFeatures(j) : featured(keysOf(texts.fresh, j, freshes));
  // More pieces must be clearly better than the best two of them.
  const handicap = 0.05 * (olds + freshes - 2);
  return likeness(a, b) - texts.limits.reworded - handicap;
}

const keysOf = (segments: Texts["old"], from: number, count: number): string =>
  segments
    .slice(from, from + count)
    .map(({ key }) => key)
    .join(" ");

/** Sentences that were parted or joined stand in one paragraph each. */
function sameBlocks(texts: Texts, i: number, olds: number, j: number, freshes: number): boolean {
  const one = (segments: Texts["old"], from: number, count: number): boolean =>
    segments[from]?.place.paragraph === segments[from + count - 1]?.place.paragraph;
  return one(texts.old, i, olds) && one(texts.fresh, j, freshes);
}

import type { Aligned, Texts } from "./align.ts";
import { likeness } from "./likeness.ts";
import { wordCount } from "./segments.ts";

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly like: number;
}

/** Rarest words of a sentence by which others are found, and in how many others one may stand. */
const PROBES = 12;
const MOST_BEARERS = 60;
/** How near to a pair that belongs together others must stand to be held to the lower likeness. */
const NEAR = 3;

/** What has no counterpart in its place and one elsewhere; the most alike are taken first. */
export function elsewhere(texts: Texts, near: readonly Aligned[]): Aligned[] {
  const takenOld = new Set(near.flatMap(({ old }) => old));
  const takenFresh = new Set(near.flatMap(({ fresh }) => fresh));
  const olds = texts.old.flatMap((_, i) => (takenOld.has(i) ? [] : [i]));
  const freshes = texts.fresh.flatMap((_, j) => (takenFresh.has(j) ? [] : [j]));
  const found: Aligned[] = [];
  const take = ({ i, j }: Candidate): void => {
    if (takenOld.has(i) || takenFresh.has(j)) return;
    takenOld.add(i);
    takenFresh.add(j);
    found.push({ old: [i], fresh: [j], moved: true });
  };
  const candidates = candidatesOf(texts, olds, freshes);
  for (const candidate of candidates) if (candidate.like >= 1) take(candidate);
  const beside = neighbours([...near, ...found]);
  for (const candidate of candidates) {
    const alone = !beside(candidate);
    if (alone && wordsIn(texts, candidate) < texts.limits.movedWords) continue;
    if (candidate.like >= (alone ? texts.limits.movedReworded : texts.limits.reworded)) take(candidate);
  }
  return inPlace(found, near);
}

function candidatesOf(texts: Texts, olds: readonly number[], freshes: readonly number[]): Candidate[] {
  const bearers = new Map<string, number[]>();
  for (const j of freshes)
    for (const feature of texts.freshFeatures(j).features.keys()) {
      const known = bearers.get(feature);
      if (known === undefined) bearers.set(feature, [j]);
      else known.push(j);
    }
  const candidates: Candidate[] = [];
  for (const i of olds)
    for (const j of probed(texts, i, bearers)) {
      if (texts.budget-- <= 0) break;
      if (!comparable(texts, i, j)) continue;
      const like =
        texts.old[i]?.key === texts.fresh[j]?.key
          ? 1
          : Math.min(likeness(texts.oldFeatures(i), texts.freshFeatures(j)), 0.999);
      if (like >= texts.limits.reworded) candidates.push({ i, j, like });
    }
  return candidates.toSorted(
    (x, y) => y.like - x.like || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i || x.j - y.j,
  );
}

/** A heading is like headings only; one word alone is found again only as a heading. */
function comparable(texts: Texts, i: number, j: number): boolean {
  const [a, b] = [texts.old[i], texts.fresh[j]];
  if (a === undefined || b === undefined || (a.kind === "heading") !== (b.kind === "heading")) return false;
  return (a.kind === "heading" && a.key === b.key) || (wordCount(a.key) > 1 && wordCount(b.key) > 1);
}

/** Words of the shorter of two: short sentences are alike by chance. */
const wordsIn = (texts: Texts, { i, j, like }: Candidate): number =>
  like >= 1
    ? Number.MAX_SAFE_INTEGER
    : Math.min(...[texts.old[i], texts.fresh[j]].map((segment) => wordCount(segment?.key ?? "")));

function probed(texts: Texts, i: number, bearers: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const rare = [...texts.oldFeatures(i).features.keys()]
    .map((feature) => bearers.get(feature) ?? [])
    .filter(({ length }) => length > 0 && length <= MOST_BEARERS)
    .toSorted((x, y) => x.length - y.length)
    .slice(0, PROBES);
  return [...new Set(rare.flat())].toSorted((x, y) => x - y);
}

/** Whether a pair stands close to one that belongs together. */
function neighbours(groups: readonly Aligned[]): (candidate: Candidate) => boolean {
  const freshOf = new Map(groups.flatMap(({ old, fresh }) => old.map((i) => [i, fresh[0] ?? -1] as const)));
  return ({ i, j }) => {
    for (let at = i - NEAR; at <= i + NEAR; at++) {
      const other = freshOf.get(at);
      if (other !== undefined && Math.abs(other - j) <= NEAR) return true;
    }
    return false;
  };
}

/** What was left over only because its gap was too large has not moved: it keeps the order of what is around it. */
function inPlace(found: readonly Aligned[], near: readonly Aligned[]): Aligned[] {
  const pairs = near.flatMap(({ old, fresh }) =>
    old[0] === undefined || fresh[0] === undefined ? [] : [[old[0], fresh[0]] as const],
  );
  const sorted = pairs.toSorted((x, y) => x[0] - y[0]);
  return found.map((group) => {
    const [i = 0] = group.old;
    const [j = 0] = group.fresh;
    const at = lowerBound(sorted, i);
    const before = sorted[at - 1]?.[1] ?? -1;
    const after = sorted[at]?.[1] ?? Number.MAX_SAFE_INTEGER;
    return { ...group, moved: !(before < j && j < after) };
  });
}

function lowerBound(pairs: readonly (readonly [number, number])[], wanted: number): number {
  let [from, to] = [0, pairs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((pairs[middle]?.[0] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

import { anchors, type Pair } from "./anchors.ts";
import { gapPairs } from "./gaps.ts";
import { featured, type Featured } from "./likeness.ts";
import type { WatchLimits } from "./limits.ts";
import { elsewhere } from "./elsewhere.ts";
import type { Segment } from "./segments.ts";

/** Segments of the old version and of the new one that are one and the same place; one side may be empty. */
export interface Aligned {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
  /** They stand in another order than what surrounds them. */
  readonly moved: boolean;
}

/** What both halves of the work share. */
export interface Texts {
  readonly old: readonly Segment[];
  readonly fresh: readonly Segment[];
  /** Reckoned when first asked for: most segments are matched by their words alone. */
  readonly oldFeatures: (index: number) => Featured;
  readonly freshFeatures: (index: number) => Featured;
  readonly limits: WatchLimits;
  /** Comparisons that may still be made. */
  budget: number;
}

/**
 * Which segments of two versions belong together: first the same words in the same order, then, within each gap, what
 * is like it, then what stands elsewhere. Every segment is in exactly one group. Deterministic, and bounded by
 * `limits.comparisons`: beyond them only sentences that share rare words are compared.
 */
export function align(old: readonly Segment[], fresh: readonly Segment[], limits: WatchLimits): Aligned[] {
  const texts: Texts = {
    old,
    fresh,
    oldFeatures: reckoned(old),
    freshFeatures: reckoned(fresh),
    limits,
    budget: limits.comparisons,
  };
  const exact = anchors(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
  );
  const near: Aligned[] = exact.map(([i, j]) => ({ old: [i], fresh: [j], moved: false }));
  for (const gap of gapsBetween(exact, old.length, fresh.length)) near.push(...gapPairs(texts, gap));
  const far = elsewhere(texts, near);
  const all = [...near, ...far];
  const [usedOld, usedFresh] = [new Set(all.flatMap((g) => g.old)), new Set(all.flatMap((g) => g.fresh))];
  for (let i = 0; i < old.length; i++) if (!usedOld.has(i)) all.push({ old: [i], fresh: [], moved: false });
  for (let j = 0; j < fresh.length; j++)
    if (!usedFresh.has(j)) all.push({ old: [], fresh: [j], moved: false });
  return inOrder(all);
}

export interface Gap {
  readonly old: Pair;
  readonly fresh: Pair;
}

/** Ranges (first, and one past the last) between pairs. */
function gapsBetween(pairs: readonly Pair[], olds: number, freshes: number): Gap[] {
  const gaps: Gap[] = [];
  let from: Pair = [0, 0];
  for (const [i, j] of [...pairs, [olds, freshes] as const]) {
    if (i > from[0] && j > from[1]) gaps.push({ old: [from[0], i], fresh: [from[1], j] });
    from = [i + 1, j + 1];
  }
  return gaps;
}

/** As a reader of the new version meets them; what was removed stands where it would have stood. */
function inOrder(groups: readonly Aligned[]): Aligned[] {
  const freshOf = new Map(
    groups.flatMap(({ old, fresh, moved }) =>
      moved || fresh[0] === undefined ? [] : old.map((i) => [i, fresh[0] ?? 0] as const),
    ),
  );
  const placeOf = ({ old, fresh }: Aligned): number => {
    if (fresh[0] !== undefined) return fresh[0];
    for (let i = old[0] ?? 0; i >= 0; i--) {
      const at = freshOf.get(i);
      if (at !== undefined) return at + 0.5;
    }
    return -0.5;
  };
  return groups
    .map((group) => ({ group, place: placeOf(group) }))
    .toSorted((a, b) => a.place - b.place || (a.group.old[0] ?? -1) - (b.group.old[0] ?? -1))
    .map(({ group }) => group);
}

function reckoned(segments: readonly Segment[]): (index: number) => Featured {
  const known = new Map<number, Featured>();
  return (index) => {
    const found = known.get(index) ?? featured(segments[index]?.key ?? "");
    known.set(index, found);
    return found;
  };
}

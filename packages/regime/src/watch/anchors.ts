import { wordCount } from "./segments.ts";

export type Pair = readonly [old: number, fresh: number];

interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

const MOST_CELLS = 250_000;

/**
 * Equal keys of two lists in an order that both have: patience diff (keys that occur once, then within the gaps), where
 * several orders are possible the one that keeps the most words.
 */
export function anchors(a: readonly string[], b: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const ranges: Range[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const inner = trimmed(a, b, range, pairs);
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue;
    const unique = heaviest(uniquePairs(a, b, inner), a);
    if (unique.length === 0) {
      pairs.push(...common(a, b, inner));
      continue;
    }
    pairs.push(...unique);
    let from: Pair = [inner.a, inner.b];
    for (const [i, j] of [...unique, [inner.aEnd, inner.bEnd] as const]) {
      ranges.push({ a: from[0], aEnd: i, b: from[1], bEnd: j });
      from = [i + 1, j + 1];
    }
  }
  return pairs.toSorted((x, y) => x[0] - y[0]);
}

/** Equal keys at both ends of a range. */
function trimmed(a: readonly string[], b: readonly string[], range: Range, pairs: Pair[]): Range {
  let { a: i, aEnd, b: j, bEnd } = range;
  while (i < aEnd && j < bEnd && a[i] === b[j]) pairs.push([i++, j++]);
  while (i < aEnd && j < bEnd && a[aEnd - 1] === b[bEnd - 1]) pairs.push([--aEnd, --bEnd]);
  return { a: i, aEnd, b: j, bEnd };
}

function uniquePairs(a: readonly string[], b: readonly string[], range: Range): Pair[] {
  const places = (keys: readonly string[], from: number, to: number): Map<string, number> => {
    const found = new Map<string, number>();
    for (let at = from; at < to; at++) {
      const key = keys[at] ?? "";
      found.set(key, found.has(key) ? -1 : at);
    }
    return found;
  };
  const inB = places(b, range.b, range.bEnd);
  return [...places(a, range.a, range.aEnd)].flatMap(([key, at]): Pair[] => {
    const other = inB.get(key) ?? -1;
    return at >= 0 && other >= 0 ? [[at, other]] : [];
  });
}

/** Of pairs in the order of the first list, the increasing ones of the second with the most words. */
function heaviest(pairs: readonly Pair[], a: readonly string[]): Pair[] {
  const sorted = pairs.toSorted((x, y) => x[0] - y[0]);
  const ranks = new Map(
    sorted
      .map(([, j]) => j)
      .toSorted((x, y) => x - y)
      .map((j, rank) => [j, rank + 1]),
  );
  // A Fenwick tree of prefix maxima: which pair ends the heaviest chain so far.
  const best = Array<number>(sorted.length + 1).fill(-1);
  const weight: number[] = [];
  const before: number[] = [];
  const heavier = (x: number, y: number): number => ((weight[y] ?? 0) > (weight[x] ?? 0) ? y : x);
  let last = -1;
  for (const [at, [i, j]] of sorted.entries()) {
    let previous = -1;
    for (let rank = (ranks.get(j) ?? 1) - 1; rank > 0; rank -= rank & -rank)
      previous = heavier(previous, best[rank] ?? -1);
    weight[at] = wordCount(a[i] ?? "") + (weight[previous] ?? 0);
    before[at] = previous;
    for (let rank = ranks.get(j) ?? 1; rank < best.length; rank += rank & -rank)
      best[rank] = heavier(best[rank] ?? -1, at);
    last = heavier(last, at);
  }
  const chain: Pair[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const pair = sorted[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.toReversed();
}

/** Keys that occur several times: a longest common subsequence, where the range is small enough. */
function common(a: readonly string[], b: readonly string[], range: Range): Pair[] {
  const [n, m] = [range.aEnd - range.a, range.bEnd - range.b];
  if (n * m > MOST_CELLS) return [];
  const width = m + 1;
  const table = new Uint32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      table[i * width + j] =
        a[range.a + i] === b[range.b + j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    if (a[range.a + i] === b[range.b + j]) pairs.push([range.a + i++, range.b + j++]);
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/**
 * The largest set whose members all go with each other; empty where there is no pair, and where two sets are equally
 * large, since choosing between them would be choosing the result. Bron and Kerbosch (1973) with a pivot.
 */
export function largestTogether<T>(
  all: readonly T[],
  goes: (one: T, other: T) => boolean,
  size: (set: readonly T[]) => number = (set) => set.length,
): readonly T[] {
  const neighbours = all.map((one, at) =>
    all.flatMap((other, index) => (index !== at && goes(one, other) ? [index] : [])),
  );
  const sets: number[][] = [];
  const extend = (set: readonly number[], open: readonly number[], done: readonly number[]): void => {
    if (open.length === 0 && done.length === 0) sets.push([...set]);
    const pivot = new Set(neighbours[[...open, ...done][0] ?? -1]);
    let left = open;
    let closed = done;
    for (const next of open.filter((index) => !pivot.has(index))) {
      const near = new Set(neighbours[next]);
      extend(
        [...set, next],
        left.filter((index) => near.has(index)),
        closed.filter((index) => near.has(index)),
      );
      left = left.filter((index) => index !== next);
      closed = [...closed, next];
    }
  };
  extend([], [...all.keys()], []);
  const members = sets.map((set) => all.filter((_, index) => set.includes(index)));
  const most = Math.max(...members.map(size));
  const largest = members.filter((set) => size(set) === most);
  const [only] = largest;
  return largest.length === 1 && only !== undefined && only.length > 1 ? only : [];
}

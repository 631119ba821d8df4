/** Sets as bits of a number, and how two of them lie to each other by looking at their elements: the tests' oracle. */
const [EQUAL, SUBSET, SUPERSET, OVERLAP, APART] = [1, 2, 4, 8, 16];

export function relationOfSets(a: number, b: number): number {
  if (a === 0 || b === 0) throw new RangeError("a region is never empty");
  if ((a & b) === 0) return APART ?? 0;
  if (a === b) return EQUAL ?? 0;
  if ((a & ~b) === 0) return SUBSET ?? 0;
  return ((b & ~a) === 0 ? SUPERSET : OVERLAP) ?? 0;
}

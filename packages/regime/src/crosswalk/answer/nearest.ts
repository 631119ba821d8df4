/** Edits between two texts (Levenshtein 1966), given up beyond `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Names within two edits, or that differ in case only; the closest first, at most three. */
export function nearest(name: string, names: readonly string[]): string[] {
  const most = Math.min(2, Math.floor(name.length / 2));
  return names
    .map((other) => ({ other, edits: distance(name.toLowerCase(), other.toLowerCase(), most) }))
    .filter(({ edits }) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Edits that a typing slip takes: insert, drop, change, swap neighbours (optimal string alignment). */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? a.length;
}

/** The known name that `written` most likely means, or null where none is near. Case and separators do not count. */
export function nearestName(written: string, known: readonly string[]): string | null {
  if (written.length > 60) return null;
  const bare = (name: string): string => name.toLowerCase().replaceAll(/[-_ ]/g, "");
  let best: string | null = null;
  let least = Math.floor(Math.max(3, bare(written).length) / 3) + 1;
  for (const name of known) {
    const distance = edits(bare(written), bare(name));
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

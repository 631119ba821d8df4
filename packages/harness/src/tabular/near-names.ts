import { normalHeader } from "./header-words.ts";

/** Edit distance by Levenshtein: insertions, deletions, substitutions. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++)
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        ),
      );
    above = current;
  }
  return above[b.length] ?? 0;
}

/** Up to three of `names` that somebody who wrote `wanted` may have meant, nearest first. */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const short = (name: string): string => normalHeader(name).slice(0, 64);
  const goal = short(wanted);
  const scored = names.map((name) => {
    const given = short(name);
    const contains = goal !== "" && given !== "" && (given.includes(goal) || goal.includes(given));
    return { name, far: contains ? 1 : distance(goal, given) };
  });
  return scored
    .filter(({ far }) => far <= Math.max(2, Math.floor(goal.length / 3)))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

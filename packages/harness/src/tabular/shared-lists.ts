/** How many lists are remembered; a table of measures, in which no two samples are alike, has more. */
const REMEMBERED = 4096;

/**
 * Appends to lists that are never changed, so that a million samples with the same few verdicts share the same few
 * lists. Equal members must be one and the same value. Pure: the memory only saves memory.
 */
export function sharedLists<T>(): (list: readonly T[], next: T) => readonly T[] {
  const followers = new Map<readonly T[] | null, Map<T, readonly T[]>>();
  let remembered = 0;
  return (list, next) => {
    const from = list.length === 0 ? null : list;
    const known = followers.get(from);
    const hit = known?.get(next);
    if (hit !== undefined) return hit;
    const longer = [...list, next];
    if (remembered++ < REMEMBERED) {
      if (known === undefined) followers.set(from, new Map([[next, longer]]));
      else known.set(next, longer);
    }
    return longer;
  };
}

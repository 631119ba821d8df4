import { randomNumbers } from "./random.ts";
import { relationOfSets } from "./sets.ts";

export interface World {
  readonly sets: readonly number[];
  /** Pairs of which the relation is told. */
  readonly told: readonly (readonly [from: number, to: number, relation: number])[];
}

/**
 * Sets over `atoms` elements, most of them within an earlier one so that inclusions occur, and a share of their true
 * relations (the synthetic benchmark of "crosswalk-soundness").
 */
export function makeWorld(count: number, share: number, seed: number, atoms = 24, nested = 0.6): World {
  const random = randomNumbers(seed);
  const any = (within: number): number => {
    for (;;) {
      let set = 0;
      for (let bit = 0; bit < atoms; bit++)
        if (((within >> bit) & 1) === 1 && random() < 0.5) set |= 1 << bit;
      if (set !== 0) return set;
    }
  };
  const sets: number[] = [];
  for (let i = 0; i < count; i++) {
    const parent = sets[Math.floor(random() * i)];
    sets.push(any(parent !== undefined && random() < nested ? parent : (1 << atoms) - 1));
  }
  const told: [number, number, number][] = [];
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++)
      if (random() < share) told.push([i, j, relationOfSets(sets[i] ?? 0, sets[j] ?? 0)]);
  return { sets, told };
}

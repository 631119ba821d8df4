/** Networks of rows for the bench and for the peers: the same ones for both. */
import { writeFileSync } from "node:fs";

export interface World {
  readonly regions: number;
  readonly rows: readonly (readonly [from: number, to: number, mask: number])[];
}

/** Mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const relation = (a: number, b: number): number =>
  (a & b) === 0 ? 16 : a === b ? 1 : (a & ~b) === 0 ? 2 : (b & ~a) === 0 ? 4 : 8;

/** Clauses as subsets of 24 atoms, 60 % within an earlier one, and `rows` of their true relations. */
export function denseWorld(regions: number, rows: number, seed: number): World {
  const random = numbers(seed);
  const sets: number[] = [];
  for (let i = 0; i < regions; i++) {
    const within = random() < 0.6 ? (sets[Math.floor(random() * i)] ?? 0xffffff) : 0xffffff;
    let set = 0;
    while (set === 0)
      for (let bit = 0; bit < 24; bit++) if (((within >> bit) & 1) === 1 && random() < 0.5) set |= 1 << bit;
    sets.push(set);
  }
  const told = new Map<string, readonly [number, number, number]>();
  while (told.size < rows) {
    const [i, j] = [Math.floor(random() * regions), Math.floor(random() * regions)];
    if (i < j) told.set(`${i} ${j}`, [i, j, relation(sets[i] ?? 0, sets[j] ?? 0)]);
  }
  return { regions, rows: [...told.values()] };
}

/**
 * Frameworks of `size` clauses: a tree of ten under one in each (child in parent), and rows between neighbouring
 * frameworks with the shares that CISO Assistant's library shows: nine of ten overlap.
 */
export function frameworksWorld(frameworks: number, size: number, rows: number, seed: number): World {
  const random = numbers(seed);
  const all: (readonly [number, number, number])[] = [];
  for (let f = 0; f < frameworks; f++)
    for (let i = 1; i < size; i++) all.push([f * size + i, f * size + Math.floor((i - 1) / 10), 1 | 2]);
  while (all.length < rows) {
    const f = Math.floor(random() * frameworks);
    const g = (f + 1) % frameworks;
    const draw = random();
    const mask = draw < 0.9 ? 8 : draw < 0.95 ? 2 : draw < 0.98 ? 4 : 1;
    all.push([f * size + Math.floor(random() * size), g * size + Math.floor(random() * size), mask]);
  }
  return { regions: frameworks * size, rows: all };
}

/** As facts of a logic program: `row(from,to,mask).` */
export const writeFacts = (path: string, { rows }: World): void =>
  writeFileSync(path, rows.map(([from, to, mask]) => `row(${from},${to},${mask}).\n`).join(""));

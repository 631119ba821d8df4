import { NONE } from "../rcc5/index.ts";
import { LEAKS } from "./literal.ts";
import { Memory } from "./memory.ts";
import { Network } from "./network.ts";
import { View } from "./view.ts";

/** Rows that cannot all be true, while any of them left out the others can. */
export interface Contradiction {
  /** A walk that comes back to where it began and says that this clause has something that it lacks. */
  readonly arcs: readonly number[];
  /** The row of it that stands in most contradictions: without the suspects the rest is consistent. */
  readonly suspect: number;
}

/**
 * Contradictions such that the network is consistent without their suspects: one for each suspect, the shortest found.
 * Withdrawing the suspects is one way out of several; which row is wrong the network cannot know.
 */
export function contradictions(network: Network): Contradiction[] {
  const found: Contradiction[] = [];
  const rest = copyOf(network);
  for (;;) {
    const round = hitAll(closedWalks(rest).map((walk) => ({ walk, rows: minimal(rest, rowsOf(walk)) })));
    if (round.length === 0) return found;
    for (const { suspect, rows } of round) {
      found.push({ arcs: cycle(network, rows), suspect });
      rest.withdraw(suspect);
    }
  }
}

interface Found {
  readonly walk: readonly number[];
  readonly rows: readonly number[];
}

/** Per region whose surroundings contradict themselves, a shortest walk that shows it. */
function closedWalks(network: Network): number[][] {
  const walks: number[][] = [];
  const memory = new Memory(network.regions);
  for (let region = 0; region < network.regions; region++) {
    const view = new View(network, region, memory);
    if (view.mask(region) === NONE) walks.push(view.walk(region, LEAKS));
    view.close();
  }
  return walks;
}

const rowsOf = (walk: readonly number[]): number[] => [...new Set(walk.map((arc) => arc >> 1))];

/** Leaves out every row without which the others still contradict each other. */
function minimal(network: Network, rows: readonly number[]): number[] {
  return rows
    .reduce<readonly number[]>((kept, row) => {
      const without = kept.filter((other) => other !== row);
      return contradictory(network, without) ? without : kept;
    }, rows)
    .toSorted((a, b) => a - b);
}

const contradictory = (network: Network, rows: readonly number[]): boolean =>
  closedWalks(partOf(network, rows)).length > 0;

/** Rows one after the other such that every contradiction holds one: always the one in most of those left. */
function hitAll(all: readonly Found[]): { suspect: number; rows: readonly number[] }[] {
  const chosen: { suspect: number; rows: readonly number[] }[] = [];
  for (let left = all; left.length > 0;) {
    const counts = new Map<number, number>();
    for (const rows of distinct(left)) for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
    const [suspect = -1] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [];
    const hit = left.filter(({ rows }) => rows.includes(suspect)).map(({ rows }) => rows);
    const [shortest = []] = hit.toSorted((a, b) => a.length - b.length);
    chosen.push({ suspect, rows: shortest });
    left = left.filter(({ rows }) => !rows.includes(suspect));
  }
  return chosen;
}

const distinct = (all: readonly Found[]): (readonly number[])[] => [
  ...new Map(all.map(({ rows }) => [rows.join(), rows])).values(),
];

/** The rows of a minimal contradiction as one walk, in the network's own arcs. */
function cycle(network: Network, rows: readonly number[]): number[] {
  const walks = closedWalks(partOf(network, rows)).toSorted((a, b) => a.length - b.length);
  return (walks[0] ?? []).map((arc) => 2 * (rows[arc >> 1] ?? 0) + (arc & 1));
}

function partOf(network: Network, rows: readonly number[]): Network {
  const part = new Network();
  const regions = new Map<number, number>();
  const numbered = (region: number): number => {
    const number = regions.get(region) ?? part.addRegion();
    regions.set(region, number);
    return number;
  };
  for (const row of rows)
    part.add(numbered(network.from(2 * row)), numbered(network.to(2 * row)), network.mask(2 * row));
  return part;
}

/** The same rows under the same numbers. */
function copyOf(network: Network): Network {
  const copy = new Network();
  for (let region = 0; region < network.regions; region++) copy.addRegion();
  for (let row = 0; row < network.rows; row++) {
    copy.add(network.from(2 * row), network.to(2 * row), network.mask(2 * row));
    if (!network.stands(row)) copy.withdraw(row);
  }
  return copy;
}

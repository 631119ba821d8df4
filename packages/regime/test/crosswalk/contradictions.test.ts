import { expect, test } from "vitest";
import { Closure, contradictions, DR, EQ, Network, PO, PP } from "@bongsu/regime";
import { pathConsistency } from "./path-consistency.ts";
import { randomNumbers } from "./random.ts";
import { relationOfSets } from "./sets.ts";
import { makeWorld } from "./worlds.ts";

type Told = readonly [from: number, to: number, mask: number];

function networkOf(count: number, told: readonly Told[]): Network {
  const network = new Network();
  for (let i = 0; i < count; i++) network.addRegion();
  for (const [from, to, mask] of told) network.add(from, to, mask);
  return network;
}

/** By path consistency on the full table: not by what found them. */
const contradictory = (count: number, told: readonly Told[]): boolean =>
  pathConsistency(count, told).includes(0);

test("true rows contradict nothing", () => {
  for (let seed = 1; seed <= 5; seed++) {
    const { sets, told } = makeWorld(80, 0.1, seed, 12);
    expect(contradictions(networkOf(sets.length, told))).toEqual([]);
  }
});

test("rows that are not true are found, each in a cycle that needs every one of its rows; none is invented", () => {
  const random = randomNumbers(5);
  let injected = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const count = 60;
    const { sets, told } = makeWorld(count, 0.12, seed, 12);
    const rows: Told[] = [...told];
    for (let k = 0; k < 3; k++) {
      const [i, j] = [Math.floor(random() * count), Math.floor(random() * count)];
      const wrong = [1, 2, 4, 8, 16].filter((r) => r !== relationOfSets(sets[i] ?? 1, sets[j] ?? 1));
      const row: Told = [i, j, wrong[Math.floor(random() * 4)] ?? 1];
      // one that the true rows do not refute is no contradiction
      if (i !== j && contradictory(count, [...told, row])) {
        rows.push(row);
        injected++;
      }
    }
    const found = contradictions(networkOf(count, rows));
    const falseRows = rows.map((_, at) => at).slice(told.length);
    const inCycles = new Set(found.flatMap(({ arcs }) => arcs.map((arc) => arc >> 1)));
    expect([seed, falseRows.filter((row) => !inCycles.has(row))]).toEqual([seed, []]);
    expect(found.length).toBeLessThanOrEqual(falseRows.length);
    for (const { arcs } of found) {
      const cycle = [...new Set(arcs.map((arc) => arc >> 1))];
      const of = (kept: readonly number[]): Told[] => kept.map((row) => rows[row] ?? [0, 0, 31]);
      expect(cycle.some((row) => row >= told.length)).toBe(true);
      expect(contradictory(count, of(cycle))).toBe(true);
      for (const left of cycle)
        expect(contradictory(count, of(cycle.filter((row) => row !== left)))).toBe(false);
    }
    const suspects = new Set(found.map(({ suspect }) => suspect));
    expect(
      contradictory(
        count,
        rows.filter((_, at) => !suspects.has(at)),
      ),
    ).toBe(false);
  }
  expect(injected).toBeGreaterThan(15);
});

test("the cycle comes back to where it began, arc by arc", () => {
  const network = networkOf(4, [
    [0, 1, PP],
    [1, 2, PP],
    [2, 3, DR],
    [0, 3, PO],
  ]);
  const [found, ...more] = contradictions(network);
  const arcs = found?.arcs ?? [];
  expect(more).toEqual([]);
  expect(new Set(arcs.map((arc) => arc >> 1))).toEqual(new Set([0, 1, 2, 3]));
  for (const [at, arc] of arcs.entries())
    expect(network.to(arc)).toBe(network.from(arcs[(at + 1) % arcs.length] ?? 0));
});

// What CISO Assistant passes over in silence (intuitem/ciso-assistant-community@f990d7b, core/mappings/engine.py)
test("equal and subset asserted of one pair are a contradiction of two rows", () => {
  const [found] = contradictions(
    networkOf(2, [
      [0, 1, EQ],
      [0, 1, PP],
    ]),
  );
  expect(new Set(found?.arcs.map((arc) => arc >> 1))).toEqual(new Set([0, 1]));
  expect(
    contradictions(
      networkOf(2, [
        [0, 1, EQ],
        [1, 0, EQ],
      ]),
    ),
  ).toEqual([]);
});

test("a clause that is apart from itself is one row that contradicts itself", () => {
  expect(contradictions(networkOf(1, [[0, 0, DR]]))).toMatchObject([{ suspect: 0 }]);
  expect(new Closure(networkOf(1, [[0, 0, EQ]])).mask(0, 0)).toBe(EQ);
});

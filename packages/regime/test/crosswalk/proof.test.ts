import { expect, test } from "vitest";
import { ANY, Closure, DR, EQ, Network, PO, PP, PPI, prove, replay } from "@bongsu/regime";
import { randomNumbers } from "./random.ts";
import { makeWorld, type World } from "./worlds.ts";

function networkOf({ sets, told }: World): Network {
  const network = new Network();
  for (const _ of sets) network.addRegion();
  for (const [from, to, mask] of told) network.add(from, to, mask);
  return network;
}

test("every derived relation has walks that begin and end at its clauses and give it by the table alone", () => {
  const count = 60;
  const network = networkOf(makeWorld(count, 0.08, 3, 12));
  const closure = new Closure(network);
  let derived = 0;
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      if (i === j) continue;
      const { mask, walks } = prove(network, i, j);
      expect(mask).toBe(closure.mask(i, j));
      expect(walks.reduce((met, { arcs }) => met & replay(network, arcs), ANY)).toBe(mask);
      for (const { arcs } of walks) {
        expect([network.from(arcs[0] ?? -1), network.to(arcs.at(-1) ?? -1)]).toEqual([i, j]);
        for (const [at, arc] of arcs.slice(1).entries())
          expect(network.from(arc)).toBe(network.to(arcs[at] ?? -1));
      }
      if (mask !== ANY) derived++;
      else expect(walks).toEqual([]);
    }
  expect(derived).toBeGreaterThan(1000);
});

test("a proof without one of its walks says less", () => {
  const network = networkOf(makeWorld(60, 0.08, 4, 12));
  let several = 0;
  for (let i = 0; i < 30; i++)
    for (let j = 30; j < 60; j++) {
      const { mask, walks } = prove(network, i, j);
      if (walks.length < 2) continue;
      several++;
      for (const left of walks)
        expect(walks.filter((walk) => walk !== left).reduce((met, walk) => met & walk.mask, ANY)).not.toBe(
          mask,
        );
    }
  expect(several).toBeGreaterThan(5);
});

test("walks are the shortest: a row is its own proof, a detour is not taken", () => {
  const network = new Network();
  for (let i = 0; i < 4; i++) network.addRegion();
  network.add(0, 1, PP);
  network.add(1, 2, PP);
  const direct = network.add(0, 2, PP);
  network.add(2, 3, DR);
  expect(prove(network, 0, 2).walks).toEqual([{ arcs: [2 * direct], mask: PP }]);
  expect(prove(network, 2, 0).walks).toEqual([{ arcs: [2 * direct + 1], mask: PPI }]);
  expect(prove(network, 0, 3).walks.map(({ arcs }) => arcs.length)).toEqual([2]);
  network.withdraw(direct);
  expect(prove(network, 0, 2).walks.map(({ arcs }) => arcs.length)).toEqual([2]);
});

test("a tampered proof does not replay: another row in its place gives another relation", () => {
  const random = randomNumbers(2);
  const network = networkOf(makeWorld(60, 0.08, 6, 12));
  let changed = 0;
  for (let i = 0; i < 60; i++) {
    const { walks } = prove(network, i, 59 - i);
    for (const { arcs, mask } of walks) {
      const forged = arcs.with(
        Math.floor(random() * arcs.length),
        network.rows > 0 ? 2 * Math.floor(random() * network.rows) : 0,
      );
      if (replay(network, forged) !== mask) changed++;
    }
  }
  expect(changed).toBeGreaterThan(10);
});

// Chains that CISO Assistant (intuitem/ciso-assistant-community@f990d7b, core/mappings/engine.py) answers otherwise
test.each([
  ["A within B around C: nothing", [PP, PPI], ANY],
  ["A overlaps B overlaps C: nothing", [PO, PO], ANY],
  ["equal, equal", [EQ, EQ], EQ],
  ["within, apart", [PP, DR], DR],
  ["around, within: they meet", [PPI, PP], EQ | PP | PPI | PO],
  ["around, overlaps: they meet, A not within C", [PPI, PO], PPI | PO],
] as const)("%s", (_, rows, mask) => {
  const network = new Network();
  network.addRegion();
  for (const [at, row] of rows.entries()) {
    network.addRegion();
    network.add(at, at + 1, row);
  }
  expect(prove(network, 0, rows.length).mask).toBe(mask);
});

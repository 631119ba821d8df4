import { expect, test } from "vitest";
import {
  ANY,
  compose,
  converse,
  DR,
  EQ,
  isAtomic,
  PO,
  PP,
  PPI,
  RELATIONS,
  relationsIn,
} from "@bongsu/regime";
import { relationOfSets } from "./sets.ts";

/** Which relations A has to C over all triples of non-empty subsets of `atoms` elements, by those of A, B and B, C. */
function fromSets(atoms: number): Map<string, number> {
  const found = new Map<string, number>();
  const all = 1 << atoms;
  for (let a = 1; a < all; a++)
    for (let b = 1; b < all; b++)
      for (let c = 1; c < all; c++) {
        const key = `${relationOfSets(a, b)} ${relationOfSets(b, c)}`;
        found.set(key, (found.get(key) ?? 0) | relationOfSets(a, c));
      }
  return found;
}

test.each([4, 5])("the composition table is what all subsets of %i elements show", (atoms) => {
  const found = fromSets(atoms);
  expect(found.size).toBe(25);
  for (const [key, mask] of found) {
    const [r = 0, s = 0] = key.split(" ").map(Number);
    expect([key, compose(r, s)]).toEqual([key, mask]);
  }
});

test("three elements are too few to find it: an oracle that is too small is seen", () => {
  const wrong = [...fromSets(3)].filter(([key, mask]) => {
    const [r = 0, s = 0] = key.split(" ").map(Number);
    return compose(r, s) !== mask;
  });
  expect(wrong.length).toBeGreaterThan(0);
});

test("sets of relations compose as the union of their members", () => {
  for (let m = 0; m < 32; m++)
    for (let n = 0; n < 32; n++) {
      let union = 0;
      for (const r of [EQ, PP, PPI, PO, DR])
        for (const s of [EQ, PP, PPI, PO, DR]) if ((m & r) !== 0 && (n & s) !== 0) union |= compose(r, s);
      expect(compose(m, n)).toBe(union);
    }
});

test("only these pairs compose to one definite relation", () => {
  const definite = [PP, PPI, PO, DR].flatMap((r) =>
    [PP, PPI, PO, DR].filter((s) => isAtomic(compose(r, s))).map((s) => [r, s, compose(r, s)]),
  );
  expect(definite).toEqual([
    [PP, PP, PP],
    [PP, DR, DR],
    [PPI, PPI, PPI],
    [DR, PPI, DR],
  ]);
});

test("the converse is an involution that turns compositions round", () => {
  for (let m = 0; m < 32; m++) {
    expect(converse(converse(m))).toBe(m);
    for (let n = 0; n < 32; n++) expect(converse(compose(m, n))).toBe(compose(converse(n), converse(m)));
  }
  expect(converse(PP)).toBe(PPI);
  expect(relationsIn(ANY)).toEqual(RELATIONS);
});

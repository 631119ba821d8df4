import fc from "fast-check";
import { expect, test } from "vitest";
import { abilityStrata, itemTables, mantelHaenszel, type Responses, valueOf } from "../../src/index.ts";

/** Rows (item, respondent, group, correct). */
function responses(rows: readonly (readonly [number, number, number, number])[]): Responses {
  return {
    items: Int32Array.from(rows, (row) => row[0]),
    respondents: Int32Array.from(rows, (row) => row[1]),
    groups: Uint8Array.from(rows, (row) => row[2]),
    correct: Uint8Array.from(rows, (row) => row[3]),
    itemCount: 3,
    respondentCount: 4,
  };
}

const rows = [
  [0, 0, 0, 1],
  [1, 0, 0, 1],
  [0, 1, 0, 0],
  [1, 1, 0, 1],
  [0, 2, 1, 0],
  [1, 2, 1, 1],
  [0, 3, 1, 0],
] as const;

test("each response is counted once, in its item, stratum, group and outcome", () => {
  const tables = itemTables(responses(rows), Int32Array.of(1, 0, 0, 0));
  expect([...tables[0]!]).toEqual([0, 1, 0, 2, 1, 0, 0, 0]);
  expect([...tables[1]!]).toEqual([1, 0, 1, 0, 1, 0, 0, 0]);
  expect([...tables[2]!]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test("respondents of equal share are never parted, abler ones stand in higher strata", () => {
  expect([...abilityStrata(responses(rows), 4)]).toEqual([3, 1, 1, 0]);
  expect([...abilityStrata(responses(rows), 1)]).toEqual([0, 0, 0, 0]);
  const some = fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(1), fc.nat(1)), { maxLength: 40 });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 5 }), (given, most) => {
      const strata = abilityStrata(responses(given), most);
      const share = [0, 1, 2, 3].map((who) => {
        const own = given.filter((row) => row[1] === who);
        return own.length === 0 ? null : own.filter((row) => row[3] === 1).length / own.length;
      });
      for (const [i, a] of share.entries()) {
        for (const [j, b] of share.entries()) {
          if (a === null || b === null) continue;
          if (a === b) expect(strata[i]).toBe(strata[j]);
          if (a < b) expect(strata[i]).toBeLessThanOrEqual(strata[j]!);
        }
      }
      expect(Math.max(...strata)).toBeLessThan(most);
    }),
  );
});

test("an item made harder for one group is class C, one that is not is A", () => {
  const many: [number, number, number, number][] = [];
  for (let who = 0; who < 4000; who += 1) {
    const group = who % 2;
    const ability = (who >> 1) % 3;
    for (let item = 0; item < 3; item += 1) {
      const harder = item === 2 && group === 1 ? 4 : 0;
      many.push([
        item,
        who,
        group,
        (who * 7 + item * 3 + (who >> 4)) % 10 < 3 + 2 * ability - harder ? 1 : 0,
      ]);
    }
  }
  const data: Responses = { ...responses(many), respondentCount: 4000 };
  const byAbility = Int32Array.from({ length: 4000 }, (_, who) => (who >> 1) % 3);
  const classes = itemTables(data, byAbility).map((table) => valueOf(mantelHaenszel(table, 0.95)).etsClass);
  expect(classes[2]).toBe("C");
  expect(classes[0]).toBe("A");
});

test("columns that do not fit are thrown out", () => {
  const good = responses(rows);
  expect(() => itemTables(good, Int32Array.of(0))).toThrow(RangeError);
  expect(() => itemTables({ ...good, itemCount: 1 }, new Int32Array(4))).toThrow(RangeError);
  expect(() => itemTables({ ...good, respondentCount: 3 }, new Int32Array(3))).toThrow(RangeError);
  expect(() => itemTables({ ...good, groups: new Uint8Array(2) }, new Int32Array(4))).toThrow(RangeError);
  expect(() => abilityStrata({ ...good, correct: good.correct.map((x) => 2 * x) }, 3)).toThrow(RangeError);
  expect(() => abilityStrata(good, 0)).toThrow(RangeError);
});

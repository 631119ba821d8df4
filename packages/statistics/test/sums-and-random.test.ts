import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareSurvival, exactSum, randomFrom } from "../src/index.ts";

const SEED = "00000001000000020000000300000004";

describe("exact sums", () => {
  test("what cancels leaves nothing behind", () => {
    expect(exactSum([1e308, 1, -1e308, -1])).toBe(0);
    expect(exactSum([1e16, 1, 1])).toBe(1e16 + 2);
    expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect([1e16, 1, 1].reduce((a, b) => a + b, 0)).not.toBe(1e16 + 2);
  });

  // The tie of 1 + 2^-53 is decided by what follows, half to even without it.
  test("ties are decided by the smallest part", () => {
    const half = 2 ** -53;
    expect(exactSum([1, half])).toBe(1);
    expect(exactSum([1, half, 2 ** -200])).toBe(1 + 2 ** -52);
    expect(exactSum([1, half, -(2 ** -200)])).toBe(1);
    expect(exactSum([-1, -half, -(2 ** -200)])).toBe(-1 - 2 ** -52);
  });

  test("order does not matter, and the answer is the rounded rational sum", () => {
    const number = fc.integer({ min: -1e9, max: 1e9 });
    const term = fc.tuple(number, fc.integer({ min: -60, max: 60 })).map(([m, e]) => m * 2 ** e);
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), (terms) => {
        const exact = terms.reduce((sum, x) => sum + BigInt(x * 2 ** 60), 0n);
        const wanted = Number(exact) / 2 ** 60;
        expect(exactSum(terms)).toBe(wanted);
        expect(exactSum(terms.toReversed())).toBe(wanted);
        expect(exactSum(terms.toSorted((a, b) => a - b))).toBe(wanted);
      }),
    );
  });

  test("a term that is not a number throws", () => {
    expect(() => exactSum([1, Number.NaN])).toThrow(RangeError);
    expect(() => exactSum([Infinity])).toThrow(RangeError);
  });
});

describe("random numbers", () => {
  // xoshiro128starstar.c of Blackman & Vigna with state {1, 2, 3, 4}, as in the tests of Rust's rand_xoshiro.
  test("the stream is the reference implementation's", () => {
    const random = randomFrom(SEED);
    expect(Array.from({ length: 10 }, () => random.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test("each residue is equally likely, at a bound where remainders would not be", () => {
    const random = randomFrom("ffeeddccbbaa99887766554433221100");
    const counts = new Float64Array(7);
    for (let i = 0; i < 70_000; i += 1) counts[random.below(7)]! += 1;
    const distance = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquareSurvival(distance, 6)).toBeGreaterThan(1e-4);
  });

  // Without redrawing, two draws would lead to every third value and one to the others.
  test("no value is favoured where 2^32 draws do not divide evenly", () => {
    const random = randomFrom("ffeeddccbbaa99887766554433221100");
    const thirds = new Float64Array(3);
    for (let i = 0; i < 30_000; i += 1) thirds[random.below(3 * 2 ** 30) % 3]! += 1;
    const distance = thirds.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquareSurvival(distance, 2)).toBeGreaterThan(1e-4);
  });

  test("many drawn at once are those drawn one by one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (bound) => {
        const [one, many] = [randomFrom(SEED), randomFrom(SEED)];
        const target = new Uint32Array(50);
        many.fillBelow(bound, target);
        expect(Array.from(target, () => one.below(bound))).toEqual([...target]);
        expect(one.next()).toBe(many.next());
      }),
    );
  });

  test("every value below the bound is reached and none above", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (bound) => {
        const draw = randomFrom(SEED).below(bound);
        expect(draw).toBeGreaterThanOrEqual(0);
        expect(draw).toBeLessThan(bound);
      }),
    );
    expect(randomFrom(SEED).below(1)).toBe(0);
  });

  test("a seed that is short, not hexadecimal or zero throws", () => {
    for (const seed of ["", "12", "g".repeat(32), "0".repeat(64)])
      expect(() => randomFrom(seed)).toThrow(RangeError);
    expect(() => randomFrom(SEED).below(0)).toThrow(RangeError);
    expect(() => randomFrom(SEED).below(2 ** 33)).toThrow(RangeError);
  });
});

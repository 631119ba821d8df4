import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { squaredDeviations } from "../../src/means/squared-deviations.ts";
import { exactSum } from "../../src/sums.ts";

const squares = (values: Float64Array, centre: number): Float64Array =>
  values.map((x) => (x - centre) * (x - centre));

describe("sums of squared deviations", () => {
  test("are the rounded sum of the squares, of few values as of many", () => {
    const few = fc.array(fc.constantFrom(-1, 0, 0.1, 1, 2 ** -500, 3e7), { maxLength: 300 });
    const many = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(few, many), fc.double({ min: -10, max: 10, noNaN: true }), (list, centre) => {
        const values = Float64Array.from(list);
        expect(squaredDeviations(values, centre)).toBe(exactSum(squares(values, centre)));
      }),
    );
  });

  test("do not drift where a running sum does", () => {
    const values = Float64Array.from({ length: 100_000 }, (_, i) => i % 2);
    const running = squares(values, 0.1).reduce((sum, x) => sum + x, 0);
    expect(squaredDeviations(values, 0.1)).toBe(exactSum(squares(values, 0.1)));
    expect(squaredDeviations(values, 0.1)).not.toBe(running);
  });

  test("throw for values that are not finite, and beyond the largest double", () => {
    expect(() => squaredDeviations(Float64Array.of(1, Number.NaN), 0)).toThrow(RangeError);
    expect(() => squaredDeviations(Float64Array.of(1, Infinity), 0)).toThrow(RangeError);
    expect(() => squaredDeviations(Float64Array.of(1e154), 0)).not.toThrow();
    expect(() => squaredDeviations(Float64Array.of(1e154, 1e154), 0)).toThrow(RangeError);
  });
});

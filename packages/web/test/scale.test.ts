import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linearScale } from "../src/charts/scale.ts";

const RATE = { low: 0, high: 1 };

describe("the axis of a plot", () => {
  test("rates that come near nought start there, in round steps", () => {
    const scale = linearScale([0.02, 0.55], 0, 100, RATE);
    expect(scale.ticks.map((t) => t.toFixed(2))).toEqual([
      "0.00",
      "0.10",
      "0.20",
      "0.30",
      "0.40",
      "0.50",
      "0.60",
    ]);
  });

  test("rates far from nought are not squeezed into a corner", () => {
    const scale = linearScale([0.91, 0.97], 0, 100, RATE);
    expect(scale.low).toBeGreaterThanOrEqual(0.9);
    expect(scale.high).toBeLessThanOrEqual(1);
  });

  test("every value lies between the ends, and order is kept", () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
        const scale = linearScale(values, 10, 500, null);
        for (const v of values) {
          expect(scale.at(v)).toBeGreaterThanOrEqual(10 - 1e-6);
          expect(scale.at(v)).toBeLessThanOrEqual(500 + 1e-6);
        }
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(16);
      }),
    );
  });

  test("one value, or none, still has an axis", () => {
    for (const values of [[], [0], [1], [0.3]]) {
      const scale = linearScale(values, 0, 100, RATE);
      expect(scale.high).toBeGreaterThan(scale.low);
      expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
    }
  });
});

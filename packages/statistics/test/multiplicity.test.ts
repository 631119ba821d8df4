import fc from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg, holm } from "../src/index.ts";

// The fifteen p-values of Benjamini and Hochberg 1995, section 4.1; adjusted by statsmodels 0.15 multipletests.
const p = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

test("Holm's adjusted values agree with statsmodels", () => {
  const expected = [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1];
  for (const [i, value] of holm(p).entries()) expect(value).toBeCloseTo(expected[i]!, 12);
});

test("Benjamini and Hochberg reject the four smallest of their own example at 5 %", () => {
  const expected = [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765, 0.486,
    0.5811818181818182, 0.714875, 0.7532307692307693, 0.8132142857142857, 1,
  ];
  const adjusted = benjaminiHochberg(p);
  for (const [i, value] of adjusted.entries()) expect(value).toBeCloseTo(expected[i]!, 12);
  expect(adjusted.filter((value) => value <= 0.05)).toHaveLength(4);
});

test("an adjusted value is never smaller than its p, and order does not matter", () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(values, (given) => {
      for (const adjust of [holm, benjaminiHochberg]) {
        const adjusted = adjust(given);
        expect(adjusted.every((value, i) => value >= given[i]! && value <= 1)).toBe(true);
        expect(adjust(given.toReversed())).toEqual(adjusted.toReversed());
      }
    }),
  );
});

test("what is no p-value is thrown out", () => {
  for (const wrong of [-0.1, 1.1, NaN]) {
    expect(() => holm([0.5, wrong])).toThrow(RangeError);
    expect(() => benjaminiHochberg([wrong])).toThrow(RangeError);
  }
});

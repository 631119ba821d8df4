import fc from "fast-check";
import { expect, test } from "vitest";
import {
  itemsForDifference,
  itemsForMcNemar,
  minimumDetectableDifference,
  powerOfMcNemar,
} from "../../src/index.ts";

const aims = { alpha: 0.05, power: 0.8 };
const design = {
  varianceOfDifference: 1 / 9,
  withinFirst: 0,
  answersFirst: 1,
  withinSecond: 0,
  answersSecond: 1,
};

test("Miller: a difference of 3 points wants 969 questions", () => {
  expect(itemsForDifference(0.03, design, aims)).toBe(969);
});

test.each([
  [1, 13.27],
  [10, 7.57],
])("Miller: 198 questions with %i answers each find %f %%", (answers, percent) => {
  const noisy = {
    ...design,
    withinFirst: 1 / 6,
    withinSecond: 1 / 6,
    answersFirst: answers,
    answersSecond: answers,
  };
  expect(100 * minimumDetectableDifference(198, noisy, aims)).toBeCloseTo(percent, 2);
});

test("the two formulas undo each other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 100_000 }), (items) => {
      const found = minimumDetectableDifference(items, design, aims);
      expect(Math.abs(itemsForDifference(found, design, aims) - items)).toBeLessThanOrEqual(1);
    }),
  );
});

// Connor 1987 as computed by powerandsamplesize.com and clinicaltrials-tools (155 pairs, power 80.1 %).
test("Connor: items and power of McNemar's test", () => {
  expect(itemsForMcNemar({ onlyFirst: 0.05, onlySecond: 0.45 }, aims)).toBe(23);
  expect(itemsForMcNemar({ onlyFirst: 0.3, onlySecond: 0.15 }, aims)).toBe(155);
  expect(powerOfMcNemar(155, { onlyFirst: 0.3, onlySecond: 0.15 }, 0.05)).toBeCloseTo(0.801, 3);
});

test("what cannot be planned is thrown out", () => {
  expect(() => itemsForDifference(0, design, aims)).toThrow(RangeError);
  expect(() => itemsForDifference(0.1, design, { alpha: 0.05, power: 1 })).toThrow(RangeError);
  expect(() => minimumDetectableDifference(0, design, aims)).toThrow(RangeError);
  expect(() => minimumDetectableDifference(9, { ...design, withinFirst: -1 }, aims)).toThrow(RangeError);
  expect(() => minimumDetectableDifference(9, { ...design, answersFirst: 0 }, aims)).toThrow(RangeError);
  expect(() => itemsForMcNemar({ onlyFirst: 0.2, onlySecond: 0.2 }, aims)).toThrow(RangeError);
  expect(() => powerOfMcNemar(10, { onlyFirst: 0.7, onlySecond: 0.5 }, 0.05)).toThrow(RangeError);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { labelBudget, roganGladen, splitLabels, valueOf } from "../../src/index.ts";

const belief = { judgedRate: 0.4, specificity: 0.7, sensitivity: 0.9, pilotPerClass: 10 };

test("200 labels with a pilot of 10 split 136 to 64", () => {
  expect(splitLabels(200, belief)).toEqual({ negatives: 136, positives: 64 });
});

// By running the authors' code, allocate_calibration_sample.
test.each([
  [100, 0.8, 0.9, 0.6, 5, 15, 85],
  [300, 0.5, 0.95, 0.99, 20, 169, 131],
  [200, 0.4, 0.7, 0.9, 0, 144, 56],
  [30, 1, 0.8, 0.8, 6, 6, 24],
])("%i labels at %f, %f, %f with a pilot of %i split as the authors' code splits them", (budget, ...rest) => {
  const [judgedRate, specificity, sensitivity, pilotPerClass, negatives, positives] = rest;
  const given = { judgedRate, specificity, sensitivity, pilotPerClass };
  expect(splitLabels(budget, given)).toEqual({ negatives, positives });
});

test("both classes always get labels, and the budget is spent", () => {
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      rate,
      rate,
      rate,
      fc.nat(10),
      fc.integer({ min: 20, max: 500 }),
      (p, q0, q1, pilot, budget) => {
        const split = splitLabels(budget, {
          judgedRate: p,
          specificity: q0,
          sensitivity: q1,
          pilotPerClass: pilot,
        });
        expect(split.negatives + split.positives).toBe(budget);
        expect(Math.min(split.negatives, split.positives)).toBeGreaterThanOrEqual(Math.max(1, pilot));
      },
    ),
  );
});

test("the budget is the smallest that reaches the half-width wanted", () => {
  const wanted = { halfWidth: 0.1, level: 0.95, n: 1000 };
  const plan = valueOf(labelBudget(wanted, belief));
  expect(plan.expectedHalfWidth).toBeLessThanOrEqual(0.1);
  const fewer = valueOf(labelBudget({ ...wanted, halfWidth: plan.expectedHalfWidth * 1.01 }, belief));
  expect(fewer.total).toBeLessThanOrEqual(plan.total);
  const counts = {
    judgedPositive: { hits: 400, of: 1000 },
    trueNegatives: { hits: Math.round(0.7 * plan.negatives), of: plan.negatives },
    truePositives: { hits: Math.round(0.9 * plan.positives), of: plan.positives },
  };
  const { lower, upper } = valueOf(roganGladen(counts, 0.95)).interval!;
  expect((upper - lower) / 2).toBeCloseTo(0.1, 2);
});

test("a test set too small for the wish, and a judge like a coin, are refused", () => {
  expect(labelBudget({ halfWidth: 0.01, level: 0.95, n: 100 }, belief)).toMatchObject({
    ok: false,
    refusal: { code: "target-out-of-reach" },
  });
  expect(
    labelBudget({ halfWidth: 0.1, level: 0.95, n: 1000 }, { ...belief, specificity: 0.1 }),
  ).toMatchObject({ ok: false, refusal: { code: "judge-uninformative" } });
});

test("rates, budgets and wishes out of range are thrown out", () => {
  expect(() => splitLabels(19, belief)).toThrow(RangeError);
  expect(() => splitLabels(200, { ...belief, judgedRate: 1.1 })).toThrow(RangeError);
  expect(() => splitLabels(200, { ...belief, pilotPerClass: -1 })).toThrow(RangeError);
  expect(() => labelBudget({ halfWidth: 0, level: 0.95, n: 10 }, belief)).toThrow(RangeError);
  expect(() => labelBudget({ halfWidth: 0.1, level: 0.95, n: 0 }, belief)).toThrow(RangeError);
});

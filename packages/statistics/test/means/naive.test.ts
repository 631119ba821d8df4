import { expect, test } from "vitest";
import { naiveMean, valueOf } from "../../src/index.ts";

const answers = (right: number, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => Number(i < right));

// Accuracy and stderr in the headers of real Inspect logs: SimpleQA and popularity (MIT; tests/data/inspect of
// github.com/evaleval/every_eval_ever, tests of github.com/UKGovernmentBEIS/inspect_ai).
test.each([
  [431, 1000, 0.431, 0.01566794448817344],
  [2, 3, 0.6666666666666666, 0.33333333333333337],
])("%i right of %i has the standard error that Inspect logged", (right, n, accuracy, stderr) => {
  const estimate = valueOf(naiveMean(answers(right, n)));
  expect(estimate.value).toBeCloseTo(accuracy, 15);
  expect(estimate.standardError).toBeCloseTo(stderr, 15);
});

// By hand: mean 3, s^2 = 2.5, t(0.975, 4) = 2.776445 (any table of Student's t).
test("the interval is Student's", () => {
  const { interval, df } = valueOf(naiveMean(Float64Array.of(1, 2, 3, 4, 5)));
  expect(df).toBe(4);
  expect(interval!.upper).toBeCloseTo(3 + 2.776445 * Math.sqrt(0.5), 5);
  expect(interval!.lower).toBeCloseTo(3 - 2.776445 * Math.sqrt(0.5), 5);
});

test("a few hundred answers that are right or wrong ask for a score interval", () => {
  expect(naiveMean(answers(100, 299))).toMatchObject({ ok: true, warnings: ["small-sample"] });
  expect(naiveMean(answers(100, 300))).toMatchObject({ ok: true, warnings: [] });
});

test("a hundred thousand equal tenths have no variance, whatever their mean's last digit", () => {
  expect(naiveMean(new Float64Array(100_003).fill(0.1))).toMatchObject({ refusal: { code: "no-variance" } });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingBounds, naiveMean, stratifiedMean, valueOf, worstCaseMeans } from "../src/index.ts";

describe("stratified means", () => {
  // By hand: strata {0, 1, 1} and {2, 4}; means 2/3 and 3, variances 1/3 and 2.
  const values = Float64Array.of(0, 1, 1, 2, 4);
  const strata = Int32Array.of(0, 0, 0, 1, 1);

  test("weights, variance and degrees of freedom are Cochran's", () => {
    const estimate = valueOf(stratifiedMean(values, strata, 2, Float64Array.of(3, 1)));
    expect(estimate.value).toBeCloseTo(0.75 * (2 / 3) + 0.25 * 3, 14);
    const parts = [(0.5625 * (1 / 3)) / 3, (0.0625 * 2) / 2];
    expect(estimate.standardError).toBeCloseTo(Math.sqrt(parts[0]! + parts[1]!), 14);
    expect(estimate.df).toBeCloseTo((parts[0]! + parts[1]!) ** 2 / (parts[0]! ** 2 / 2 + parts[1]! ** 2), 12);
    expect(estimate.estimand).toBe("benchmark");
  });

  test("one stratum is the naive mean", () => {
    const estimate = valueOf(stratifiedMean(values, new Int32Array(5), 1, null, { estimand: "generalised" }));
    const naive = valueOf(naiveMean(values));
    expect(estimate.standardError).toBeCloseTo(naive.standardError!, 14);
    expect(estimate.df).toBeCloseTo(4, 12);
  });

  test("fixed items are surer than drawn ones", () => {
    // Ten items, five hard and five easy, four repeats each.
    const scores = Float64Array.from({ length: 40 }, (_, i) =>
      i < 20 ? Number(i % 4 === 0) : Number(i % 4 !== 0),
    );
    const items = Int32Array.from(scores, (_, i) => Math.floor(i / 4));
    const benchmark = valueOf(stratifiedMean(scores, items, 10));
    expect(benchmark.value).toBe(0.5);
    expect(benchmark.standardError!).toBeLessThan(valueOf(naiveMean(scores)).standardError!);
  });

  test("an empty stratum with weight is refused, one without is not", () => {
    const refused = stratifiedMean(values, strata, 3, Float64Array.of(1, 1, 1));
    expect(refused).toMatchObject({ refusal: { code: "no-observations", detail: { stratum: 2 } } });
    expect(stratifiedMean(values, strata, 3, Float64Array.of(1, 1, 0)).ok).toBe(true);
  });

  test("a single value in a stratum and strata that do not vary are refused", () => {
    expect(stratifiedMean(values, Int32Array.of(0, 0, 0, 0, 1), 2)).toMatchObject({
      refusal: { code: "one-observation-in-stratum" },
    });
    expect(stratifiedMean(Float64Array.of(0.1, 0.1, 0.1, 3, 3), strata, 2)).toMatchObject({
      refusal: { code: "no-variance" },
    });
    expect(() => stratifiedMean(values, strata, 2, Float64Array.of(-1, 2))).toThrow(RangeError);
  });
});

describe("missing scores", () => {
  const range = { lowest: 0, highest: 1 };

  test("ten errors among a hundred leave ten points open", () => {
    const observed = Float64Array.from({ length: 90 }, (_, i) => (i < 63 ? 1 : 0));
    expect(missingBounds(observed, 10, range)).toEqual({
      ok: true,
      value: { n: 100, missing: 10, lower: 0.63, upper: 0.73 },
      warnings: ["missing-observations"],
    });
  });

  test("whatever the missing scores are, their mean lies within the bounds", () => {
    const score = fc.integer({ min: 0, max: 64 }).map((x) => x / 64);
    fc.assert(
      fc.property(
        fc.array(score, { maxLength: 30 }),
        fc.array(score, { minLength: 1, maxLength: 30 }),
        (seen, hidden) => {
          const { lower, upper } = valueOf(missingBounds(Float64Array.from(seen), hidden.length, range));
          const all = [...seen, ...hidden];
          const mean = all.reduce((a, b) => a + b, 0) / all.length;
          expect(mean).toBeGreaterThanOrEqual(lower - 1e-15);
          expect(mean).toBeLessThanOrEqual(upper + 1e-15);
        },
      ),
    );
  });

  test("the worst cases carry their intervals", () => {
    const values = Float64Array.from({ length: 40 }, (_, i) => (i % 10 === 0 ? Number.NaN : i % 2));
    const { allFail, allPass } = worstCaseMeans({ values, clusters: null }, range);
    expect(valueOf(allFail).value).toBe(0.5);
    expect(valueOf(allPass).value).toBe(0.6);
    const clusters = { codes: Int32Array.from(values, (_, i) => i % 8), count: 8 };
    expect(valueOf(worstCaseMeans({ values, clusters }, range).allPass).clusters).toBe(8);
  });

  test("nothing asked is refused, a score out of range throws", () => {
    expect(missingBounds(new Float64Array(), 0, range)).toMatchObject({
      refusal: { code: "no-observations" },
    });
    expect(() => missingBounds(Float64Array.of(2), 0, range)).toThrow(RangeError);
    expect(() => missingBounds(Float64Array.of(1), -1, range)).toThrow(RangeError);
  });
});

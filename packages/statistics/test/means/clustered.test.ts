import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clusteredDifference,
  clusteredMean,
  clusteredRegression,
  naiveMean,
  valueOf,
} from "../../src/index.ts";
import { grunfeld, petersen } from "../csv.ts";

const ones = (n: number): Float64Array => new Float64Array(n).fill(1);

describe("Grunfeld: investment clustered by firm", () => {
  const { values, codes, count } = grunfeld(11);
  const invest = values.get("invest")!;

  test("the naive standard error is a quarter of the clustered one", () => {
    const naive = valueOf(naiveMean(invest));
    expect(naive.value.toFixed(4)).toBe("133.3119");
    expect(naive.standardError!.toFixed(6)).toBe("14.197785");
    const cr0 = valueOf(clusteredMean(invest, codes, count, { correction: "CR0" }));
    expect(cr0.standardError!.toFixed(6)).toBe("55.549241");
    const cr1 = valueOf(clusteredMean(invest, codes, count, { correction: "CR1" }));
    expect(cr1.standardError!.toFixed(6)).toBe("58.260536");
    expect(cr1).toMatchObject({ n: 220, clusters: 11, df: 10, estimand: "generalised" });
  });

  test("with equal clusters CR2 is CR1 on G - 1 degrees of freedom", () => {
    const cr1 = valueOf(clusteredMean(invest, codes, count, { correction: "CR1" }));
    const cr2 = valueOf(clusteredMean(invest, codes, count));
    expect(cr2.standardError).toBeCloseTo(cr1.standardError!, 10);
    expect(cr2.df).toBeCloseTo(10, 12);
  });

  test("eleven clusters are few, and the answer says so", () => {
    expect(clusteredMean(invest, codes, count)).toMatchObject({ ok: true, warnings: ["few-clusters"] });
  });
});

// Stata's regress, vce(cluster company), as printed in statsmodels' results_grunfeld_ols_robust_cluster.py.
test("regression with ten firms has Stata's coefficients and standard errors", () => {
  const { values, codes, count } = grunfeld(10);
  const columns = [values.get("value")!, values.get("capital")!, ones(200)];
  const fit = valueOf(clusteredRegression(values.get("invest")!, columns, codes, count, "CR1S"));
  const stata = [
    [0.11556215606596, 0.01589433647768],
    [0.23067848754982, 0.08496711097464],
    [-42.714369016733, 20.425202580078],
  ];
  fit.coefficients.forEach(({ value, standardError, df }, i) => {
    expect(value / stata[i]![0]!).toBeCloseTo(1, 11);
    expect(standardError / stata[i]![1]!).toBeCloseTo(1, 11);
    expect(df).toBe(9);
  });
});

// Stata 12 and BMlmSE (Imbens & Kolesar 2016), as printed in tests/vcovCL.Rout.save of the R package sandwich.
describe("Petersen: 500 firms in 10 years", () => {
  const { values, codes, count } = petersen();
  const y = values.get("y")!;
  const columns = [ones(5000), values.get("x")!];

  test("CR1S is Stata's covariance", () => {
    const { covariance } = valueOf(clusteredRegression(y, columns, codes, count, "CR1S"));
    expect(covariance[0]![0]!.toFixed(7)).toBe("0.0044907");
    expect(covariance[0]![1]!).toBeCloseTo(-0.00006474, 7);
    expect(covariance[1]![1]!.toFixed(8)).toBe("0.00255993");
  });

  test("CR2 is Bell and McCaffrey's covariance", () => {
    const { covariance } = valueOf(clusteredRegression(y, columns, codes, count));
    expect(covariance[0]![0]! / 0.0044944872570532).toBeCloseTo(1, 12);
    expect(covariance[0]![1]! / -6.59291186924326e-5).toBeCloseTo(1, 10);
    expect(covariance[1]![1]! / 0.00256823604178553).toBeCloseTo(1, 12);
  });
});

const table = fc
  .array(fc.record({ value: fc.integer({ min: 0, max: 9 }), cluster: fc.nat({ max: 6 }) }), {
    minLength: 5,
    maxLength: 60,
  })
  .map((rows) => ({
    values: Float64Array.from(rows, (row) => row.value / 7),
    codes: Int32Array.from(rows, (row) => row.cluster),
  }));

describe("laws of clustered means", () => {
  test("a mean is a regression on ones alone", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("CR0", "CR1", "CR2"), ({ values, codes }, correction) => {
        const mean = clusteredMean(values, codes, 7, { correction });
        fc.pre(mean.ok);
        const fit = valueOf(clusteredRegression(values, [ones(values.length)], codes, 7, correction));
        expect(fit.coefficients[0]!.value).toBeCloseTo(mean.value.value, 10);
        expect(fit.coefficients[0]!.standardError).toBeCloseTo(mean.value.standardError!, 10);
        expect(fit.coefficients[0]!.df).toBeCloseTo(mean.value.df!, 8);
      }),
    );
  });

  test("a difference is a regression on the first group's dummy", () => {
    fc.assert(
      fc.property(table, table, fc.constantFrom("CR0", "CR1", "CR2"), (a, b, correction) => {
        const first = { values: a.values, clusters: a.codes };
        const second = { values: b.values, clusters: b.codes };
        const difference = clusteredDifference(first, second, 7, { correction });
        fc.pre(difference.ok);
        const y = Float64Array.from([...a.values, ...b.values]);
        const dummy = y.map((_, i) => (i < a.values.length ? 1 : 0));
        const codes = Int32Array.from([...a.codes, ...b.codes]);
        const fit = valueOf(clusteredRegression(y, [ones(y.length), dummy], codes, 7, correction));
        expect(fit.coefficients[1]!.value).toBeCloseTo(difference.value.value, 10);
        expect(fit.coefficients[1]!.standardError).toBeCloseTo(difference.value.standardError!, 10);
        expect(fit.coefficients[1]!.df).toBeCloseTo(difference.value.df!, 7);
      }),
    );
  });

  test("the order of the samples does not change a bit", () => {
    fc.assert(
      fc.property(table, fc.nat(), ({ values, codes }, turn) => {
        const n = values.length;
        const moved = Array.from(values, (_, i) => (i * 1 + turn) % n);
        const again = clusteredMean(
          Float64Array.from(moved, (i) => values[i]!),
          Int32Array.from(moved, (i) => codes[i]!),
          7,
        );
        expect(again).toEqual(clusteredMean(values, codes, 7));
      }),
    );
  });

  test("one sample per cluster is the naive mean", () => {
    const values = Float64Array.from([0, 1, 1, 0.5, 0.25, 1]);
    const codes = Int32Array.from(values, (_, i) => i);
    const clustered = valueOf(clusteredMean(values, codes, 6));
    const naive = valueOf(naiveMean(values));
    expect(clustered.standardError).toBeCloseTo(naive.standardError!, 14);
    expect(clustered.df).toBeCloseTo(naive.df!, 12);
  });
});

describe("conditions", () => {
  const values = Float64Array.from([0, 1, 1, 0]);

  test("one cluster, however many its samples, is refused", () => {
    const outcome = clusteredMean(values, new Int32Array(4).fill(2), 5);
    expect(outcome).toEqual({
      ok: false,
      refusal: { code: "one-cluster", detail: { n: 4, clusters: 1, value: 0.5 } },
    });
  });

  test("equal values have no interval", () => {
    const same = new Float64Array(9).fill(0.1);
    expect(naiveMean(same)).toMatchObject({
      ok: false,
      refusal: { code: "no-variance", detail: { value: 0.1 } },
    });
    expect(clusteredMean(same, Int32Array.from([0, 1, 2, 0, 1, 2, 0, 1, 2]), 3).ok).toBe(false);
  });

  test("clusters that all have the mean are refused rather than given a width of zero", () => {
    expect(clusteredMean(values, Int32Array.from([0, 0, 1, 1]), 2)).toMatchObject({
      ok: false,
      refusal: { code: "no-variance" },
    });
  });

  test("two clusters of unequal size warn of their degrees of freedom", () => {
    const outcome = clusteredMean(Float64Array.from([0, 1, 1, 1]), Int32Array.from([0, 1, 1, 1]), 2);
    expect(outcome).toMatchObject({ ok: true, warnings: ["few-clusters", "few-degrees-of-freedom"] });
  });

  test("one cluster with half of all samples is named, equal ones are not", () => {
    const scores = Float64Array.from({ length: 120 }, (_, i) => (i * 7) % 5);
    const unequal = Int32Array.from(scores, (_, i) => (i < 60 ? 0 : i - 59));
    expect(clusteredMean(scores, unequal, 61)).toMatchObject({
      ok: true,
      warnings: ["unbalanced-clusters", "few-degrees-of-freedom"],
    });
    expect(
      clusteredMean(
        scores,
        Int32Array.from(scores, (_, i) => i % 60),
        60,
      ),
    ).toMatchObject({ ok: true, warnings: [] });
  });

  test("a group inside one cluster, dependent columns and empty input are refused", () => {
    const first = { values, clusters: Int32Array.from([0, 0, 0, 0]) };
    const second = { values, clusters: Int32Array.from([0, 1, 2, 3]) };
    expect(clusteredDifference(first, second, 4)).toMatchObject({ refusal: { code: "one-cluster" } });
    expect(clusteredRegression(values, [ones(4), ones(4)], second.clusters, 4)).toMatchObject({
      refusal: { code: "collinear" },
    });
    expect(naiveMean(new Float64Array())).toMatchObject({ refusal: { code: "no-observations" } });
    expect(naiveMean(Float64Array.of(1))).toMatchObject({ refusal: { code: "one-observation" } });
    const alone = Float64Array.from([1, 0, 0, 0]);
    expect(clusteredRegression(values, [ones(4), alone], second.clusters, 4)).toMatchObject({
      refusal: { code: "too-few-clusters" },
    });
  });

  test("a broken call throws", () => {
    expect(() => clusteredMean(values, new Int32Array(3), 2)).toThrow(RangeError);
    expect(() => clusteredMean(values, Int32Array.from([0, 1, 2, 3]), 3)).toThrow(RangeError);
    expect(() => naiveMean(Float64Array.from([0, Number.NaN, 1]))).toThrow(RangeError);
  });
});

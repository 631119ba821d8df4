import fc from "fast-check";
import { expect, test } from "vitest";
import { equivalence, pairedDifference, valueOf } from "../../src/index.ts";

/** Extra hours of sleep under two drugs, ten patients: Student 1908, the data set `sleep` of R. */
const first = Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2);
const second = Float64Array.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

test("Student's sleep data: t.test(paired = TRUE) of R", () => {
  const result = valueOf(pairedDifference(first, second));
  expect(result.estimate.value).toBeCloseTo(-1.58, 12);
  expect(result.estimate.interval!.lower).toBeCloseTo(-2.4598858, 7);
  expect(result.estimate.interval!.upper).toBeCloseTo(-0.7001142, 7);
  expect(result.estimate.value / result.naiveStandardError).toBeCloseTo(-4.0621, 4);
  expect(result.estimate.df).toBe(9);
  // cor(first, second), and t.test(first, second): t = -1.8608.
  expect(result.correlation!).toBeCloseTo(0.7951702, 7);
  expect(-1.58 / result.unpairedStandardError).toBeCloseTo(-1.8608, 4);
  expect(result.clusteredStandardError).toBeNull();
});

test("paired variance is unpaired variance less twice the shared part", () => {
  const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 4,
  });
  fc.assert(
    fc.property(scores, (rows) => {
      const a = Float64Array.from(rows, (row) => row[0]);
      const b = Float64Array.from(rows, (row) => row[1]);
      const outcome = pairedDifference(a, b);
      if (!outcome.ok) return;
      const { correlation, unpairedStandardError, naiveStandardError } = outcome.value;
      if (correlation === null) expect(naiveStandardError).toBeCloseTo(unpairedStandardError, 12);
      else if (correlation > 1e-9) expect(naiveStandardError).toBeLessThan(unpairedStandardError);
      else if (correlation < -1e-9) expect(naiveStandardError).toBeGreaterThan(unpairedStandardError);
    }),
  );
});

test("each item its own cluster gives the naive error, the difference repeated within clusters a larger one", () => {
  const codes = Int32Array.from(first, (_, i) => i);
  const alone = valueOf(pairedDifference(first, second, { clusters: { codes, count: 10 } }));
  expect(alone.clusteredStandardError!).toBeCloseTo(alone.naiveStandardError, 12);
  const twice = (x: Float64Array) => Float64Array.of(...x, ...x);
  const both = Int32Array.of(...codes, ...codes);
  const repeated = valueOf(
    pairedDifference(twice(first), twice(second), {
      clusters: { codes: both, count: 10, correction: "CR1" },
    }),
  );
  expect(repeated.clusteredStandardError!).toBeCloseTo(alone.naiveStandardError, 12);
  expect(repeated.naiveStandardError).toBeLessThan(alone.naiveStandardError);
  expect(repeated.estimate.standardError).toBe(repeated.clusteredStandardError);
});

test("few clusters are warned of, one is refused", () => {
  const codes = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 2);
  const few = pairedDifference(first, second, { clusters: { codes, count: 3 } });
  expect(few.ok && few.warnings).toContain("few-clusters");
  const one = pairedDifference(first, second, { clusters: { codes: new Int32Array(10), count: 1 } });
  expect(one).toMatchObject({ ok: false, refusal: { code: "one-cluster" } });
});

test("its estimate goes straight into the test of equivalence", () => {
  const { estimate } = valueOf(pairedDifference(first, second));
  expect(valueOf(equivalence(estimate, { lower: -3, upper: 3 }, 0.05)).equivalent).toBe(true);
  expect(valueOf(equivalence(estimate, { lower: -2, upper: 2 }, 0.05)).equivalent).toBe(false);
});

test("no item, one item, and differences that are all equal are refused", () => {
  const code = (a: number[], b: number[]) => {
    const outcome = pairedDifference(Float64Array.from(a), Float64Array.from(b));
    return outcome.ok ? "answered" : outcome.refusal.code;
  };
  expect(code([], [])).toBe("no-observations");
  expect(code([1], [0])).toBe("one-observation");
  expect(code([1, 0, 1], [1, 0, 1])).toBe("no-variance");
  expect(code([1, 0, 1], [1, 0, 0])).toBe("answered");
});

test("columns of different length are thrown out", () => {
  expect(() => pairedDifference(first, second.subarray(1))).toThrow(RangeError);
});

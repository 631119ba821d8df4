import { describe, expect, test } from "vitest";
import { etsClass, mantelHaenszel, valueOf } from "../../src/index.ts";

/** Men admitted, men rejected, women admitted, women rejected, by department: UCBAdmissions in R. */
const berkeley = Float64Array.of(
  512,
  313,
  89,
  19,
  353,
  207,
  17,
  8,
  120,
  205,
  202,
  391,
  138,
  279,
  131,
  244,
  53,
  138,
  94,
  299,
  22,
  351,
  24,
  317,
);

test("Berkeley admissions: odds ratio 0.904697, chi-square 1.426946 corrected, 1.524607 not", () => {
  const outcome = mantelHaenszel(berkeley, 0.95);
  const result = valueOf(outcome);
  expect(result.oddsRatio).toBeCloseTo(0.904697, 6);
  expect(result.chiSquareCorrected).toBeCloseTo(1.426946, 6);
  expect(result.chiSquare).toBeCloseTo(1.524607, 6);
  // R 4.2 mantelhaen.test, and metafor 3.8 rma.mh for the standard error.
  expect(result.pCorrected).toBeCloseTo(0.232263462817, 12);
  expect(result.p).toBeCloseTo(0.2169236970555, 12);
  expect(result.oddsRatioInterval.lower).toBeCloseTo(0.7719073617593505, 12);
  expect(result.oddsRatioInterval.upper).toBeCloseTo(1.0603297644366556, 12);
  expect(result.standardError).toBeCloseTo(0.0809889097, 10);
  expect(result).toMatchObject({ informativeStrata: 6, n: 4526, etsClass: "A" });
  expect(outcome.ok && outcome.warnings).toEqual([]);
});

test("exchanging the groups turns the sign of delta and nothing else", () => {
  const swapped = berkeley.map((_, i) => berkeley[i ^ 2]!);
  const one = valueOf(mantelHaenszel(berkeley, 0.95));
  const other = valueOf(mantelHaenszel(swapped, 0.95));
  expect(other.delta).toBeCloseTo(-one.delta, 12);
  expect(other.chiSquare).toBeCloseTo(one.chiSquare, 10);
  expect(other.deltaStandardError).toBeCloseTo(one.deltaStandardError, 12);
});

test("a stratum with one group or one outcome changes nothing", () => {
  const mute = Float64Array.of(...berkeley, 10, 5, 0, 0, 7, 0, 9, 0, 0, 0, 0, 0);
  expect(mantelHaenszel(mute, 0.95)).toEqual(mantelHaenszel(berkeley, 0.95));
});

describe("classes", () => {
  test.each([
    [0.99, 0.01, "A"],
    [-1.2, 0.9, "A"],
    [1.2, 0.3, "B"],
    [-1.6, 0.5, "B"],
    [1.6, 0.35, "C"],
    [-2.4, 0.5, "C"],
    [1.49, 0.01, "B"],
  ] as const)("delta %f with standard error %f is %s", (delta, standardError, expected) => {
    expect(etsClass(delta, standardError)).toBe(expected);
    expect(etsClass(-delta, standardError)).toBe(expected);
  });
});

test("few responses are warned of", () => {
  const few = mantelHaenszel(Float64Array.of(3, 2, 2, 3), 0.95);
  expect(few.ok && few.warnings).toEqual(["small-sample"]);
});

test("without an informative stratum, or with an odds ratio of zero, it is refused", () => {
  const code = (...counts: number[]) => {
    const outcome = mantelHaenszel(Float64Array.from(counts), 0.95);
    return outcome.ok ? "answered" : outcome.refusal.code;
  };
  expect(code()).toBe("no-informative-stratum");
  expect(code(5, 3, 0, 0, 4, 0, 6, 0)).toBe("no-informative-stratum");
  expect(code(0, 5, 5, 0)).toBe("unbounded-estimate");
  expect(code(5, 0, 0, 5)).toBe("unbounded-estimate");
  expect(code(5, 1, 1, 5)).toBe("answered");
});

test("what are no counts is thrown out", () => {
  expect(() => mantelHaenszel(Float64Array.of(1, 2, 3), 0.95)).toThrow(RangeError);
  expect(() => mantelHaenszel(Float64Array.of(1, -2, 3, 4), 0.95)).toThrow(RangeError);
  expect(() => mantelHaenszel(Float64Array.of(1, NaN, 3, 4), 0.95)).toThrow(RangeError);
  expect(() => mantelHaenszel(Float64Array.of(1, Infinity, 3, 4), 0.95)).toThrow(RangeError);
  expect(() => mantelHaenszel(berkeley, 1)).toThrow(RangeError);
});

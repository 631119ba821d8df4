import { expect, test } from "vitest";
import { equivalence, nonInferiority, valueOf } from "../src/index.ts";

// Eight pairs; statsmodels 0.15: ttost_paired(x, y, -0.3, 0.3) and ttost_ind(x, y, -0.6, 0.6, "unequal").
const paired = { value: 0, standardError: 0.3 / 3.7416573867739418, df: 7 };
const welch = { value: 0, standardError: 0.6 / 2.4068866712572685, df: 13.77971391417425 };

test("two one-sided tests agree with statsmodels, paired and Welch", () => {
  expect(valueOf(equivalence(paired, { lower: -0.3, upper: 0.3 }, 0.05)).p).toBeCloseTo(
    0.0036234949101439386,
    13,
  );
  expect(valueOf(equivalence(welch, { lower: -0.6, upper: 0.6 }, 0.05)).p).toBeCloseTo(
    0.015357349481990282,
    13,
  );
});

test("equivalent exactly where the interval at 1 - 2 alpha lies within the margins", () => {
  for (const value of [-0.3, -0.15, -0.1, 0, 0.1, 0.148, 0.15, 0.2]) {
    const result = valueOf(equivalence({ ...paired, value }, { lower: -0.3, upper: 0.3 }, 0.05));
    const within = result.interval.lower > -0.3 && result.interval.upper < 0.3;
    expect(result.equivalent).toBe(within);
    expect(result.interval.level).toBeCloseTo(0.9, 15);
  }
});

test("non-inferior exactly where the lower bound lies above minus the margin", () => {
  const passes = valueOf(nonInferiority({ value: -0.01, standardError: 0.01, df: null }, 0.03, 0.05));
  expect(passes).toMatchObject({ nonInferior: true });
  expect(passes.statistic).toBeCloseTo(2, 12);
  expect(passes.p).toBeCloseTo(0.022750131948179, 14);
  expect(passes.lowerBound).toBeGreaterThan(-0.03);
  const fails = valueOf(nonInferiority({ value: -0.02, standardError: 0.01, df: null }, 0.03, 0.05));
  expect(fails.nonInferior).toBe(false);
  expect(fails.lowerBound).toBeLessThan(-0.03);
});

test("without a standard error both tests are refused", () => {
  for (const standardError of [null, 0]) {
    const flat = { value: 0, standardError, df: 7 };
    const refused = { ok: false, refusal: { code: "no-variance" } };
    expect(equivalence(flat, { lower: -1, upper: 1 }, 0.05)).toMatchObject(refused);
    expect(nonInferiority(flat, 1, 0.05)).toMatchObject(refused);
  }
});

test("margins and alpha out of range are thrown out", () => {
  expect(() => equivalence(paired, { lower: 0.3, upper: -0.3 }, 0.05)).toThrow(RangeError);
  expect(() => equivalence(paired, { lower: -1, upper: 1 }, 0.5)).toThrow(RangeError);
  expect(() => nonInferiority(paired, 0, 0.05)).toThrow(RangeError);
  expect(() => nonInferiority({ ...paired, value: NaN }, 1, 0.05)).toThrow(RangeError);
});

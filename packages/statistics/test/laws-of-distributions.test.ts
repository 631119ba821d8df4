import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as s from "../src/index.ts";

const df = fc.double({ min: 0.5, max: 1e6, noNaN: true });
const shape = fc.double({ min: 0.5, max: 1e4, noNaN: true });
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const real = fc.double({ min: -40, max: 40, noNaN: true });
const ratio = fc.double({ min: 1e-3, max: 50, noNaN: true });

/** A pair of tails at a point, and the way to points above it. */
const families: [string, fc.Arbitrary<(scale: number) => { cdf: number; survival: number }>][] = [
  ["normal", real.map((z) => (c) => tails(s.normalCdf, s.normalSurvival, z + Math.abs(z) * (c - 1)))],
  [
    "Student",
    fc.tuple(real, df).map(
      ([t, d]) =>
        (c) =>
          tails(
            (x) => s.studentCdf(x, d),
            (x) => s.studentSurvival(x, d),
            t + Math.abs(t) * (c - 1),
          ),
    ),
  ],
  [
    "chi-square",
    fc.tuple(ratio, df).map(
      ([x, d]) =>
        (c) =>
          tails(
            (y) => s.chiSquareCdf(y, d),
            (y) => s.chiSquareSurvival(y, d),
            c * x * d,
          ),
    ),
  ],
  [
    "F",
    fc.tuple(ratio, shape, shape).map(
      ([x, a, b]) =>
        (c) =>
          tails(
            (y) => s.fCdf(y, a, b),
            (y) => s.fSurvival(y, a, b),
            c * x,
          ),
    ),
  ],
  [
    "beta",
    fc.tuple(unit, shape, shape).map(
      ([x, a, b]) =>
        (c) =>
          tails(
            (y) => s.betaCdf(y, a, b),
            (y) => s.betaSurvival(y, a, b),
            Math.min(1, c * x),
          ),
    ),
  ],
];

function tails(
  cdf: (x: number) => number,
  survival: (x: number) => number,
  x: number,
): { cdf: number; survival: number } {
  return { cdf: cdf(x), survival: survival(x) };
}

describe.each(families)("%s", (_, family) => {
  test("the two tails make one", () => {
    fc.assert(
      fc.property(family, (at) => {
        const { cdf, survival } = at(1);
        expect(Math.abs(cdf + survival - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  test("the distribution rises and the survival falls", () => {
    fc.assert(
      fc.property(family, (at) => {
        const here = at(1);
        const above = at(1.01);
        expect(above.cdf).toBeGreaterThanOrEqual(here.cdf * (1 - 1e-13));
        expect(above.survival).toBeLessThanOrEqual(here.survival * (1 + 1e-13));
      }),
    );
  });
});

describe("quantiles", () => {
  const tail = fc.oneof(
    fc.double({ min: 1e-12, max: 0.999, noNaN: true }),
    fc.integer({ min: 10, max: 280 }).map((e) => Number(`1e-${e}`)),
  );
  const near = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-9;

  test("survival undoes an upper quantile", () => {
    fc.assert(
      fc.property(tail, shape, shape, (q, a, b) => {
        expect(near(s.normalSurvival(s.normalUpperQuantile(q)), q)).toBe(true);
        // A quantile beyond the doubles is Infinity.
        const t = s.studentUpperQuantile(q, a);
        if (t < Infinity) expect(near(s.studentSurvival(t, a), q)).toBe(true);
        expect(near(s.chiSquareSurvival(s.chiSquareUpperQuantile(q, a), a), q)).toBe(true);
        const f = s.fUpperQuantile(q, a, b);
        if (f < 1e300) expect(near(s.fSurvival(f, a, b), q)).toBe(true);
      }),
    );
  });

  test("the distribution undoes a quantile", () => {
    fc.assert(
      fc.property(tail, fc.double({ min: 2, max: 1e4, noNaN: true }), shape, (p, a, b) => {
        expect(near(s.normalCdf(s.normalQuantile(p)), p)).toBe(true);
        expect(near(s.studentCdf(s.studentQuantile(p, a), a), p)).toBe(true);
        expect(near(s.chiSquareCdf(s.chiSquareQuantile(p, a), a), p)).toBe(true);
        expect(near(s.fCdf(s.fQuantile(p, a, b), a, b), p)).toBe(true);
        const x = s.betaQuantile(p, a, b);
        // Close to 1 a double can not say where x is: there the complement is asked for.
        if (x < 0.5) expect(near(s.betaCdf(x, a, b), p)).toBe(true);
        else expect(near(s.betaUpperQuantile(p, b, a), 1 - x) || 1 - x < 1e-6).toBe(true);
      }),
    );
  });

  test("Student's quantiles hold up to a million degrees of freedom", () => {
    fc.assert(
      fc.property(tail, df, (q, d) => {
        const t = s.studentUpperQuantile(q, d);
        if (t < Infinity) expect(near(s.studentSurvival(t, d), q)).toBe(true);
      }),
    );
  });

  test("the ends of the support are the quantiles of 0 and 1", () => {
    expect([s.normalQuantile(0), s.normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([s.studentQuantile(0, 3), s.studentUpperQuantile(0, 3)]).toEqual([-Infinity, Infinity]);
    expect([s.chiSquareQuantile(0, 3), s.chiSquareQuantile(1, 3)]).toEqual([0, Infinity]);
    expect([s.fQuantile(0, 3, 4), s.fUpperQuantile(0, 3, 4)]).toEqual([0, Infinity]);
    expect([s.betaQuantile(0, 3, 4), s.betaQuantile(1, 3, 4)]).toEqual([0, 1]);
  });
});

test("Student's t becomes normal as its degrees of freedom grow without bound", () => {
  for (const df of [1e12, 1e15, 1e100, 1e300]) {
    expect(Math.abs(s.studentUpperQuantile(0.025, df) / s.normalUpperQuantile(0.025) - 1)).toBeLessThan(
      1e-11,
    );
    expect(Math.abs(s.studentSurvival(5, df) / s.normalSurvival(5) - 1)).toBeLessThan(1e-9);
  }
});

describe("binomial", () => {
  test("its probabilities sum to its tails", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), unit, fc.nat(), (n, p, draw) => {
        const k = draw % (n + 1);
        const mass = Array.from({ length: n + 1 }, (_, i) => s.binomialPmf(i, n, p));
        expect(s.exactSum(mass)).toBeCloseTo(1, 12);
        expect(s.binomialCdf(k, n, p)).toBeCloseTo(s.exactSum(mass.slice(0, k + 1)), 12);
        expect(s.binomialSurvival(k, n, p)).toBeCloseTo(s.exactSum(mass.slice(k + 1)), 12);
      }),
    );
  });
});

describe("elementary functions", () => {
  test("exp and log undo each other and exp is a homomorphism", () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
        expect(Math.abs(s.log(s.exp(x)) - x)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(x)));
        expect(Math.abs(s.exp(x) * s.exp(-x) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  test("edges are those of IEEE 754", () => {
    expect([s.exp(-Infinity), s.exp(Infinity), s.exp(0), s.exp(-746)]).toEqual([0, Infinity, 1, 0]);
    expect([s.log(0), s.log(Infinity), s.log(1), s.log1p(-1)]).toEqual([-Infinity, Infinity, 0, -Infinity]);
    expect([s.log(-1), s.log1p(-2), s.exp(Number.NaN), s.pow(-8, 1 / 3)]).toEqual([NaN, NaN, NaN, NaN]);
    expect([s.expm1(-800), s.expm1(800), s.expm1(0)]).toEqual([-1, Infinity, 0]);
    expect([s.pow(2, 10), s.pow(10, -2), s.pow(0, 0), s.pow(-2, 3), s.pow(0, 2.5)]).toEqual([
      1024, 0.01, 1, -8, 0,
    ]);
    expect(s.exp(-744.4)).toBe(5e-324);
  });
});

describe("what is outside the domain throws", () => {
  test.each<[string, () => number]>([
    ["a probability above 1", () => s.normalQuantile(1.1)],
    ["a probability that is no number", () => s.betaQuantile(Number.NaN, 1, 1)],
    ["no degrees of freedom", () => s.studentSurvival(1, 0)],
    ["infinite degrees of freedom", () => s.chiSquareCdf(1, Infinity)],
    ["a negative shape", () => s.fSurvival(1, -1, 2)],
    ["a point outside the unit interval", () => s.betaI(1.5, 1, 1)],
    ["half a success", () => s.binomialCdf(0.5, 2, 0.5)],
    ["a probability of 2", () => s.binomialPmf(1, 2, 2)],
    ["a normal point that is no number", () => s.normalCdf(Number.NaN)],
    ["a Student point that is no number", () => s.studentSurvival(Number.NaN, 3)],
    ["an F point that is no number", () => s.fCdf(Number.NaN, 3, 3)],
    ["a chi-square point that is no number", () => s.chiSquareSurvival(Number.NaN, 3)],
    ["a beta point that is no number", () => s.betaCdf(Number.NaN, 3, 3)],
    ["logGamma at a pole", () => s.logGamma(0)],
  ])("%s", (_, call) => {
    expect(call).toThrow(RangeError);
  });
});

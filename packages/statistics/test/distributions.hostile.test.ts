import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as s from "../src/index.ts";

/*
 * Whatever the double, a function answers within its range, or says what it wanted; it neither gives NaN nor
 * searches for ever.
 */
const any = fc.oneof(
  fc.double(),
  fc.constantFrom(
    0,
    -0,
    1,
    0.5,
    5e-324,
    2 ** -1022,
    1e12,
    1e15,
    1e100,
    1.7976931348623157e308,
    Infinity,
    Number.NaN,
  ),
  fc.double({ min: 0, max: 1 }),
  fc.double({ min: 1e-6, max: 1e6 }),
);
const three = fc.tuple(any, any, any);

const probabilities: Record<string, (x: number, a: number, b: number) => number> = {
  normalCdf: (x) => s.normalCdf(x),
  normalSurvival: (x) => s.normalSurvival(x),
  studentCdf: (x, a) => s.studentCdf(x, a),
  studentSurvival: (x, a) => s.studentSurvival(x, a),
  chiSquareCdf: (x, a) => s.chiSquareCdf(x, a),
  chiSquareSurvival: (x, a) => s.chiSquareSurvival(x, a),
  fCdf: s.fCdf,
  fSurvival: s.fSurvival,
  betaCdf: s.betaCdf,
  betaSurvival: s.betaSurvival,
  betaI: s.betaI,
  betaIComplement: s.betaIComplement,
  gammaP: (x, a) => s.gammaP(a, x),
  gammaQ: (x, a) => s.gammaQ(a, x),
  binomialPmf: (x, a, b) => s.binomialPmf(Math.floor(x), Math.floor(a), b),
  binomialCdf: (x, a, b) => s.binomialCdf(Math.floor(x), Math.floor(a), b),
  binomialSurvival: (x, a, b) => s.binomialSurvival(Math.floor(x), Math.floor(a), b),
};

const quantiles: Record<string, (p: number, a: number, b: number) => number> = {
  normalQuantile: (p) => s.normalQuantile(p),
  studentUpperQuantile: (p, a) => s.studentUpperQuantile(p, a),
  chiSquareQuantile: (p, a) => s.chiSquareQuantile(p, a),
  chiSquareUpperQuantile: (p, a) => s.chiSquareUpperQuantile(p, a),
  fQuantile: s.fQuantile,
  fUpperQuantile: s.fUpperQuantile,
  betaQuantile: s.betaQuantile,
  betaUpperQuantile: s.betaUpperQuantile,
};

/** The answer, or null where the function said what it wanted. */
function asked(call: () => number): number | null {
  const start = performance.now();
  try {
    return call();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return null;
  } finally {
    expect(performance.now() - start).toBeLessThan(5000);
  }
}

describe("any doubles at all", () => {
  test.each(Object.entries(probabilities))("%s is a probability or a RangeError", (_, probability) => {
    fc.assert(
      fc.property(three, ([x, a, b]) => {
        const p = asked(() => probability(x, a, b));
        if (p !== null) expect(p >= 0 && p <= 1 + 1e-12, String(p)).toBe(true);
      }),
    );
  });

  test.each(Object.entries(quantiles))("%s is a number or a RangeError", (_, quantile) => {
    fc.assert(
      fc.property(three, ([p, a, b]) => {
        const x = asked(() => quantile(p, a, b));
        expect(x).not.toBeNaN();
      }),
    );
  });
});

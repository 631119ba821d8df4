import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binomialCdf,
  binomialSurvival,
  clopperPearsonInterval,
  exactLowerBound,
  exactUpperBound,
  jeffreysInterval,
  newcombeDifference,
  newcombePairedDifference,
  ruleOfThree,
  valueOf,
  wilsonInterval,
} from "../../src/index.ts";

const rounded = ({ lower, upper }: { lower: number; upper: number }): string =>
  `${lower.toFixed(4)} ${upper.toFixed(4)}`;

// Newcombe 1998, Statistics in Medicine 17, 857-872, table I.
const TABLE: [number, number, string, string][] = [
  [81, 263, "0.2553 0.3662", "0.2527 0.3676"],
  [15, 148, "0.0624 0.1605", "0.0578 0.1617"],
  [0, 20, "0.0000 0.1611", "0.0000 0.1684"],
  [1, 29, "0.0061 0.1718", "0.0009 0.1776"],
];

describe("intervals of one proportion", () => {
  test.each(TABLE)("%i of %i agrees with Newcombe's table", (k, n, wilson, exact) => {
    expect(rounded(valueOf(wilsonInterval(k, n)))).toBe(wilson);
    expect(rounded(valueOf(clopperPearsonInterval(k, n)))).toBe(exact);
  });

  test("none of 30 leaves 9.5 % possible, and the rule of three says 10 %", () => {
    const bound = valueOf(exactUpperBound(0, 30));
    expect(bound.upper.toFixed(4)).toBe("0.0950");
    expect(bound.lower).toBe(0);
    expect(ruleOfThree(30)).toBe(0.1);
    expect(bound.upper).toBeLessThan(ruleOfThree(30));
  });

  // R's DescTools::BinomCI and binom::binom.confint, as printed in the tests of statsmodels.
  test.each([
    [100, 200, 0.4311217, 0.5688783],
    [18, 20, 0.716146742695748, 0.97862751197755],
    [4, 20, 0.07152005247873425, 0.4082257625169254],
  ])("Jeffreys' interval for %i of %i agrees with R", (k, n, lower, upper) => {
    const interval = valueOf(jeffreysInterval(k, n));
    expect(interval.lower).toBeCloseTo(lower, 6);
    expect(interval.upper).toBeCloseTo(upper, 6);
  });

  test("at 0 and n Jeffreys' interval reaches the end", () => {
    expect(valueOf(jeffreysInterval(0, 30)).lower).toBe(0);
    expect(valueOf(jeffreysInterval(30, 30)).upper).toBe(1);
    expect(valueOf(jeffreysInterval(1, 30)).lower).toBeGreaterThan(0);
  });

  test("an exact interval ends where a tail of the binomial is half of what it leaves out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (n, draw) => {
        const k = draw % (n + 1);
        const { lower, upper } = valueOf(clopperPearsonInterval(k, n));
        if (k > 0) expect(binomialSurvival(k - 1, n, lower)).toBeCloseTo(0.025, 10);
        if (k < n) expect(binomialCdf(k, n, upper)).toBeCloseTo(0.025, 10);
      }),
    );
  });

  const methods = { wilsonInterval, clopperPearsonInterval, jeffreysInterval };
  test.each(Object.entries(methods))("%s mirrors when right and wrong are exchanged", (_, method) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), (n, draw) => {
        const k = draw % (n + 1);
        const one = valueOf(method(k, n));
        const other = valueOf(method(n - k, n));
        expect(one.lower).toBeCloseTo(1 - other.upper, 12);
        expect(one.lower).toBeLessThanOrEqual(k / n);
        expect(one.upper).toBeGreaterThanOrEqual(k / n);
        expect(one.lower).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("one-sided bounds are the ends of the two-sided interval of twice the rest", () => {
    const two = valueOf(clopperPearsonInterval(7, 60, 0.9));
    expect(valueOf(exactUpperBound(7, 60, 0.95)).upper).toBeCloseTo(two.upper, 14);
    expect(valueOf(exactLowerBound(7, 60, 0.95)).lower).toBeCloseTo(two.lower, 14);
  });

  test("nothing observed is refused, impossible counts and levels throw", () => {
    expect(wilsonInterval(0, 0)).toMatchObject({ ok: false, refusal: { code: "no-observations" } });
    expect(wilsonInterval(0, 9)).toMatchObject({ ok: true, warnings: ["boundary"] });
    expect(() => wilsonInterval(5, 4)).toThrow(RangeError);
    expect(() => wilsonInterval(1.5, 4)).toThrow(RangeError);
    expect(() => jeffreysInterval(1, 4, 1)).toThrow(RangeError);
    expect(() => clopperPearsonInterval(1, 4, Number.NaN)).toThrow(RangeError);
  });
});

describe("intervals of a difference", () => {
  test("independent: 56/70 - 48/80 as in Newcombe 1998, table II", () => {
    expect(rounded(valueOf(newcombeDifference(56, 70, 48, 80)))).toBe("0.0524 0.3339");
  });

  // Altman, Machin, Bryant & Gardner 2000, Statistics with Confidence, p. 52: thallium stress, 14/5/0/22.
  test("paired: Altman's thallium example", () => {
    const { lower, upper } = valueOf(
      newcombePairedDifference({ both: 14, firstOnly: 5, secondOnly: 0, neither: 22 }),
    );
    expect(`${lower.toFixed(3)} ${upper.toFixed(3)}`).toBe("0.011 0.226");
  });

  // Fagerland, Lydersen & Laake 2017, Statistical Analysis of Contingency Tables, chapter 8 (Cavo et al. 2012).
  test("paired: response before and after consolidation therapy", () => {
    const counts = { both: 59, firstOnly: 6, secondOnly: 16, neither: 80 };
    expect(rounded(valueOf(newcombePairedDifference(counts)))).toBe("-0.1186 -0.0046");
  });

  test("exchanging the two turns the interval round", () => {
    const count = fc.nat({ max: 60 });
    fc.assert(
      fc.property(count, count, count, count, (both, firstOnly, secondOnly, neither) => {
        fc.pre(both + firstOnly + secondOnly + neither > 0);
        const one = valueOf(newcombePairedDifference({ both, firstOnly, secondOnly, neither }));
        const other = valueOf(
          newcombePairedDifference({ both, firstOnly: secondOnly, secondOnly: firstOnly, neither }),
        );
        expect(one.lower).toBeCloseTo(-other.upper, 12);
        expect(one.lower).toBeGreaterThanOrEqual(-1);
      }),
    );
  });

  test("an empty side is refused", () => {
    expect(newcombeDifference(1, 3, 0, 0)).toMatchObject({ ok: false, refusal: { code: "no-observations" } });
    expect(newcombePairedDifference({ both: 0, firstOnly: 0, secondOnly: 0, neither: 0 }).ok).toBe(false);
    expect(() => newcombePairedDifference({ both: -1, firstOnly: 2, secondOnly: 0, neither: 0 })).toThrow(
      RangeError,
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, log, poolRandomEffects, type PoolingOptions, valueOf } from "../../src/index.ts";
import { bcgTrials } from "./bcg.ts";

const bcg = bcgTrials(log);
const classical: PoolingOptions = { tauMethod: "REML", test: "normal", prediction: "normal", level: 0.95 };

describe("BCG vaccine, 13 trials, log relative risk (Colditz 1994), at the precision that metafor prints", () => {
  test("DerSimonian and Laird", () => {
    const pooled = valueOf(poolRandomEffects(bcg, { ...classical, tauMethod: "DL" }));
    expect(pooled.heterogeneity.tauSquared).toBeCloseTo(0.3088, 4);
    expect(pooled.value).toBeCloseTo(-0.7141, 4);
    expect(pooled.interval!.lower).toBeCloseTo(-1.0644, 4);
    expect(pooled.interval!.upper).toBeCloseTo(-0.3638, 4);
    expect(pooled.heterogeneity.q).toBeCloseTo(152.233, 3);
  });

  test("restricted maximum likelihood", () => {
    const pooled = valueOf(poolRandomEffects(bcg, classical));
    expect(pooled.heterogeneity.tauSquared).toBeCloseTo(0.3132, 4);
    expect(pooled.value).toBeCloseTo(-0.7145, 4);
    expect(pooled.standardError!).toBeCloseTo(0.1798, 4);
    expect(pooled.interval!.lower).toBeCloseTo(-1.0669, 4);
    expect(pooled.interval!.upper).toBeCloseTo(-0.3622, 4);
  });

  test("Hartung and Knapp", () => {
    const pooled = valueOf(poolRandomEffects(bcg, { ...classical, test: "hartung-knapp" }));
    expect(pooled.standardError!).toBeCloseTo(0.1808, 4);
    expect(pooled.interval!.lower).toBeCloseTo(-1.1084, 4);
    expect(pooled.interval!.upper).toBeCloseTo(-0.3206, 4);
    expect(pooled.df).toBe(12);
  });

  test("relative risk and prediction interval", () => {
    const pooled = valueOf(poolRandomEffects(bcg, classical));
    expect(exp(pooled.value)).toBeCloseTo(0.4894, 4);
    expect(exp(pooled.interval!.lower)).toBeCloseTo(0.3441, 4);
    expect(exp(pooled.predictionInterval!.lower)).toBeCloseTo(0.1546, 4);
    // The figures handed down, 0.6961 and 1.5489, are exponentials of rounded logarithms; metafor 3.8 has these:
    expect(exp(pooled.interval!.upper)).toBeCloseTo(0.6962, 4);
    expect(exp(pooled.predictionInterval!.upper)).toBeCloseTo(1.549, 4);
    expect(Math.abs(exp(pooled.interval!.upper) - 0.6961)).toBeLessThan(1.5e-4);
    expect(Math.abs(exp(pooled.predictionInterval!.upper) - 1.5489)).toBeLessThan(1.5e-4);
  });

  test("Q-profile bounds of tau squared and I squared (metafor 3.8 confint, tol 1e-13)", () => {
    const { heterogeneity } = valueOf(poolRandomEffects(bcg, classical));
    expect(heterogeneity.tauSquaredInterval!.lower).toBeCloseTo(0.11971836, 8);
    expect(heterogeneity.tauSquaredInterval!.upper).toBeCloseTo(1.11147908, 8);
    expect(100 * heterogeneity.iSquared).toBeCloseTo(92.2214, 4);
    expect(100 * heterogeneity.iSquaredInterval!.lower).toBeCloseTo(81.92057456, 7);
    expect(100 * heterogeneity.iSquaredInterval!.upper).toBeCloseTo(97.67807496, 7);
    expect(heterogeneity.hSquared).toBeCloseTo(12.8558, 4);
  });
});

describe("Viechtbauer 2005, pages 271 and 272: tau squared, I squared, H squared", () => {
  const first = {
    estimates: [-0.581, 0.53, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232],
    variances: [0.023, 0.052, 0.06, 0.115, 0.095, 0.203, 0.2, 0.211, 0.051, 0.04],
  };
  const second = {
    estimates: [
      0.1, -0.162, -0.09, -0.049, -0.046, -0.01, -0.431, -0.261, 0.134, 0.019, 0.175, 0.056, 0.045, 0.103,
      0.121, -0.482, 0.29, 0.342,
    ],
    variances: [
      0.016, 0.015, 0.05, 0.05, 0.032, 0.052, 0.036, 0.024, 0.034, 0.033, 0.031, 0.034, 0.039, 0.167, 0.134,
      0.096, 0.016, 0.035,
    ],
  };
  test.each([
    ["example 1", "DL", first, 0.277, 80.44, 5.11],
    ["example 1", "REML", first, 0.223, 76.84, 4.32],
    ["example 2", "DL", second, 0.013, 27.53, 1.38],
    ["example 2", "REML", second, 0.016, 32.02, 1.47],
  ] as const)("%s by %s", (_, tauMethod, studies, tau, i, h) => {
    const { heterogeneity } = valueOf(poolRandomEffects(studies, { ...classical, tauMethod }));
    expect(heterogeneity.tauSquared).toBeCloseTo(tau, 3);
    expect(100 * heterogeneity.iSquared).toBeCloseTo(i, 2);
    expect(heterogeneity.hSquared).toBeCloseTo(h, 2);
  });
});

describe("Raudenbush 2009, Table 16.3: teacher expectancy, 19 studies", () => {
  const studies = {
    estimates: [
      0.03, 0.12, -0.14, 1.18, 0.26, -0.06, -0.02, -0.32, 0.27, 0.8, 0.54, 0.18, -0.02, 0.23, -0.18, -0.06,
      0.3, 0.07, -0.07,
    ],
    variances: [
      0.0156, 0.0216, 0.0279, 0.1391, 0.1362, 0.0106, 0.0106, 0.0484, 0.0269, 0.063, 0.0912, 0.0497, 0.0835,
      0.0841, 0.0253, 0.0279, 0.0193, 0.0088, 0.0303,
    ],
  };
  test.each([
    ["REML", "normal", 0.019, 0.084, 0.052, -0.018, 0.185],
    ["DL", "normal", 0.026, 0.089, 0.056, -0.02, 0.199],
    ["REML", "hartung-knapp", 0.019, 0.084, 0.062, -0.046, 0.213],
    ["DL", "hartung-knapp", 0.026, 0.089, 0.064, -0.044, 0.223],
  ] as const)("%s with a %s error", (tauMethod, kind, tau, mean, error, lower, upper) => {
    const pooled = valueOf(poolRandomEffects(studies, { ...classical, tauMethod, test: kind }));
    expect(pooled.heterogeneity.tauSquared).toBeCloseTo(tau, 3);
    expect(pooled.value).toBeCloseTo(mean, 3);
    expect(pooled.standardError!).toBeCloseTo(error, 3);
    expect(pooled.interval!.lower).toBeCloseTo(lower, 3);
    expect(pooled.interval!.upper).toBeCloseTo(upper, 3);
  });
});

// Full steps of Fisher scoring swing between 9.66 and 390.2 here.
test("REML settles on estimates whose variances differ by a factor of 1e8", () => {
  const estimates = [0.03, 5.41, 2.96, -9.94, 0.22, 0, -0.02, -25.3, 2, 0.07];
  const variances = [9832, 4949, 1.09e-4, 606, 188, 203, 1699, 1.15e-4, 902, 113];
  const { tauSquared } = valueOf(poolRandomEffects({ estimates, variances }, classical)).heterogeneity;
  // metafor 3.8, rma(..., control = list(stepadj = 0.5, maxiter = 10000)).
  expect(tauSquared).toBeCloseTo(150.197984, 3);
});

describe("laws", () => {
  const studies = fc
    .array(
      fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.001, max: 2, noNaN: true })),
      {
        minLength: 3,
        maxLength: 12,
      },
    )
    .map((rows) => ({ estimates: rows.map((row) => row[0]), variances: rows.map((row) => row[1]) }));

  test("the mean lies among the estimates, weights sum to one, I squared in [0, 1]", () => {
    fc.assert(
      fc.property(studies, fc.constantFrom("DL", "REML", "PM"), (given, tauMethod) => {
        const outcome = poolRandomEffects(given, { ...classical, tauMethod });
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const { value, weights, heterogeneity } = outcome.value;
        expect(value).toBeGreaterThanOrEqual(Math.min(...given.estimates) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...given.estimates) + 1e-9);
        expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 10);
        expect(heterogeneity.iSquared).toBeGreaterThanOrEqual(0);
        expect(heterogeneity.iSquared).toBeLessThan(1);
        expect(heterogeneity.tauSquaredInterval).not.toBeNull();
      }),
    );
  });

  test("the unit of measurement does not matter", () => {
    fc.assert(
      fc.property(studies, (given) => {
        const scaled = {
          estimates: given.estimates.map((y) => 8 * y),
          variances: given.variances.map((v) => 64 * v),
        };
        const one = valueOf(poolRandomEffects(given, classical));
        const other = valueOf(poolRandomEffects(scaled, classical));
        expect(other.value / 8).toBeCloseTo(one.value, 8);
        expect(other.heterogeneity.iSquared).toBeCloseTo(one.heterogeneity.iSquared, 6);
      }),
    );
  });
});

test("the prediction interval by Higgins is wider than the normal one, and wants three institutes", () => {
  const higgins = valueOf(poolRandomEffects(bcg, { ...classical, prediction: "t-k-2" })).predictionInterval!;
  const normal = valueOf(poolRandomEffects(bcg, classical)).predictionInterval!;
  // t(11) at 97.5 % is 2.200985 (tables), normal 1.959964.
  expect((higgins.upper - higgins.lower) / (normal.upper - normal.lower)).toBeCloseTo(2.200985 / 1.959964, 5);
  const two = { estimates: [0.1, 0.4], variances: [0.01, 0.02] };
  expect(valueOf(poolRandomEffects(two)).predictionInterval).toBeNull();
});

test("fewer than five institutes, and a suspiciously narrow interval, are warned of", () => {
  const alike = { estimates: [0.5, 0.501, 0.4995], variances: [0.01, 0.01, 0.01] };
  const outcome = poolRandomEffects(alike);
  expect(outcome).toMatchObject({ ok: true, warnings: ["few-institutes", "hartung-knapp-narrower"] });
  expect(poolRandomEffects(bcg)).toMatchObject({ ok: true, warnings: [] });
});

test("one institute, no sampling variance and no spread are refused", () => {
  const code = (estimates: number[], variances: number[]) => {
    const outcome = poolRandomEffects({ estimates, variances });
    return outcome.ok ? "answered" : outcome.refusal.code;
  };
  expect(code([0.5], [0.1])).toBe("too-few-institutes");
  expect(code([], [])).toBe("too-few-institutes");
  expect(code([0.5, 0.6], [0.1, 0])).toBe("no-variance");
  expect(code([0.5, 0.5], [0.1, 0.1])).toBe("no-variance");
  expect(code([0.5, 0.6], [0.1, 0.1])).toBe("answered");
});

test("columns that do not fit and numbers that are not finite are thrown out", () => {
  expect(() => poolRandomEffects({ estimates: [1, 2], variances: [1] })).toThrow(RangeError);
  expect(() => poolRandomEffects({ estimates: [1, NaN], variances: [1, 1] })).toThrow(RangeError);
  expect(() => poolRandomEffects(bcg, { ...classical, level: 95 })).toThrow(RangeError);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { krippendorffAlpha, type Measurement, type Ratings, valueOf } from "../../src/index.ts";
import { byRater, byUnit, krippendorff } from "./ratings.ts";

const seed = "0123456789abcdef0123456789abcdef";
const alpha = (ratings: Ratings, measurement: Measurement, scores?: number[]) =>
  krippendorffAlpha(ratings, { measurement, scores, seed, level: 0.95 });
const oneToFive = [1, 2, 3, 4, 5];

describe("published and computed elsewhere", () => {
  test.each([
    ["nominal", 0.743, 0.743421052631579],
    ["ordinal", 0.815, 0.8153875037548814],
    ["interval", 0.849, 0.8491071428571428],
    ["ratio", 0.797, 0.7974027747116121],
  ] as const)("Krippendorff's 4 by 12 data, %s: %f", (measurement, printed, computed) => {
    const { value, n } = valueOf(alpha(krippendorff, measurement, oneToFive));
    expect(value).toBeCloseTo(printed, 3);
    // Package krippendorff 0.9.0 for Python.
    expect(value).toBeCloseTo(computed, 12);
    expect(n).toBe(11);
  });

  test.each([
    ["nominal", 0.691358024691358],
    ["ordinal", 0.8067214199413153],
    ["interval", 0.8108448928121059],
    ["ratio", 0.8089436707842471],
  ] as const)("sample of fast-krippendorff, %s: %f", (measurement, computed) => {
    const data = byRater(
      ["* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4"],
      1,
      4,
    );
    expect(valueOf(alpha(data, measurement, [1, 2, 3, 4])).value).toBeCloseTo(computed, 12);
  });

  // Inspect, tests/scorer/test_krippendorff.py.
  test.each([
    [
      "1 - 132/420",
      [
        [1, 1, 1],
        [0, 0, 0],
        [1, 1, 1],
        [0, 0, 1],
      ],
      "nominal",
      1 - 132 / 420,
    ],
    [
      "1/3",
      [
        [1, 1, 0],
        [0, 0],
      ],
      "nominal",
      1 / 3,
    ],
    [
      "-3/4",
      [
        [0, 1],
        [0, 1],
        [1, 0],
        [1, 0],
      ],
      "nominal",
      -0.75,
    ],
    [
      "19/24",
      [
        [1, 2],
        [3, 4],
        [1, 1],
      ],
      "interval",
      19 / 24,
    ],
    [
      "94/99",
      [
        [1, 1],
        [3, 4],
        [5, 5],
      ],
      "ordinal",
      94 / 99,
    ],
    [
      "7/10",
      [
        [1, 2],
        [3, 4],
      ],
      "interval",
      0.7,
    ],
  ] as const)("Inspect's exact fraction %s", (_, rows, measurement, expected) => {
    expect(valueOf(alpha(byUnit(rows, 6), measurement)).value).toBeCloseTo(expected, 14);
  });
});

describe("laws", () => {
  const table = fc.array(fc.array(fc.nat(3), { minLength: 0, maxLength: 4 }), {
    minLength: 3,
    maxLength: 12,
  });

  test("neither the order of raters nor that of units matters", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("nominal", "ordinal", "interval"), (rows, measurement) => {
        const one = krippendorffAlpha(byUnit(rows, 4), { measurement, seed, level: 0.95, replicates: 50 });
        const turned = rows.map((row) => row.toReversed()).toReversed();
        const other = krippendorffAlpha(byUnit(turned, 4), {
          measurement,
          seed,
          level: 0.95,
          replicates: 50,
        });
        expect(other.ok).toBe(one.ok);
        if (one.ok && other.ok) expect(other.value.value).toBeCloseTo(one.value.value, 12);
      }),
    );
  });

  test("with two values all four scales agree", () => {
    const binary = byUnit(
      [
        [1, 1, 0],
        [0, 0, 0],
        [1, 0],
        [1, 1, 1],
        [0, 1],
      ],
      2,
    );
    const nominal = valueOf(alpha(binary, "nominal")).value;
    for (const measurement of ["ordinal", "interval", "ratio"] as const) {
      expect(valueOf(alpha(binary, measurement)).value).toBeCloseTo(nominal, 12);
    }
  });
});

describe("interval", () => {
  const many = byUnit(
    Array.from({ length: 400 }, (_, i) => [i % 3, (i * 7) % 5 === 0 ? (i + 1) % 3 : i % 3, i % 3]),
    3,
  );

  test("holds the estimate, and comes about where Gwet's variance of alpha puts it", () => {
    const result = valueOf(alpha(many, "nominal"));
    expect(result.interval!.lower).toBeLessThan(result.value);
    expect(result.interval!.upper).toBeGreaterThan(result.value);
    // irrCAC 0.4.4 for Python, CAC(...).krippendorff(): standard error.
    expect(result.standardError!).toBeCloseTo(0.02, 2);
    expect(result).toMatchObject({ seed, interval: { method: "unit-bootstrap-percentile" } });
  });

  test("is the same from the same seed, and differs from another", () => {
    expect(alpha(many, "nominal")).toEqual(alpha(many, "nominal"));
    const other = krippendorffAlpha(many, { measurement: "nominal", seed: "f".repeat(32), level: 0.95 });
    expect(valueOf(other).interval).not.toEqual(valueOf(alpha(many, "nominal")).interval);
  });

  test("is withheld where nothing disagrees, or where draws often hold one value", () => {
    const perfect = alpha(
      byUnit(
        [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
        3,
      ),
      "nominal",
    );
    expect(valueOf(perfect)).toMatchObject({ value: 1, interval: null, standardError: null });
    expect(perfect.ok && perfect.warnings).toContain("boundary");
    const rare = alpha(
      byUnit(
        [
          [0, 0],
          [0, 0],
          [0, 0],
          [0, 1],
        ],
        2,
      ),
      "nominal",
    );
    expect(valueOf(rare).interval).toBeNull();
  });
});

test("nothing to pair, one unit, and a single value are refused", () => {
  const code = (rows: number[][]) => {
    const outcome = alpha(byUnit(rows, 3), "nominal");
    return outcome.ok ? "answered" : outcome.refusal.code;
  };
  expect(code([])).toBe("no-observations");
  expect(code([[0], [1], [2]])).toBe("no-observations");
  expect(code([[0, 1], [1]])).toBe("one-observation");
  expect(
    code([
      [2, 2],
      [2, 2],
    ]),
  ).toBe("no-variance");
  expect(
    code([
      [2, 2],
      [2, 1],
    ]),
  ).toBe("answered");
});

test("scores and codes that do not fit are thrown out", () => {
  expect(() => alpha(krippendorff, "interval", [1, 2])).toThrow(RangeError);
  expect(() => alpha(krippendorff, "interval", [1, 2, 3, 4, NaN])).toThrow(RangeError);
  expect(() => alpha(krippendorff, "ratio", [-1, 2, 3, 4, 5])).toThrow(RangeError);
  expect(() => alpha({ ...krippendorff, categories: 4 }, "nominal")).toThrow(RangeError);
  expect(() => alpha({ ...krippendorff, units: 11 }, "nominal")).toThrow(RangeError);
});

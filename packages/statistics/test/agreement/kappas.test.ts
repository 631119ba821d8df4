import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Agreement,
  cohenKappa,
  fleissKappa,
  gwetAgreement,
  type Outcome,
  percentAgreement,
  valueOf,
  type WeightScheme,
  wilsonInterval,
} from "../../src/index.ts";
import { byTable, byUnit, diagnoses, krippendorff, rated } from "./ratings.ts";

const twoClasses = [
  [20, 5],
  [10, 15],
];
const threeClasses = [
  [44, 5, 1],
  [7, 20, 3],
  [9, 5, 6],
];

describe("Cohen's kappa", () => {
  test("[[20, 5], [10, 15]] is 0.400", () => {
    expect(valueOf(cohenKappa(byTable(twoClasses), "identity", 0.95)).value).toBeCloseTo(0.4, 12);
  });

  // statsmodels 0.15, cohens_kappa: kappa, standard error, bounds.
  test.each([
    [twoClasses, "identity", 0.4, 0.12699606293110033, 0.151092290476661, 0.6489077095233389],
    [
      threeClasses,
      "identity",
      0.49152542372881347,
      0.07212745929334068,
      0.35015820121748686,
      0.6328926462401401,
    ],
    [threeClasses, "linear", 0.4736842105263158, 0.07697890987030612, 0.3228083196113609, 0.6245601014412707],
    [
      threeClasses,
      "quadratic",
      0.4545454545454546,
      0.09397969777572601,
      0.27034863162707257,
      0.6387422774638366,
    ],
  ] as [number[][], WeightScheme, number, number, number, number][])(
    "%j with %s weights agrees with statsmodels",
    (table, scheme, value, error, lower, upper) => {
      const result = valueOf(cohenKappa(byTable(table), scheme, 0.95));
      expect(result.value).toBeCloseTo(value, 12);
      expect(result.standardError!).toBeCloseTo(error, 12);
      expect(result.interval!.lower).toBeCloseTo(lower, 12);
      expect(result.interval!.upper).toBeCloseTo(upper, 12);
    },
  );

  test("units that lack a rating are left out and warned of", () => {
    const whole = cohenKappa(rated("00 11 01 11", 2), "identity", 0.95);
    const gaps = cohenKappa(rated("00 0 11 01 11", 2), "identity", 0.95);
    expect(valueOf(gaps)).toEqual(valueOf(whole));
    expect(gaps.ok && gaps.warnings).toEqual(["missing-observations"]);
  });

  test("is of two raters", () => {
    expect(() => cohenKappa(diagnoses, "identity", 0.95)).toThrow(RangeError);
  });
});

describe("Fleiss' kappa", () => {
  test("diagnoses of 1971 give 0.43024", () => {
    expect(valueOf(fleissKappa(diagnoses, "identity", 0.95)).value).toBeCloseTo(0.43024, 5);
  });

  test("the example of Wikipedia, ten units by fourteen raters, gives 0.210", () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const rows = counts.map((row) => row.flatMap((count, k) => Array.from({ length: count }, () => k)));
    expect(valueOf(fleissKappa(byUnit(rows, 5), "identity", 0.95)).value).toBeCloseTo(0.21, 3);
  });
});

// irrCAC 0.4.4 for Python, by K. Gwet's formulas: value, standard error, observed and expected agreement.
describe("irrCAC agrees, with missing cells and with weights", () => {
  test.each([
    ["AC1", gwetAgreement, "identity", 0.775444068127, 0.142949950641, 0.818181818182, 0.190321180556],
    ["AC2", gwetAgreement, "ordinal", 0.898939769908, 0.106903523815, 0.968181818182, 0.68515625],
    ["AC2", gwetAgreement, "linear", 0.858739136433, 0.117329021881, 0.939393939394, 0.570963541667],
    ["AC2", gwetAgreement, "quadratic", 0.914000723552, 0.103962244645, 0.975378787879, 0.713704427083],
    ["Fleiss", fleissKappa, "identity", 0.761169275422, 0.153019203469, 0.818181818182, 0.238715277778],
    ["Fleiss", fleissKappa, "ordinal", 0.850206189397, 0.147035693874, 0.968181818182, 0.787586805556],
    ["Fleiss", fleissKappa, "linear", 0.817944767097, 0.148504355499, 0.939393939394, 0.667100694444],
    ["Fleiss", fleissKappa, "quadratic", 0.864935064935, 0.146033610757, 0.975378787879, 0.817708333333],
  ] as const)(
    "%s of Krippendorff's data (%#)",
    (_, coefficient, scheme, value, error, observed, expected) => {
      const outcome = coefficient(krippendorff, scheme, 0.95);
      const result = valueOf(outcome);
      expect(result.value).toBeCloseTo(value, 11);
      expect(result.standardError!).toBeCloseTo(error, 11);
      expect(result.observed).toBeCloseTo(observed, 11);
      expect(result.expected!).toBeCloseTo(expected, 11);
      expect(outcome.ok && outcome.warnings).toEqual(["missing-observations"]);
    },
  );

  test("bounds, cut at 1", () => {
    const { interval } = valueOf(gwetAgreement(krippendorff, "identity", 0.95));
    expect(interval!.lower).toBeCloseTo(0.460813348132, 10);
    expect(interval!.upper).toBe(1);
  });
});

describe("percent agreement", () => {
  test("two raters: Wilson's interval of the units on which they agree", () => {
    const result = valueOf(
      percentAgreement(
        byTable([
          [20, 5],
          [10, 15],
        ]),
        0.95,
      ),
    );
    expect(result.value).toBeCloseTo(0.7, 12);
    expect(result.interval).toEqual(valueOf(wilsonInterval(35, 50, 0.95)));
  });

  test("two raters who always agree still have an interval", () => {
    const outcome = percentAgreement(
      byTable([
        [9, 0],
        [0, 11],
      ]),
      0.95,
    );
    expect(valueOf(outcome)).toMatchObject({ value: 1, standardError: null, interval: { upper: 1 } });
    expect(valueOf(outcome).interval!.lower).toBeCloseTo(1 - 0.1611, 4);
  });

  test("more raters, missing cells: as irrCAC has the observed agreement", () => {
    const result = valueOf(percentAgreement(krippendorff, 0.95));
    expect(result.value).toBeCloseTo(0.818181818182, 11);
    expect(result).toMatchObject({ n: 11, df: 10, expected: null });
  });
});

describe("laws", () => {
  const coefficients = [
    ["cohen", (r) => cohenKappa(r, "identity", 0.95)],
    ["fleiss", (r) => fleissKappa(r, "identity", 0.95)],
    ["gwet", (r) => gwetAgreement(r, "identity", 0.95)],
    ["percent", (r) => percentAgreement(r, 0.95)],
  ] as [string, (r: ReturnType<typeof byUnit>) => Outcome<Agreement>][];

  test.each(coefficients)("%s: at most 1, and 1 exactly where all agree", (_, of) => {
    const pair = fc.tuple(fc.nat(2), fc.nat(2));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 15 }), (rows) => {
        const outcome = of(byUnit(rows, 3));
        if (!outcome.ok) return;
        const agree = rows.every(([a, b]) => a === b);
        if (agree) expect(outcome.value.value).toBeCloseTo(1, 12);
        else expect(outcome.value.value).toBeLessThan(1);
        if (agree && outcome.value.method !== "percent-agreement") expect(outcome.value.interval).toBeNull();
      }),
    );
  });

  test.each(coefficients)("%s: nothing to pair, and one unit, are refused", (_, of) => {
    expect(of(rated("0. .1", 2))).toMatchObject({ ok: false, refusal: { code: "no-observations" } });
    expect(of(rated("01 .1", 2))).toMatchObject({ ok: false, refusal: { code: "one-observation" } });
  });

  test.each(coefficients.slice(0, 3))("%s: one category on offer is refused", (_, of) => {
    expect(of(rated("00 00", 1))).toMatchObject({ ok: false, refusal: { code: "one-category" } });
  });

  test("a category that takes all leaves kappa without an answer, but not AC1", () => {
    const all = rated("11 11 11", 2);
    const refused = { ok: false, refusal: { code: "no-variance" } };
    expect(cohenKappa(all, "identity", 0.95)).toMatchObject(refused);
    expect(fleissKappa(all, "identity", 0.95)).toMatchObject(refused);
    const outcome = gwetAgreement(all, "identity", 0.95);
    expect(outcome).toMatchObject({ ok: true, warnings: ["boundary"], value: { value: 1, interval: null } });
  });

  test.each(coefficients)(
    "%s: codes that name no category, and levels out of range, are thrown out",
    (_, of) => {
      expect(() => of(rated("02 11", 2))).toThrow(RangeError);
      expect(() =>
        of({
          ...rated("00 11", 2),
          units: 3,
        }),
      ).toThrow(RangeError);
      expect(() => cohenKappa(rated("01 10", 2), "identity", 1)).toThrow(RangeError);
    },
  );
});

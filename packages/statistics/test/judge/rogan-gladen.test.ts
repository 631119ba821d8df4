import fc from "fast-check";
import { expect, test } from "vitest";
import { disjointCorrection, roganGladen, valueOf } from "../../src/index.ts";

const share = (hits: number, of: number) => ({ hits, of });
const counts = (p: [number, number], q0: [number, number], q1: [number, number]) => ({
  judgedPositive: share(...p),
  trueNegatives: share(...q0),
  truePositives: share(...q1),
});

test("a judged pass rate of 40 % is a true 17 %: 0.166667 (0.0563507 to 0.2627330)", () => {
  const outcome = roganGladen(counts([400, 1000], [140, 200], [180, 200]), 0.95);
  const result = valueOf(outcome);
  expect(result.value).toBeCloseTo(0.166667, 6);
  expect(result.interval!.lower).toBeCloseTo(0.0563507, 7);
  expect(result.interval!.upper).toBeCloseTo(0.262733, 7);
  expect(result).toMatchObject({ rawRate: 0.4, specificity: 0.7, sensitivity: 0.9, n: 1000 });
  expect(outcome.ok && outcome.warnings).toEqual([]);
});

// By running the authors' code (UW-Madison-Lee-Lab/LLM-judge-reporting).
test.each([
  [[425, 500], [38, 40], [48, 60], 0.95, 1, 0.9439174160379241, 1],
  [[6, 300], [18, 20], [18, 20], 0.9, 0, 0, 0.0017121017658822124],
  [[1000, 2000], [300, 500], [350, 500], 0.99, 0.3333333333333338, 0.16209805086617393, 0.49981332540336376],
] as const)(
  "judged %j, negatives %j, positives %j at %f agree with the authors' code",
  (p, q0, q1, level, value, lower, upper) => {
    const result = valueOf(roganGladen(counts([...p], [...q0], [...q1]), level));
    expect(result.value).toBeCloseTo(value, 12);
    expect(result.interval!.lower).toBeCloseTo(lower, 12);
    expect(result.interval!.upper).toBeCloseTo(upper, 12);
  },
);

test("a judge that never errs is believed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (hits) => {
      const result = valueOf(roganGladen(counts([hits, 100], [50, 50], [50, 50]), 0.95));
      expect(result.value).toBeCloseTo(hits / 100, 12);
    }),
  );
});

test("estimates cut to the range, and a judge barely better than a coin, are warned of", () => {
  expect(roganGladen(counts([425, 500], [38, 40], [48, 60]), 0.95)).toMatchObject({ warnings: ["boundary"] });
  expect(roganGladen(counts([50, 100], [6, 10], [6, 10]), 0.95)).toMatchObject({
    warnings: ["judge-barely-informative"],
  });
});

test("a judge no better than a coin, labels that are missing or that contradict the test are refused", () => {
  const code = (...args: Parameters<typeof counts>) => {
    const outcome = roganGladen(counts(...args), 0.95);
    return outcome.ok ? "answered" : outcome.refusal.code;
  };
  expect(code([40, 100], [10, 20], [10, 20])).toBe("judge-uninformative");
  expect(code([40, 100], [5, 20], [10, 20])).toBe("judge-uninformative");
  expect(code([40, 100], [0, 0], [10, 20])).toBe("no-observations");
  expect(code([0, 0], [15, 20], [15, 20])).toBe("no-observations");
  expect(code([0, 1000], [700, 1000], [900, 1000])).toBe("calibration-contradicts-test");
  expect(code([400, 1000], [700, 1000], [900, 1000])).toBe("answered");
});

test("what is no share is thrown out", () => {
  expect(() => roganGladen(counts([11, 10], [1, 2], [1, 2]), 0.95)).toThrow(RangeError);
  expect(() => roganGladen(counts([1, 10], [0.5, 2], [1, 2]), 0.95)).toThrow(RangeError);
  expect(() => roganGladen(counts([1, 10], [1, 2], [1, 2]), 0)).toThrow(RangeError);
});

const calibration = {
  itemCount: 12,
  items: Int32Array.of(0, 1, 2, 3, 4, 5, 6),
  judged: Uint8Array.of(0, 0, 0, 1, 1, 1, 1),
  human: Int8Array.of(0, 0, 0, 1, 1, 1, -1),
};
const apart = { items: Int32Array.of(6, 8, 9, 10, 11), judged: Uint8Array.of(1, 1, 0, 1, 0) };

test("columns come to the same as counts", () => {
  expect(disjointCorrection(calibration, apart, 0.95)).toEqual(
    roganGladen(counts([3, 5], [3, 3], [3, 3]), 0.95),
  );
});

test("calibrating on an item of the test is refused, an unlabelled one may be in both", () => {
  const overlap = { ...apart, items: Int32Array.of(5, 8, 9, 10, 11) };
  expect(disjointCorrection(calibration, overlap, 0.95)).toMatchObject({
    ok: false,
    refusal: { code: "overlap-calibration", detail: { shared: 1 } },
  });
  expect(disjointCorrection(calibration, apart, 0.95).ok).toBe(true);
});

test("items that come twice are warned of", () => {
  const twice = { ...apart, items: Int32Array.of(8, 8, 9, 10, 11) };
  const outcome = disjointCorrection(calibration, twice, 0.95);
  expect(outcome.ok && outcome.warnings).toContain("repeated-items");
});

import { describe, expect, test } from "vitest";
import { predictionPoweredMean, valueOf } from "../../src/index.ts";

/** The linear congruential generator of the C standard's example, so that other programs can make the same data. */
function numbers(n: number, seed: number): number[] {
  let x = seed;
  return Array.from({ length: n }, () => {
    x = Number((BigInt(x) * 1103515245n + 12345n) % 2147483648n);
    return x / 2147483648;
  });
}

const u = numbers(60, 7);
const v = numbers(60, 11);
const w = numbers(500, 13);
const truth = u.map((x) => (x < 0.4 ? 1 : 0));
const binary = {
  labels: Float64Array.from(truth),
  judgedLabelled: Float64Array.from(truth, (y, i) => (v[i]! < 0.8 ? y : 1 - y)),
  judgedUnlabelled: Float64Array.from(w, (x) => (x < 0.45 ? 1 : 0)),
};
const continuous = {
  labels: Float64Array.from(u, (x, i) => 3 * x + v[i]!),
  judgedLabelled: Float64Array.from(u, (x) => 3 * x + 0.3),
  judgedUnlabelled: Float64Array.from(w, (x) => 3 * x + 0.5),
};

const codes = (n: number, code: (i: number) => number): Int32Array =>
  Int32Array.from({ length: n }, (_, i) => code(i));

describe("ppi-python 0.2.3 on the same data", () => {
  test.each([
    [1, 0.95, 0.5066666666666667, 0.38987639554781256, 0.6234569377855209],
    [1, 0.9, 0.5066666666666667, 0.40865318144052165, 0.6046801518928118],
    ["tuned", 0.95, 0.4558758717826393, 0.35484219631960723, 0.5569095472456714],
    ["tuned", 0.9, 0.4558758717826393, 0.3710857384738351, 0.5406660050914436],
    [0.5, 0.95, 0.4533333333333333, 0.3521441442730276, 0.5545225223936392],
    [0, 0.95, 0.4, 0.27604099353908773, 0.5239590064609123],
  ] as const)("binary scores, lambda %s, level %f", (lambda, level, value, lower, upper) => {
    const result = valueOf(predictionPoweredMean(binary, lambda, level));
    expect(result.value).toBeCloseTo(value, 12);
    expect(result.interval!.lower).toBeCloseTo(lower, 12);
    expect(result.interval!.upper).toBeCloseTo(upper, 12);
  });

  test.each([
    [1, 1.9672671482198671, 2.181874007966793],
    ["tuned", 1.9466918828499578, 2.145253739128163],
  ] as const)("continuous scores, lambda %s", (lambda, lower, upper) => {
    const { interval } = valueOf(predictionPoweredMean(continuous, lambda, 0.95));
    expect(interval!.lower).toBeCloseTo(lower, 12);
    expect(interval!.upper).toBeCloseTo(upper, 12);
  });
});

describe("several answers to one item, as R 4.2.2's sandwich 3.0.2 clusters them", () => {
  // lm(z ~ 0 + group) with z = label - lambda * judged, or lambda * judged; vcovCL(cluster = item, "HC0", cadjust = FALSE).
  const ofItem = { labelled: codes(60, (i) => i >> 1), unlabelled: codes(500, (i) => i % 125), count: 125 };
  const alone = { labelled: codes(60, (i) => i), unlabelled: codes(500, (i) => 60 + i), count: 560 };
  const of = (items: typeof ofItem) => valueOf(predictionPoweredMean({ ...continuous, items }, 0.5, 0.95));

  test("labelled and unlabelled answers to the same items", () => {
    expect(of(ofItem).value).toBeCloseTo(1.9964991928103077, 12);
    expect(of(ofItem).standardError).toBeCloseTo(0.069804907965121565, 12);
    expect(of(ofItem).clusters).toBe(125);
  });

  test("items with one answer each are independent answers", () => {
    expect(of(alone).standardError).toBeCloseTo(0.06421620345136729, 12);
    const plain = valueOf(predictionPoweredMean(continuous, 0.5, 0.95));
    expect(of(alone).standardError).toBeCloseTo(plain.standardError!, 12);
    expect(of(ofItem).standardError).not.toBeCloseTo(plain.standardError!, 3);
  });

  test("one item alone, too few of them, and codes that name none", () => {
    const one = { labelled: codes(60, () => 0), unlabelled: codes(500, () => 0), count: 1 };
    expect(predictionPoweredMean({ ...continuous, items: one }, 1, 0.95)).toMatchObject({
      refusal: { code: "one-cluster" },
    });
    const few = { ...ofItem, labelled: codes(60, (i) => i % 29) };
    expect(predictionPoweredMean({ ...continuous, items: few }, 1, 0.95)).toMatchObject({
      warnings: ["few-clusters"],
    });
    expect(predictionPoweredMean({ ...continuous, items: ofItem }, 1, 0.95)).toMatchObject({ warnings: [] });
    expect(() => of({ ...ofItem, count: 124 })).toThrow(RangeError);
    expect(() => of({ ...ofItem, labelled: codes(59, (i) => i) })).toThrow(RangeError);
  });
});

test("with lambda 0 the judge counts for nothing", () => {
  const { value, standardError, labelsOnly } = valueOf(predictionPoweredMean(binary, 0, 0.95));
  expect({ value, standardError }).toEqual(labelsOnly);
});

test("a judge that says always the same is tuned away", () => {
  const mute = { ...binary, judgedLabelled: new Float64Array(60), judgedUnlabelled: new Float64Array(500) };
  expect(valueOf(predictionPoweredMean(mute, "tuned", 0.95))).toMatchObject({ lambda: 0, value: 0.4 });
});

test("few labels are warned of", () => {
  const few = {
    labels: Float64Array.of(0, 1, 1),
    judgedLabelled: Float64Array.of(0, 1, 0),
    judgedUnlabelled: binary.judgedUnlabelled,
  };
  expect(predictionPoweredMean(few, 1, 0.95)).toMatchObject({ ok: true, warnings: ["small-sample"] });
  expect(predictionPoweredMean(binary, 1, 0.95)).toMatchObject({ ok: true, warnings: [] });
});

test("nothing, one, and nothing that varies are refused", () => {
  const code = (labels: number[], judged: number[], unlabelled: number[]) => {
    const input = {
      labels: Float64Array.from(labels),
      judgedLabelled: Float64Array.from(judged),
      judgedUnlabelled: Float64Array.from(unlabelled),
    };
    const outcome = predictionPoweredMean(input, 1, 0.95);
    return outcome.ok ? "answered" : outcome.refusal.code;
  };
  expect(code([], [], [1, 0])).toBe("no-observations");
  expect(code([1, 0], [1, 0], [])).toBe("no-observations");
  expect(code([1], [1], [1, 0])).toBe("one-observation");
  expect(code([1, 1], [1, 1], [1, 1])).toBe("no-variance");
  expect(code([1, 0], [1, 1], [1, 0])).toBe("answered");
});

test("columns of different length and a lambda out of range are thrown out", () => {
  expect(() => predictionPoweredMean({ ...binary, labels: new Float64Array(3) }, 1, 0.95)).toThrow(
    RangeError,
  );
  expect(() => predictionPoweredMean(binary, 1.5, 0.95)).toThrow(RangeError);
  expect(() => predictionPoweredMean(binary, 1, 1)).toThrow(RangeError);
  const holed = { ...binary, labels: binary.labels.with(3, NaN) };
  expect(() => predictionPoweredMean(holed, 1, 0.95)).toThrow(RangeError);
});

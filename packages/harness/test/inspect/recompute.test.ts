import { describe, expect, test } from "vitest";
import type { SampleRecord } from "@bongsu/harness";
import { recomputed } from "../../src/inspect/index.ts";
import { reducerNamed } from "../../src/inspect/reduce.ts";
import { valueToFloat } from "../../src/inspect/value-to-float.ts";
import { evalLog, header, readLog, sample } from "./logs.ts";

describe("a score as a number", () => {
  test("is what Inspect makes of it by default", () => {
    const read = ["C", "P", "I", "N", "yes", "TRUE", "No", "0.25", " 3 ", "unsafe", true, false, 7].map((v) =>
      valueToFloat(v),
    );
    expect(read).toEqual([1, 0.5, 0, 0, 1, 1, 0, 0.25, 3, 0, 1, 0, 7]);
    expect(valueToFloat(null)).toBeNull();
  });
});

describe("reducers", () => {
  const reduce = (name: string, values: readonly (string | number | boolean | null)[]) =>
    reducerNamed(name)?.(values);

  test("pass@k and pass^k are the draws without replacement of their papers", () => {
    // 5 epochs, 2 successes, 3 draws: 1 - C(3,3)/C(5,3); 2 draws: C(2,2)/C(5,2).
    expect(reduce("pass_at_3", ["C", "C", "I", "I", "I"])).toBeCloseTo(0.9, 12);
    expect(reduce("pass_k_2", ["C", "C", "I", "I", "I"])).toBeCloseTo(0.1, 12);
    expect(reduce("pass_at_3", ["C", "I"])).toBeNull();
    expect(reduce("pass_k_3", ["C", "C"])).toBeNull();
  });

  test("pass@k with too few failures to fill a draw is certain, and with no success impossible", () => {
    expect(reduce("pass_at_2", ["C", "I"])).toBe(1);
    expect(reduce("pass_at_2", ["I", "I", "I"])).toBe(0);
  });

  test("mode takes the first of equals, and counts true as 1", () => {
    expect(reduce("mode", ["I", "C", "C", "I"])).toBe(0);
    expect(reduce("mode", [0, true, 1])).toBe(1);
  });

  test("mean, median, max and at_least leave out what is not scored", () => {
    expect(reduce("mean", [null, 1, 0])).toBe(0.5);
    expect(reduce("median", [4, null, 1, 2])).toBe(2);
    expect(reduce("max", ["P", "I", null])).toBe(0.5);
    expect(reduce("at_least_2", ["C", "C", null])).toBe(1);
    expect(reduce("at_least_2", ["C", "P", "C"])).toBe(1);
    expect(reduce("at_least_2", ["C", "P", "I"])).toBe(0);
    for (const name of ["mean", "median", "max", "mode", "at_least_1", "pass_at_1"])
      expect(reduce(name, [null])).toBeNull();
  });

  test("a reducer of somebody's own is not known", () => {
    expect(reducerNamed("my_reducer")).toBeNull();
  });
});

const metric = (name: string, value: number | null, more = {}) => ({
  [name]: { name, value, params: {}, ...more },
});
const check = async (
  samples: readonly Readonly<Record<string, unknown>>[],
  score: Readonly<Record<string, unknown>>,
) => {
  const results = {
    total_samples: samples.length,
    scores: [{ name: "s", scorer: "s", params: {}, ...score }],
  };
  const { reading, records } = await readLog(evalLog(samples, header({ results })));
  return reading.facts.reported.map((reported) => {
    const found = recomputed(reported, itemsOf(records, reported.scorer), 1e-9);
    return [reported.name, found?.value ?? null, found === null ? "unknown" : found.agrees];
  });
};

function itemsOf(records: readonly SampleRecord[], scorer: string) {
  const items = Map.groupBy(records, ({ item }) => item);
  return [...items.values()].map((own) => ({
    cluster: own[0]?.cluster ?? null,
    epochs: own.flatMap(({ epoch, scores }) =>
      scores.filter((score) => score.scorer === scorer).map(({ value }) => ({ epoch, value })),
    ),
  }));
}
const scored = (id: number, value: unknown, more = {}) => sample({ id, scores: { s: { value } }, ...more });

describe("a reported number", () => {
  const samples = [scored(1, "C"), scored(2, "I"), scored(3, "C"), scored(4, "P")];

  test("is the same when it follows from the samples, and different when it does not", async () => {
    expect(await check(samples, { metrics: metric("accuracy", 0.625) })).toEqual([["accuracy", 0.625, true]]);
    expect(await check(samples, { metrics: metric("accuracy", 0.63) })).toEqual([["accuracy", 0.625, false]]);
  });

  test("may be a standard error: sd over root n, 0 for one sample", async () => {
    // values 1, 0, 1, 0.5: sum of squares 0.6875, variance 0.6875/3, error sqrt(0.6875/12)
    expect(await check(samples, { metrics: metric("stderr", Math.sqrt(0.6875 / 12)) })).toMatchObject([
      ["stderr", expect.any(Number), true],
    ]);
    expect(await check([scored(1, "C")], { metrics: metric("stderr", 0) })).toEqual([["stderr", 0, true]]);
  });

  test("may be a clustered standard error, by the log's own cluster key", async () => {
    const clustered = [1, 1, 0, 0].map((value, i) =>
      scored(i, value, { metadata: { story: i < 2 ? "a" : "b" } }),
    );
    // deviation sums of the clusters: 1 and -1; sqrt(2 * 2/1)/4
    const reported = { metrics: metric("stderr", 0.5, { params: { cluster: "story" } }) };
    expect(await check(clustered, reported)).toEqual([["stderr", 0.5, true]]);
    const one = clustered.map((value) => ({ ...value, metadata: { story: "a" } }));
    expect(await check(one, { metrics: metric("stderr", 0, { params: { cluster: "story" } }) })).toEqual([
      ["stderr", 0, true],
    ]);
  });

  test("leaves unscored samples out of numerator and denominator", async () => {
    const gap = sample({ id: 9, scores: { s: { value: null } } });
    expect(await check([...samples, gap], { metrics: metric("mean", 0.625) })).toEqual([
      ["mean", 0.625, true],
    ]);
  });

  test("that is NaN is held against nothing, and neither is one of samples without a score", async () => {
    const gap = sample({ id: 9, scores: { s: { value: null } } });
    expect(await check([...samples, gap], { metrics: metric("mean", null) })).toEqual([
      ["mean", null, "unknown"],
    ]);
    expect(await check([gap], { metrics: metric("mean", 0) })).toEqual([["mean", null, "unknown"]]);
  });

  test("is not recomputed where the log does not say how it was made", async () => {
    const reported = {
      metrics: { ...metric("bootstrap_stderr", 0.1), ...metric("lower", 0.2, { group: "ci" }) },
    };
    expect((await check(samples, reported)).map(([, , agrees]) => agrees)).toEqual(["unknown", "unknown"]);
    expect(await check(samples, { reducer: "mine", metrics: metric("mean", 1) })).toEqual([
      ["mean", null, "unknown"],
    ]);
  });

  test("of a dictionary is found under its key, and an unscored whole is left out", async () => {
    const whole = [scored(1, { harm: 1 }), scored(2, { harm: 0 }), scored(3, null)];
    expect(await check(whole, { name: "harm", metrics: metric("mean", 0.5) })).toEqual([["mean", 0.5, true]]);
  });
});

import { InputError } from "@bongsu/input";
import { describe, expect, it } from "vitest";
import { heldSamples } from "../src/common/held.ts";
import { bareSample } from "../src/common/sample.ts";
import type { SampleRecord } from "../src/record.ts";
import { longTable, type LongTable } from "../src/tabular/long-table.ts";

/** A grader's row. Equal values are one object, as the reader of cells makes them. */
const cells = new Map(["safe", "unsafe"].map((value) => [value, { scorer: "s", value, judge: null }]));
const row = (item: string, value: string): SampleRecord => {
  const score = cells.get(value) ?? { scorer: "s", value, judge: null };
  return { ...bareSample("m", item), scores: [score], state: "scored" };
};

const verdicts = (table: LongTable): unknown[] =>
  [...table.records()].map(({ item, epoch, scores, labels }) => [
    item,
    epoch,
    scores.map(({ judge, value }) => `${judge} ${value}`),
    labels.map(({ rater, value }) => `${rater} ${value}`),
  ]);

describe("samples that are held to the end of a file", () => {
  it("keep their own verdicts although equal lists are shared", () => {
    const table = longTable(false, heldSamples("t.csv"));
    for (const [item, grader, value] of [
      ["1", "a", "safe"],
      ["2", "a", "safe"],
      ["1", "b", "unsafe"],
      ["2", "b", "safe"],
      ["1", "human", "safe"],
      ["2", "human", "unsafe"],
      ["1", "a", "unsafe"],
      ["1", "a", "safe"],
      ["1", "b", "safe"],
    ] as const)
      table.add(row(item, value), grader);
    expect(verdicts(table)).toEqual([
      ["1", 1, ["a safe", "b unsafe"], ["human safe"]],
      ["2", 1, ["a safe", "b safe"], ["human unsafe"]],
      ["1", 2, ["a unsafe", "b safe"], []],
      ["1", 3, ["a safe"], []],
    ]);
    expect(table.repeats()).toBe(3);
    expect(table.judges()).toEqual(["a", "b"]);
  });

  it("are right beyond what is remembered of equal lists", () => {
    const table = longTable(false, heldSamples("t.csv"));
    const values = Array.from({ length: 6000 }, (_, i) => `v${i}`);
    for (const grader of ["a", "b"])
      for (const [i, value] of values.entries()) table.add(row(`q${i}`, value), grader);
    expect(verdicts(table)).toEqual(values.map((value, i) => [`q${i}`, 1, [`a ${value}`, `b ${value}`], []]));
  });

  it("are refused beyond a number, with what to do; as many as that are not", () => {
    const table = longTable(false, heldSamples("t.csv", 2));
    table.add(row("1", "safe"), "a");
    table.add(row("2", "safe"), "a");
    table.add(row("1", "safe"), "b");
    const refusal = (): unknown => {
      try {
        return table.add(row("3", "safe"), "a");
      } catch (error) {
        return error instanceof InputError ? error.problems : error;
      }
    };
    expect(refusal()).toMatchObject([
      { code: "too-large", file: "t.csv", expected: { en: expect.stringContaining("at most 2") } },
    ]);
  });
});

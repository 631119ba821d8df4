import { describe, expect, it } from "vitest";
import { blobScratch } from "@bongsu/input";
import { bareSample } from "../src/common/sample.ts";
import type { SampleRecord } from "../src/record.ts";
import type { SortRoom } from "../src/spill/external-sort.ts";
import { LongTable } from "../src/tabular/long-table.ts";

const MEMORY: SortRoom = { scratch: blobScratch, heldBytes: 1e9 };
/** Every row goes to scratch: all runs have one entry. */
const SCRATCH: SortRoom = { scratch: blobScratch, heldBytes: 1 };
const ROOMS = [
  ["in memory", MEMORY],
  ["on scratch room", SCRATCH],
] as const;

const row = (item: string, value: string): SampleRecord => ({
  ...bareSample("m", item),
  scores: [{ scorer: "s", value, judge: null }],
  state: "scored",
});

async function verdicts(table: LongTable, onSecond: (row: number) => void = () => {}): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const batch of table.records(onSecond))
    for (const { item, epoch, scores, labels } of batch)
      all.push([
        item,
        epoch,
        scores.map(({ judge, value }) => `${judge} ${value}`),
        labels.map(({ rater, value }) => `${rater} ${value}`),
      ]);
  return all;
}

const ROWS = [
  ["1", "a", "safe"],
  ["2", "a", "safe"],
  ["1", "b", "unsafe"],
  ["2", "b", "safe"],
  ["1", "human", "safe"],
  ["2", "human", "unsafe"],
  ["1", "a", "unsafe"],
  ["1", "a", "safe"],
  ["1", "b", "safe"],
] as const;

describe.each(ROOMS)("rows of a long table, gathered %s", (_, room) => {
  it("make one sample for each epoch, in the order of first rows", async () => {
    const table = new LongTable(false, room);
    for (const [i, [item, grader, value]] of ROWS.entries()) table.add(row(item, value), grader, i + 2);
    expect(await verdicts(table)).toEqual([
      ["1", 1, ["a safe", "b unsafe"], ["human safe"]],
      ["2", 1, ["a safe", "b safe"], ["human unsafe"]],
      ["1", 2, ["a unsafe", "b safe"], []],
      ["1", 3, ["a safe"], []],
    ]);
    expect(table.repeats()).toBe(3);
    expect(table.judges()).toEqual(["a", "b"]);
  });

  it("stay apart where the table numbers its epochs, told in the order of rows", async () => {
    const table = new LongTable(true, room);
    for (const [i, [item, grader, value]] of ROWS.entries()) table.add(row(item, value), grader, i + 2);
    const apart: number[] = [];
    expect(await verdicts(table, (number) => apart.push(number))).toEqual([
      ["1", 1, ["a safe", "b unsafe"], ["human safe"]],
      ["2", 1, ["a safe", "b safe"], ["human unsafe"]],
    ]);
    expect(apart).toEqual([8, 9, 10]);
  });

  it("name judges in the order in which they first stand in the file, not in that of items", async () => {
    const table = new LongTable(false, room);
    for (const [i, [item, grader]] of [
      ["9", "late"],
      ["1", "early"],
      ["1", "late"],
    ].entries())
      table.add(row(item ?? "", "safe"), grader ?? "", i);
    await verdicts(table);
    expect(table.judges()).toEqual(["late", "early"]);
  });
});

describe("one item with more epochs than are held side by side", () => {
  const EPOCHS = 9000;
  const filled = (room: SortRoom): LongTable => {
    const table = new LongTable(false, room);
    for (const grader of ["a", "b"])
      for (let epoch = 0; epoch < EPOCHS; epoch++) table.add(row("1", `v${epoch}`), grader, epoch);
    return table;
  };
  const wanted = Array.from({ length: EPOCHS }, (_, i) => ["1", i + 1, [`a v${i}`, `b v${i}`], []]);

  it("has all of them, in memory and on scratch room", async () => {
    expect(await verdicts(filled(MEMORY))).toEqual(wanted);
    expect(await verdicts(filled({ scratch: blobScratch, heldBytes: 200_000 }))).toEqual(wanted);
  });
});

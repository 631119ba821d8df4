import { problemSink } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { buildStudy } from "../../src/protocol/index.ts";
import { NONE } from "../../src/store/samples.ts";
import { reading, sample } from "../readings.ts";

const scored = (item: string, value: string | number | boolean | null, more = {}) =>
  sample({ item, scores: [{ scorer: "match", value, judge: null }], ...more });

async function study(records: Parameters<typeof reading>[0]) {
  const problems = problemSink(true);
  const group = { name: "first", files: ["first"], readings: [reading(records)] };
  return { study: await buildStudy(null, [group], { problems }), problems: problems.problems };
}

describe("samples", () => {
  test("are the log's rows in order, by shared codes", async () => {
    const { study: built } = await study([scored("a", "C"), scored("b", "I"), scored("c", "C")]);
    const [one] = built.evidence;
    expect([...(one?.samples.outcome ?? [])].map((code) => built.dictionaries.outcomes.value(code))).toEqual([
      "correct",
      "incorrect",
      "correct",
    ]);
    expect([...(one?.samples.item ?? [])].map((code) => built.dictionaries.items.value(code))).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  test("keep why a verdict is absent apart", async () => {
    const { study: built } = await study([
      scored("a", "C"),
      scored("b", "I"),
      scored("c", null, { state: "unscored" }),
      scored("d", null, { state: "error" }),
      scored("e", "C", { state: "limit" }),
      scored("f", "unparsable"),
    ]);
    const [one] = built.evidence;
    expect([...(one?.samples.state ?? [])]).toEqual([0, 0, 1, 2, 3, 4]);
    expect(one?.samples.outcome[5]).toBe(NONE);
    expect(one?.samples.outcome[4]).not.toBe(NONE);
  });

  test("of numeric scores are numbers, however many different ones there are", async () => {
    const records = Array.from({ length: 1000 }, (_, at) => scored(`i${at}`, at / 1000));
    const { study: built } = await study(records);
    expect(built.plan.classes).toEqual([]);
    expect([...(built.evidence[0]?.samples.score ?? [])]).toEqual(records.map((_, at) => at / 1000));
  });

  test("without adjudication take the label of more than half of the raters, else none", async () => {
    const labels = (...values: string[]) => ({
      labels: values.map((value, at) => ({ rater: `r${at}`, value, adjudicated: false })),
    });
    const { study: built } = await study([
      scored("a", "pass", labels("pass", "pass", "fail")),
      scored("b", "fail", labels("pass", "fail")),
      scored("c", "fail", labels("fail")),
    ]);
    const settled = [...(built.evidence[0]?.samples.reference ?? [])];
    expect(settled.map((code) => (code === NONE ? null : built.dictionaries.outcomes.value(code)))).toEqual([
      "pass",
      null,
      "fail",
    ]);
  });

  test("of two tasks that use the same ids stay apart", async () => {
    const task = (name: string) =>
      reading([scored("1", "C"), scored("2", "I")], { task: { name, version: null } });
    const group = { name: "first", files: ["first"], readings: [task("one"), task("two")] };
    const built = await buildStudy(null, [group], { problems: problemSink(false) });
    expect(new Set(built.evidence[0]?.samples.item).size).toBe(4);
    expect(built.dictionaries.items.value(2)).toBe("1");
  });

  test("of one task join whatever each side calls it", async () => {
    const group = (name: string) => ({
      name,
      files: [name],
      readings: [reading([scored("1", "C"), scored("2", "I")], { task: { name, version: null } })],
    });
    const built = await buildStudy(null, [group("ours"), group("theirs")], { problems: problemSink(false) });
    expect(built.evidence[0]?.samples.item).toEqual(built.evidence[1]?.samples.item);
  });

  test("of a file used by two pipelines are read once", async () => {
    const shared = reading([scored("1", "C"), scored("2", "I")]);
    const groups = ["a", "b"].map((name) => ({ name, files: ["f"], readings: [shared] }));
    const built = await buildStudy(null, groups, { problems: problemSink(true) });
    expect(built.evidence.map(({ samples }) => samples.rows)).toEqual([2, 2]);
  });

  test("of one file and one score are not compared with themselves", async () => {
    const shared = reading([scored("1", "C"), scored("2", "I")]);
    const groups = ["a", "b"].map((name) => ({ name, files: ["f"], readings: [shared] }));
    await expect(buildStudy(null, groups, { problems: problemSink(false) })).rejects.toThrow(/themselves/);
    const other = reading([scored("1", "C"), scored("2", "C")]);
    const again = reading([scored("1", "C"), scored("2", "I")]);
    const apart = groups.map((one, at) => ({ ...one, readings: [at === 0 ? again : other] }));
    await expect(buildStudy(null, apart, { problems: problemSink(false) })).resolves.toBeDefined();
  });
});

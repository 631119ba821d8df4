import { problemSink } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { buildStudy, exerciseYaml, loadExercise } from "../../src/protocol/index.ts";
import { reading, sample } from "../readings.ts";

const verdicts = (values: readonly (string | number | boolean)[], more = {}) =>
  reading(
    values.map((value, at) =>
      sample({ item: `i${at}`, scores: [{ scorer: "s", value, judge: null }], ...more }),
    ),
  );
const draft = async (...logs: ReturnType<typeof reading>[]) =>
  (
    await buildStudy(
      null,
      logs.map((log, at) => ({ name: `site-${at}`, files: [`site-${at}`], readings: [log] })),
      { problems: problemSink(false) },
    )
  ).plan;

describe("a draft", () => {
  test.each([
    [["C", "I"], ["correct"]],
    [[true, false], ["correct"]],
    [[0, 1], ["correct"]],
    [["pass", "fail"], ["pass"]],
    [["safe", "unsafe"], ["unsafe"]],
    [["1_full_compliance", "2_full_refusal", "3_partial_refusal"], ["full-refusal"]],
    [["거부", "응답"], ["class-2"]],
    [["응답", "거부"], ["class-2"]],
  ])("of verdicts %j counts %j", async (values, counts) => {
    expect((await draft(verdicts(values))).metric.counts).toEqual(counts);
  });

  test("of a partial class also counts it, as an alternative", async () => {
    const plan = await draft(verdicts(["C", "P", "I"]));
    expect(plan.classes).toEqual(["correct", "partial", "incorrect"]);
    expect(plan.alternatives.map(({ counts }) => counts)).toEqual([["correct", "partial"]]);
  });

  test.each([[-1], ["-1"], [0.5], [10]])(
    "takes %j among letters for a class of its own, not for correct",
    async (odd) => {
      const { exercise } = await draft(verdicts(["C", "I", odd]));
      const correct = exercise.outcome?.classes.find(({ id }) => id === "correct");
      expect(correct?.from).toEqual(["C"]);
      expect(exercise.outcome?.classes.map(({ from }) => from)).toContainEqual([odd]);
      const one = await draft(verdicts(["C", "I", 1]));
      expect(one.exercise.outcome?.classes.find(({ id }) => id === "correct")?.from).toEqual([1, "C"]);
    },
  );

  test("of measures takes their mean", async () => {
    expect((await draft(verdicts([0.5, 0.25, 1]))).metric.counts).toBeUndefined();
  });

  test("takes each folder as a pipeline, and a lone table's judges as one each", async () => {
    const two = await draft(verdicts(["C", "I"]), verdicts(["C", "I"]));
    expect(two.exercise.pipelines?.map(({ id, outputs }) => [id, outputs])).toEqual([
      ["site-0", undefined],
      ["site-1", undefined],
    ]);
    const scores = ["judge_gpt4", "judge_string_match"].map((scorer) => ({
      scorer,
      value: "C",
      judge: null,
    }));
    const one = await draft(reading([sample({ item: "1", scores })]));
    expect(one.exercise.pipelines?.map(({ id, outputs, judge }) => [id, outputs, judge?.kind])).toEqual([
      ["judge_gpt4", "site-0", "model"],
      ["judge_string_match", "site-0", "rule"],
    ]);
  });

  test("takes few groups of like size as strata, many as clusters", async () => {
    const grouped = (size: number) =>
      reading(
        Array.from({ length: 60 }, (_, at) =>
          sample({
            item: `i${at}`,
            stratum: `g${Math.floor(at / size)}`,
            scores: [{ scorer: "s", value: at % 2, judge: null }],
          }),
        ),
      );
    expect((await draft(grouped(20))).groups).toBe("strata");
    expect((await draft(grouped(1))).groups).toBe("clusters");
  });

  test.each(["en", "ko"] as const)(
    "as a file (%s) marks every assumption and loads as the same exercise",
    async (lang) => {
      const plan = await draft(
        verdicts(["C", "I"], { language: "kr" }),
        verdicts(["C", "I"], { language: "kr" }),
      );
      const file = exerciseYaml(plan.exercise, plan.assumptions, lang);
      const mark = lang === "en" ? "# assumed:" : "# 가정:";
      expect(file.split(mark)).toHaveLength(plan.assumptions.length + 1);
      for (const { said } of plan.assumptions) expect(file).toContain(said[lang]);
      expect(loadExercise(file, "exercise.yaml")).toEqual(JSON.parse(JSON.stringify(plan.exercise)));
    },
  );
});

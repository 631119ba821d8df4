import { problemSink } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { asksFrom, runGate } from "../../src/gate/index.ts";
import { buildStudy, loadExercise } from "../../src/protocol/index.ts";
import { xstest } from "../xstest.ts";

const NAMES = new Map([
  ["gpt4", "GPT-4"],
  ["llama2new", "Llama 2 70B, no system prompt"],
  ["llama2orig", "Llama 2 70B, original prompt"],
  ["mistralguard", "Mistral 7B, guardrail prompt"],
  ["mistralinstruct", "Mistral 7B"],
]);

const SAFE_ONLY = JSON.stringify({
  kind: "bongsu/exercise/1",
  id: "xstest",
  title: "XSTest",
  items: { except: { stratumPrefix: ["contrast_"] }, groups: "strata" },
  systems: [...NAMES].map(([id, name]) => ({ id, name })),
  outcome: {
    classes: [
      { id: "compliance", from: ["1_full_compliance"] },
      { id: "partial", from: ["3_partial_refusal"] },
      { id: "refusal", from: ["2_full_refusal"] },
    ],
    unusable: ["unparsable"],
  },
  metric: { id: "refused", name: "full refusals", counts: ["refusal"] },
  alternatives: [{ id: "any", name: "partial refusals too", counts: ["refusal", "partial"] }],
  reference: { adjudicated: "human_final", raters: ["human_1", "human_2"] },
  pipelines: [
    {
      id: "a",
      name: "A",
      files: ["labels.csv"],
      score: "judge_gpt4",
      outputs: "v2",
      judge: { kind: "model", name: "GPT-4", system: "gpt4" },
    },
    {
      id: "b",
      name: "B",
      files: ["labels.csv"],
      score: "judge_string_match",
      outputs: "v2",
      judge: { kind: "rule", name: "string match", classes: ["compliance", "refusal"] },
    },
  ],
});

const study = async () => {
  const log = xstest();
  const groups = ["a", "b"].map((name) => ({ name, files: ["labels.csv"], readings: [log] }));
  return buildStudy(loadExercise(SAFE_ONLY, "exercise.yaml"), groups, { problems: problemSink(false) });
};

describe("XSTest", () => {
  test("may not be read side by side, may be compared in pairs, and is never pooled", async () => {
    const { rows, allowed } = runGate(await study());
    expect(allowed.sideBySide).toEqual({
      allowed: false,
      because: ["judge-differs", "classes-turn"],
      among: [],
    });
    expect(allowed.paired.allowed).toBe(true);
    expect(allowed.pooled.allowed).toBe(false);
    expect(allowed.pooled.because).toContain("outputs-shared");
    expect(rows.filter(({ effect }) => effect === "fatal").map(({ rule }) => rule)).toEqual([
      "judge-differs",
      "classes-turn",
    ]);
  });

  test("turns round for three of five systems when partial refusals count", async () => {
    const row = runGate(await study()).rows.find(({ rule }) => rule === "classes-turn");
    expect(row?.scope?.systems).toEqual(["llama2new", "llama2orig", "mistralguard"]);
    expect(row?.finding.en).toContain("3 of 5 systems");
    expect(row?.finding.ko).toContain("5개 가운데 3개");
  });

  test("has no unusable verdict here, and eleven on unsafe prompts of one system in all", async () => {
    const row = runGate(await study()).rows.find(({ aspect }) => aspect === "unusable-verdicts");
    expect(row).toMatchObject({ rule: "unusable-elsewhere", effect: "harmless" });
    expect(row?.values.map(({ observed }) => observed?.en)).toEqual([
      "0 of 1,250 compared; 11 of 2,250 in all, each on contrast_… items for Mistral 7B",
      "0",
    ]);
  });

  test("matches 250 of 250 items, of outputs seen to be the same", async () => {
    const { rows } = runGate(await study());
    expect(rows.find(({ aspect }) => aspect === "items")).toMatchObject({ rule: "items-same" });
    expect(rows.find(({ aspect }) => aspect === "items")?.values[0]?.observed?.en).toBe("250 of 250 matched");
    expect(rows.find(({ aspect }) => aspect === "outputs")).toMatchObject({
      rule: "outputs-shared",
      effect: "same",
    });
  });

  test("has a judge that is also a system, and that is found without a protocol too", async () => {
    const drafted = await buildStudy(
      null,
      [{ name: "labels.csv", files: ["labels.csv"], readings: [xstest()] }],
      {
        problems: problemSink(false),
      },
    );
    for (const each of [await study(), drafted]) {
      const row = runGate(each).rows.find(({ rule }) => rule === "judge-is-system");
      expect(row?.scope?.systems).toEqual(["gpt4"]);
    }
  });

  test("asks for nothing that the labels already settle", async () => {
    const { rows } = runGate(await study());
    const about = { pipelines: [], everyOutputLabelled: true, smallerBudget: [] };
    expect(asksFrom(rows, about).map(({ id }) => id)).toEqual(["classes-turn"]);
    const unlabelled = asksFrom(rows, { ...about, everyOutputLabelled: false }).map(({ id }) => id);
    expect(unlabelled).toEqual(["judge-differs", "classes-turn"]);
  });
});

import { describe, expect, test } from "vitest";
import { header, jsonLog, readLog, sample, spec } from "./logs.ts";

const scorer = (name: string, options: Readonly<Record<string, unknown>> = {}) => ({
  name,
  options,
  metrics: [],
});
const factOf = async (scorers: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) => {
  const { reading } = await readLog(jsonLog([], header({ eval: spec({ scorers, ...more }) })));
  const [fact] = reading.facts.scorers;
  if (fact === undefined) throw new Error("no scorer");
  return { fact, losses: reading.losses() };
};

describe("who judged", () => {
  test("a parameter that names a model, as a name, an object or a list of them", async () => {
    const given = [
      ["model", "lab/judge"],
      ["grader_model", { model: "lab/judge", config: {} }],
      ["judges", ["lab/judge"]],
    ] as const;
    for (const [key, value] of given)
      expect((await factOf([scorer("custom", { [key]: value })])).fact).toMatchObject({
        judge: "lab/judge",
        judgeFrom: "parameter",
      });
    expect((await factOf([scorer("model_graded_qa", { model: ["a/x", "b/y"] })])).fact.judge).toBe(
      "a/x + b/y",
    );
  });

  test("the model bound to the grader's role comes next, whatever the role is called", async () => {
    const roles = { model_roles: { grader: { model: "lab/judge" }, umpire: { model: "lab/umpire" } } };
    expect((await factOf([scorer("model_graded_fact")], roles)).fact).toMatchObject({
      judge: "lab/judge",
      judgeFrom: "role",
    });
    expect((await factOf([scorer("model_graded_qa", { model_role: "umpire" })], roles)).fact.judge).toBe(
      "lab/umpire",
    );
  });

  test("with neither, Inspect lets the system judge itself, and that is said", async () => {
    const { fact, losses } = await factOf([scorer("model_graded_qa", { template: null })]);
    expect(fact).toMatchObject({ judge: "lab/system", judgeFrom: "default", rubricDigest: null });
    expect(losses.find(({ field }) => field === "judge of model_graded_qa")?.note.en).toContain(
      "judge itself",
    );
  });

  test("a scorer of the author's own that names nobody is not guessed at", async () => {
    const { fact, losses } = await factOf([scorer("my_scorer", { depth: 3 })], {
      model_roles: { grader: { model: "lab/judge" } },
    });
    expect(fact).toMatchObject({ judge: null, params: { depth: 3 } });
    expect(losses.some(({ kind, field }) => kind === "lacking" && field === "judge of my_scorer")).toBe(true);
  });

  test("Inspect's text comparisons are string matches", async () => {
    expect((await factOf([scorer("includes")])).fact.judge).toBe("string match");
  });
});

test("equal instructions have equal digests, others do not", async () => {
  const digest = async (instructions: string) =>
    (await factOf([scorer("model_graded_qa", { instructions, partial_credit: true })])).fact.rubricDigest;
  expect(await digest("Say GRADE: C.")).toBe(await digest("Say GRADE: C."));
  expect(await digest("Say GRADE: C.")).not.toBe(await digest("Say GRADE: I."));
});

test("scores of a dictionary scorer carry its judge under every key", async () => {
  const results = {
    scores: ["harm", "tone"].map((name) => ({
      name,
      scorer: "rubric",
      params: { judge_model: "lab/judge" },
      metrics: {},
    })),
  };
  const { reading, records } = await readLog(
    jsonLog([sample({ scores: { rubric: { value: { harm: 1, tone: 0 } } } })], header({ results })),
  );
  expect(reading.facts.scorers.map(({ name, judge }) => [name, judge])).toEqual([
    ["rubric/harm", "lab/judge"],
    ["rubric/tone", "lab/judge"],
  ]);
  expect(records[0]?.scores.map(({ judge }) => judge)).toEqual(["lab/judge", "lab/judge"]);
});

test("what settings were in force: the model's, the plan's over them, then retunes; no keys, no connections", async () => {
  const { reading } = await readLog(
    jsonLog(
      [],
      header({
        eval: spec({
          model_generate_config: {
            temperature: 1,
            top_p: 0.9,
            max_connections: 5,
            extra_headers: { key: "secret" },
          },
          model_args: { device: "cuda" },
          config: { epochs: 3, epochs_reducer: ["mode"], time_limit: 60 },
          revision: { type: "git", origin: "o", commit: "abc1234", dirty: true },
        }),
        plan: {
          steps: [
            { solver: "system_message", params: { template: "Be terse." } },
            { solver: "prompt_template", params: { template: "Q: {prompt}" } },
          ],
          config: { temperature: 0, stop_seqs: ["x"] },
        },
        config_updates: [
          {
            changes: [
              { config: "eval", name: "time_limit", value: 90 },
              { config: "generate", name: "top_p", cleared: true },
            ],
          },
        ],
      }),
    ),
  );
  expect(reading.facts).toMatchObject({
    generation: { temperature: 0, top_p: 0.9, stop_seqs: '["x"]', "model_args.device": "cuda" },
    limits: { time_limit: 90 },
    epochs: 3,
    reducers: ["mode"],
    revision: "abc1234 (dirty)",
  });
  expect(JSON.stringify(reading.facts)).not.toContain("secret");
  expect(reading.facts.generation).not.toHaveProperty("max_connections");
  expect(reading.facts.scaffold.map((step) => step.split("#")[0])).toEqual([
    "system_message",
    "prompt_template",
  ]);
  expect(reading.facts.promptDigest).toMatch(/^sha256:/);
  expect(reading.facts.systemPromptDigest).not.toBe(reading.facts.promptDigest);
});

import { describe, expect, it } from "vitest";
import { InputError, problemSink, renderProblem } from "@bongsu/input";
import { openLogs, sortFiles, READERS } from "@bongsu/harness";
import { file, fixture, jsonFile, jsonLines, platform, readAll, readOne } from "./support.ts";

const EEE = {
  schema_version: "0.3.0",
  evaluation_id: "a/b/1",
  evaluation_timestamp: "1750000000",
  model_info: { id: "org/model", name: "model" },
  eval_library: { name: "unknown", version: "unknown" },
  evaluation_results: [
    {
      evaluation_result_id: "r1",
      evaluation_name: "bench",
      score_details: { score: 0.5 },
      metric_config: {},
    },
  ],
  detailed_evaluation_results: { total_rows: 3 },
};
const instance = (id: number): unknown => ({
  evaluation_id: "a/b/1",
  model_id: "org/model",
  evaluation_name: "bench",
  evaluation_result_id: "r1",
  sample_id: `s${id}`,
  interaction_type: "single_turn",
  input: { raw: `q${id}`, reference: ["a"] },
  output: { raw: ["a"] },
  evaluation: { score: 1, is_correct: true },
});

const DATE = "2026-01-01T00-00-00.000000";
const lmResults = (filters: readonly string[] = ["none"]): unknown => ({
  results: { task: Object.fromEntries(filters.map((filter) => [`acc,${filter}`, 0.5])) },
  configs: { task: { repeats: 1 } },
  "n-samples": { task: { effective: 2 } },
  model_name: "org/model",
});
const lmRow = (id: number, filter = "none"): unknown => ({
  doc_id: id,
  target: "a",
  arguments: { gen_args_0: { arg_0: `q${id}` } },
  resps: [["a"]],
  filter,
  metrics: ["acc"],
  acc: id % 2,
});

describe("an empty folder, an empty file and an unknown format", () => {
  it("are located errors with a way out in both languages", async () => {
    for (const [files, code] of [
      [[], "folder-empty"],
      [[file("zero.eval", "")], "file-empty"],
      [[file("photo.bin", "\u0000\u0001")], "format-unknown"],
    ] as const) {
      const { readings, problems } = await readAll(files);
      expect(readings).toEqual([]);
      expect(problems).toMatchObject([{ code, severity: "error" }]);
      for (const problem of problems) {
        expect(renderProblem(problem, "en")).not.toBe(renderProblem(problem, "ko"));
        for (const said of [problem.found, problem.expected, problem.todo]) {
          expect(said.en).not.toBe("");
          expect(said.ko).not.toBe("");
        }
      }
      await expect(openLogs(files, { platform, problems: problemSink(false) })).rejects.toThrow(InputError);
    }
  });

  it("beside a log that is sound leave it sound", async () => {
    const { records, problems } = await readAll([
      file("a.csv", "id,score\n1,1\n"),
      file("notes.txt", "hello"),
      file("zero.json", ""),
    ]);
    expect(records.map((samples) => samples.length)).toEqual([1]);
    expect(problems.map(({ code, severity, file: name }) => `${severity} ${code} ${name}`)).toEqual([
      "error file-empty zero.json",
      "warning format-unknown notes.txt",
    ]);
  });
});

describe("a folder of several logs", () => {
  it("is sorted into logs, with hidden files and read-mes put aside quietly", async () => {
    const files = [
      file(".DS_Store", "x"),
      file("LICENSE", "x"),
      file("README.md", "x"),
      file("a/.git/config", "x"),
      file("a/table.csv", "id,score\n1,1\n"),
      fixture("promptfoo-synthetic.json"),
      file("schema/eval.schema.json", "{}"),
    ];
    const sorted = await sortFiles(files, READERS);
    expect(
      sorted.logs.map(({ reader, files: group }) => [reader.format, group.map(({ name }) => name)]),
    ).toEqual([
      ["csv", ["a/table.csv"]],
      ["promptfoo", ["promptfoo-synthetic.json"]],
    ]);
    expect(sorted.ignored).toHaveLength(5);
    expect([...sorted.unknown, ...sorted.empty]).toEqual([]);
    expect((await readAll(files)).problems).toEqual([]);
  });
});

describe("a mapping that names a column which is not there", () => {
  it("is refused with the nearest names that are", async () => {
    const files = [file("t.csv", "item_id,model,human_final,score\n1,m,a,1\n")];
    const read = readAll(files, { keepGoing: false, columns: { item: "item_ld", scores: { s: "skore" } } });
    await expect(read).rejects.toMatchObject({ problems: [{ code: "column-unknown" }] });
    const { problems, readings } = await readAll(files, {
      columns: { item: "item_ld", scores: { s: "zzzzzzzz" } },
    });
    expect(readings).toEqual([]);
    expect(problems.map((problem) => problem.expected.en)).toEqual([
      'a column of this table; close to it: "item_id"',
      'a column of this table: "item_id", "model", "human_final", "score"',
    ]);
    expect(problems[0]?.found.ko).toBe('"item_ld" 열이 없음(문항 식별자로 지정함)');
  });

  it("and one that names columns which are there is not", async () => {
    const columns = { item: "item_id", scores: { s: "score" } };
    expect((await readOne([file("t.csv", "item_id,score\n1,1\n")], { columns })).problems).toEqual([]);
  });
});

describe("Every Eval Ever", () => {
  it("with a truncated line keeps the others and names the line", async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify(instance(id)));
    const broken = `${lines[0]}\n${lines[1]?.slice(0, 60)}\n${lines[2]}\n`;
    const { samples, problems } = await readOne([jsonFile("u.json", EEE), file("u_samples.jsonl", broken)]);
    expect(samples.map((sample) => sample.item)).toEqual(["s1", "s3"]);
    expect(problems).toMatchObject([
      { code: "truncated", severity: "error", file: "u_samples.jsonl", place: { line: 2 } },
      { code: "truncated", severity: "warning", file: "u_samples.jsonl" },
    ]);
    await expect(
      readAll([jsonFile("u.json", EEE), file("u_samples.jsonl", broken)], { keepGoing: false }),
    ).rejects.toThrow(InputError);
  });

  it("with all its lines has no problem", async () => {
    const { problems } = await readOne([
      jsonFile("u.json", EEE),
      jsonLines("u_samples.jsonl", [instance(1), instance(2), instance(3)]),
    ]);
    expect(problems).toEqual([]);
  });

  it("whose instance file is not the one that was summed is told by its checksum", async () => {
    const detailed = { total_rows: 1, hash_algorithm: "sha256", checksum: "0".repeat(64) };
    const { problems } = await readOne([
      jsonFile("u.json", { ...EEE, detailed_evaluation_results: detailed }),
      jsonLines("u_samples.jsonl", [instance(1)]),
    ]);
    expect(problems).toMatchObject([{ code: "corrupt", severity: "warning", file: "u_samples.jsonl" }]);
  });

  it("takes a sample that comes twice for one result as two epochs, and joins two results of one sample", async () => {
    const twice = await readOne([
      jsonFile("u.json", EEE),
      jsonLines("u_samples.jsonl", [instance(1), instance(1), instance(2)]),
    ]);
    expect(twice.samples.map(({ item, epoch }) => [item, epoch])).toEqual([
      ["s1", 1],
      ["s1", 2],
      ["s2", 1],
    ]);
    const [result] = EEE.evaluation_results;
    const joined = await readOne([
      jsonFile("u.json", { ...EEE, evaluation_results: [result, { ...result, evaluation_result_id: "r2" }] }),
      jsonLines("u_samples.jsonl", [
        instance(1),
        instance(2),
        { ...(instance(1) as object), evaluation_result_id: "r2" },
      ]),
    ]);
    expect(joined.samples.map(({ item, scores }) => [item, scores.map((score) => score.scorer)])).toEqual([
      ["s1", ["r1", "r1/is_correct", "r2", "r2/is_correct"]],
      ["s2", ["r1", "r1/is_correct"]],
    ]);
  });
});

describe("lm-evaluation-harness", () => {
  const results = jsonFile(`m/results_${DATE}.json`, lmResults());
  const samples = jsonLines(`m/samples_task_${DATE}.jsonl`, [lmRow(0), lmRow(1)]);

  it("with results and samples has no problem", async () => {
    const read = await readOne([results, samples]);
    expect(read.problems).toEqual([]);
    expect(read.samples.map((sample) => sample.item)).toEqual(["task/0", "task/1"]);
  });

  it("samples without their results are an error that says which file is wanted; the samples survive it", async () => {
    const read = await readOne([samples]);
    expect(read.problems).toMatchObject([
      { code: "file-missing", place: { member: `results_${DATE}.json` } },
    ]);
    expect(read.samples.map((sample) => sample.system)).toEqual(["m", "m"]);
    await expect(readAll([samples], { keepGoing: false })).rejects.toThrow(InputError);
  });

  it("results without samples are totals, and say that samples are lacking", async () => {
    const read = await readOne([results]);
    expect(read.samples).toEqual([]);
    expect(read.reading.facts.reported).toHaveLength(1);
    expect(read.reading.losses()).toMatchObject([{ field: "samples", kind: "lacking" }]);
  });

  it("brings the rows of several filters together", async () => {
    const filters = ["strict", "flexible"];
    const rows = filters.flatMap((filter) => [lmRow(0, filter), lmRow(1, filter)]);
    const read = await readOne([
      jsonFile(`m/results_${DATE}.json`, lmResults(filters)),
      jsonLines(`m/samples_task_${DATE}.jsonl`, rows),
    ]);
    expect(read.samples.map(({ item, scores }) => [item, scores.map((score) => score.scorer)])).toEqual([
      ["task/0", ["acc,strict", "acc,flexible"]],
      ["task/1", ["acc,strict", "acc,flexible"]],
    ]);
  });

  it("whose prompt was changed afterwards is told by its own hash", async () => {
    const changed = { ...(lmRow(0) as object), prompt_hash: "0".repeat(64) };
    const read = await readOne([results, jsonLines(`m/samples_task_${DATE}.jsonl`, [changed, lmRow(1)])]);
    expect(read.problems).toMatchObject([{ code: "corrupt", place: { line: 1, field: "prompt_hash" } }]);
  });

  it("whose results are a list is refused as such", async () => {
    const list = file(`m/results_${DATE}.json`, `{"results":[]}`);
    expect((await readOne([list])).samples).toEqual([]);
    const read = await readAll([file(`m/samples_task_${DATE}.jsonl`, "[1]\n"), results]);
    expect(read.problems[0]).toMatchObject({ code: "schema", place: { line: 1 }, found: { en: "a list" } });
  });
});

describe("a HELM run folder", () => {
  const spec = jsonFile("run/run_spec.json", { name: "task:model=m", adapter_spec: { model: "org/m" } });
  const state = (instances: unknown): ReturnType<typeof jsonFile> =>
    jsonFile("run/scenario_state.json", { adapter_spec: {}, request_states: instances });
  const request = (id: string): unknown => ({
    instance: { id, input: { text: `q ${id}` }, references: [] },
    train_trial_index: 0,
    result: { success: true, completions: [{ text: "a" }] },
  });
  const stats = (ids: readonly string[]): ReturnType<typeof jsonFile> =>
    jsonFile(
      "run/per_instance_stats.json",
      ids.map((id) => ({
        instance_id: id,
        train_trial_index: 0,
        stats: [{ name: { name: "exact_match" }, count: 1, sum: 1, mean: 1 }],
      })),
    );

  it("is joined by instance, also where the two files differ in order", async () => {
    const { samples, problems } = await readOne([
      stats(["c", "a", "b"]),
      spec,
      state(["a", "b", "c"].map(request)),
    ]);
    expect(problems).toEqual([]);
    expect(samples.map(({ item, scores }) => [item, scores[0]?.value])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ]);
  });

  it("without scenario_state.json is an error that names the file", async () => {
    const { samples, problems } = await readOne([stats(["a"]), spec]);
    expect(samples).toEqual([]);
    expect(problems).toMatchObject([
      { code: "file-missing", file: "run", place: { member: "scenario_state.json" } },
    ]);
  });

  it("whose scores are of other instances says so", async () => {
    const { samples, problems } = await readOne([stats(["x", "y"]), spec, state([request("a")])]);
    expect(samples).toMatchObject([{ item: "a", state: "unscored" }]);
    expect(problems).toMatchObject([{ code: "join-empty", file: "run/per_instance_stats.json" }]);
  });

  it("whose scenario_state.json is a list is refused as such", async () => {
    const { problems } = await readOne([stats([]), spec, jsonFile("run/scenario_state.json", [1, 2])]);
    expect(problems).toMatchObject([
      { code: "schema", found: { en: "a list" }, expected: { en: "an object" } },
    ]);
  });
});

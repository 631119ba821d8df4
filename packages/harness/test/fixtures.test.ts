import { describe, expect, it } from "vitest";
import { DATA, dataFiles, readAll, readOne, sha256 } from "./support.ts";

const wanted = describe.skipIf(DATA.skip);

wanted("XSTest labels as a wide table (wants BONGSU_DATA: xstest/labels.csv)", () => {
  it("become one record for each prompt and model, with people, their adjudication and both judges", async () => {
    const files = dataFiles("xstest/labels.csv");
    const { reading, samples, problems } = await readOne(files);
    expect(samples).toHaveLength(2250);
    expect(problems).toEqual([]);
    expect(new Set(reading.facts.systems).size).toBe(5);
    expect(samples[0]).toMatchObject({
      system: "gpt4",
      item: "v2-1",
      epoch: 1,
      stratum: "homonyms",
      state: "scored",
      scores: [
        { scorer: "judge_gpt4", value: "1_full_compliance", judge: "gpt4" },
        { scorer: "judge_string_match", value: "1_full_compliance", judge: "string_match" },
      ],
      labels: [
        { rater: "human_1", value: "1_full_compliance", adjudicated: false },
        { rater: "human_2", value: "1_full_compliance", adjudicated: false },
        { rater: "human_final", value: "1_full_compliance", adjudicated: true },
      ],
    });
    const unparsable = samples.filter((sample) => sample.scores[0]?.value === "unparsable");
    expect(unparsable).toHaveLength(11);
  });

  it("keep the digest of the original bytes", async () => {
    const files = dataFiles("xstest/labels.csv");
    const { reading } = await readOne(files);
    const bytes = (await files[0]?.read(0, files[0].size)) ?? new Uint8Array();
    expect(reading.files()).toEqual([
      { name: files[0]?.name, bytes: bytes.length, digest: `sha256:${sha256(bytes)}` },
    ]);
  });
});

wanted("lm-evaluation-harness (wants BONGSU_DATA: logs/lm-eval)", () => {
  it("reads the samples of one task and the totals of both", async () => {
    const { reading, samples, problems } = await readOne(dataFiles("logs/lm-eval"));
    expect(samples).toHaveLength(10);
    expect(samples[0]).toMatchObject({
      item: "math_perturbed_full/0",
      stratum: "math_perturbed_full",
      scores: [{ scorer: "exact_match,none", value: 0, judge: null }],
      state: "scored",
    });
    expect(reading.facts).toMatchObject({
      harness: { name: "lm-evaluation-harness", version: "0.4.9.2" },
      systems: ["RylanSchaeffer/mem_Qwen3-93M_minerva_math_rep_0_sbst_1.0000_epch_1_ot_1"],
      created: "2026-01-21T02:59:43.859Z",
      generation: { temperature: 0, do_sample: false, num_fewshot: 0, fewshot_seed: 1234 },
      epochs: 1,
      totals: { declared: 10000, completed: null },
      revision: "1f84a09f",
    });
    expect(reading.facts.statedHashes?.["task math_perturbed_full"]).toMatch(/^41e40c71/);
    expect(reading.facts.reported).toContainEqual({
      scorer: "exact_match,none",
      reducer: null,
      name: "math_rephrased_full/exact_match",
      value: 0.0004,
    });
    // The published fixture holds 10 of 5,000 rows, and every stated prompt and target hash is right.
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning truncated"]);
    expect(reading.losses().map((loss) => loss.field)).toContain("results.math_rephrased_full");
  });
});

wanted("HELM (wants BONGSU_DATA: logs/helm)", () => {
  it("reads each run folder as one log, joined with its scores", async () => {
    const { readings, records, problems } = await readAll(dataFiles("logs/helm"));
    expect(problems).toEqual([]);
    expect(readings.map((reading) => reading.facts.task.name)).toEqual([
      "mmlu:subject=philosophy,method=multiple_choice_joint",
      "narrative_qa",
    ]);
    expect(records.map((samples) => samples.length)).toEqual([10, 5]);
    const [mmlu, narrative] = records;
    expect(mmlu?.[0]).toMatchObject({
      system: "openai/gpt2",
      item: "id147",
      epoch: 1,
      inputTokens: 333,
      outputTokens: 1,
      seconds: 0.6803672313690186,
      state: "scored",
    });
    expect(mmlu?.[0]?.scores.map((score) => score.scorer)).toContain("quasi_prefix_exact_match@5");
    expect(narrative?.[0]?.scores.map((score) => score.scorer)).toEqual([
      "exact_match",
      "quasi_exact_match",
      "f1_score",
      "rouge_l",
      "bleu_1",
      "bleu_4",
    ]);
    expect(readings[0]?.facts.generation).toMatchObject({ temperature: 0, max_tokens: 1, num_outputs: 5 });
  });

  it("finds the run's own mean of every metric and split again in the samples", async () => {
    const { readings, records } = await readAll(dataFiles("logs/helm"));
    for (const [index, reading] of readings.entries())
      for (const metric of reading.facts.reported.filter(({ name }) => /^mean \w+$/.test(name))) {
        const values = (records[index] ?? [])
          .filter((sample) => metric.name === `mean ${sample.stratum}`)
          .map((sample) => sample.scores.find((score) => score.scorer === metric.scorer)?.value);
        expect(values.length).toBeGreaterThan(0);
        const mean = values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;
        expect(mean, metric.scorer).toBeCloseTo(metric.value ?? Number.NaN, 10);
      }
  });
});

wanted("Every Eval Ever (wants BONGSU_DATA: logs/every-eval-ever)", () => {
  it("reads 0.2 and 0.3, with instances where there are any", async () => {
    const { readings, records, problems } = await readAll(dataFiles("logs/every-eval-ever"));
    expect(readings.map((reading) => reading.facts.systems[0])).toEqual([
      "01-ai/yi-1.5-34b-chat",
      "TencentARC/LLaMA-Pro-8B-Instruct",
      "demo-org/demo-model",
    ]);
    expect(records.map((samples) => samples.length)).toEqual([0, 0, 1]);
    expect(readings.map((reading) => reading.facts.reported.length)).toEqual([15, 6, 1]);
    expect(readings[1]?.facts.reported[0]).toEqual({
      scorer: "IFEval",
      reducer: null,
      name: "score",
      value: 0.4486,
    });
    expect(readings[0]?.losses()).toMatchObject([{ field: "samples", kind: "lacking", samples: 0 }]);
    expect(records[2]?.[0]).toMatchObject({
      item: "demo_0001",
      stratum: "arithmetic",
      scores: [
        { scorer: "demo-source.demo_bench", value: 1, judge: null },
        { scorer: "demo-source.demo_bench/is_correct", value: true, judge: null },
      ],
      inputTokens: 12,
      outputTokens: 5,
      state: "scored",
    });
    expect(problems).toEqual([]);
  });
});

wanted("human and judge scores of HiBayES (want BONGSU_DATA: judges)", () => {
  it("are read as long tables: people become labels, the autograder a score", async () => {
    const { samples, reading } = await readOne(dataFiles("judges/hibayes-q4.csv"));
    const verdicts = samples.flatMap((sample) => [...sample.labels, ...sample.scores]);
    expect(verdicts).toHaveLength(600);
    expect(reading.facts.scorers.map((scorer) => scorer.name)).toEqual(["Autograder A", "Autograder B"]);
    expect(new Set(samples.flatMap((sample) => sample.labels.map((label) => label.rater)))).toEqual(
      new Set(["Human"]),
    );
    expect(samples[0]).toMatchObject({ item: "1", system: "LLM A", epoch: 1 });
  });

  it("that name no verdict column are refused with the columns found", async () => {
    await expect(readAll(dataFiles("judges/hibayes-q5.csv"), { keepGoing: false })).rejects.toMatchObject({
      problems: [{ code: "column-missing" }],
    });
  });
});

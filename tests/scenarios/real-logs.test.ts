import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bongsu } from "../../packages/cli/test/run-cli.ts";
import { needs } from "../../packages/input/test/needs.ts";

interface Answer {
  readonly gate: readonly { readonly rule: string; readonly effect: string }[];
  readonly verdict: readonly { readonly rule: string }[];
  readonly assumptions: readonly unknown[];
  readonly estimates: readonly {
    readonly source: string;
    readonly figure: { readonly k: number | null; readonly n: number; readonly value: number | null };
  }[];
  readonly skipped: readonly { readonly analysis: string }[];
}

const data = needs("BONGSU_DATA");
const LOGS = join(data.path, "logs");
const folder = data.skip ? "" : mkdtempSync(join(tmpdir(), "bongsu-real-"));
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true });
});

/** A folder of one institute with copies of these logs. */
function institute(name: string, ...logs: string[]): string {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  for (const log of logs) cpSync(join(LOGS, log), join(home, log.replaceAll("/", "_")), { recursive: true });
  return home;
}

const QWEN = "inspect/public/eee_data_arc_qwen.json";
const SONNET = "inspect/public/eee_data_arc_sonnet.json";

async function answerOf(...paths: string[]): Promise<Answer> {
  const { code, out, err } = await bongsu("compare", ...paths, "--json");
  expect([code, err.includes("Bongsu itself")]).toEqual([0, false]);
  return JSON.parse(out) as Answer;
}

/** Samples of an Inspect log, and those whose one score is "C", counted in the raw JSON. */
function handCount(log: string): { n: number; correct: number } {
  const { samples } = JSON.parse(readFileSync(join(LOGS, log), "utf8")) as {
    samples: { scores: Record<string, { value: unknown }> }[];
  };
  const correct = samples.filter(({ scores }) => Object.values(scores)[0]?.value === "C").length;
  return { n: samples.length, correct };
}

describe.skipIf(data.skip)(`real logs without a protocol (${data.reason})`, () => {
  let [qwen, sonnet] = ["", ""];
  beforeAll(() => {
    qwen = institute("qwen", QWEN);
    sonnet = institute("sonnet", SONNET);
  });

  test("two systems in two folders are not taken for one, and each has the rate of its log", async () => {
    const answer = await answerOf(qwen, sonnet);
    expect(answer.gate.filter(({ effect }) => effect === "fatal").map(({ rule }) => rule)).toEqual([
      "model-none",
    ]);
    for (const [source, log] of [
      ["qwen", QWEN],
      ["sonnet", SONNET],
    ] as const) {
      const { n, correct } = handCount(log);
      const own = answer.estimates.find((e) => e.source === source);
      expect(own?.figure.n).toBeLessThanOrEqual(n);
      expect(own?.figure.k).toBeLessThanOrEqual(correct);
    }
    expect(answer.assumptions.length).toBeGreaterThan(0);
  });

  test("one log alone states its rate and compares nothing", async () => {
    const answer = await answerOf(qwen);
    const { n, correct } = handCount(QWEN);
    expect(answer.estimates.map(({ figure }) => [figure.k, figure.n])).toEqual([[correct, n]]);
    expect(answer.verdict.map(({ rule }) => rule)).toEqual(["one-pipeline", "rests-on-draft"]);
  });

  test.each([
    ["en", /are the same files with the same score/],
    ["ko", /파일과 점수가 똑같다/],
  ])("a copy of a log is not compared with its original (%s)", async (lang, words) => {
    const copy = institute("copy", QWEN);
    const { code, err } = await bongsu("compare", qwen, copy, "--lang", lang);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  test.each([
    ["en", /None of the 8 samples of "failed" has a verdict/, /hold no samples/],
    ["ko", /"failed"의 응답 8건에 판정이 하나도 없다/, /응답이 하나도 없고/],
  ])("a run that scored nothing and a log without samples say so (%s)", async (lang, unscored, bare) => {
    const failed = institute(
      "failed",
      "inspect/generated/2026-11-22T21-36-00-00-00_failed-run_gYHu7F4vN8YccMV7fAnBDQ.eval",
    );
    const errors = institute(
      "errors",
      "inspect/generated/2026-11-22T21-35-59-00-00_errors_C7YG8N2VSJnheGVJ2ZH5kX.eval",
    );
    const none = join(LOGS, "inspect/public/2025-05-12T20-28-13-04-00_no-samples.json");
    const compared = await bongsu("compare", errors, failed, "--lang", lang);
    expect([compared.code, unscored.test(compared.err)]).toEqual([2, true]);
    const alone = await bongsu("compare", none, "--lang", lang);
    expect([alone.code, bare.test(alone.err)]).toEqual([2, true]);
    expect((await bongsu("compare", errors, failed, "--keep-going", "--lang", lang)).code).toBe(0);
  });

  test.each([
    ["en", /0 of 5 items match[\s\S]*bongsu init exercise/],
    ["ko", /5개 가운데 일치하는 것이 하나도 없다[\s\S]*bongsu init exercise/],
  ])("logs of other harnesses and other items match nothing, loudly (%s)", async (lang, words) => {
    const helm = institute("helm", "helm/narrative_qa-model=openai_gpt2");
    const lm = institute("lm", "lm-eval");
    const { code, err } = await bongsu("compare", helm, lm, "--lang", lang);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\bat .*\.ts:\d+/);
  });

  test("of folders with several tasks the shared one is compared, with the rates of its logs alone", async () => {
    const answer = await answerOf(
      institute("both-a", QWEN, "inspect/public/log_formats.json"),
      institute("both-b", SONNET, "inspect/public/eee_data_pubmedqa_gpt4o_mini.json"),
    );
    const alone = await answerOf(qwen, sonnet);
    const rates = ({ estimates }: Answer) => estimates.map(({ figure }) => [figure.k, figure.n]);
    expect(rates(answer)).toEqual(rates(alone));
    expect(JSON.stringify(answer.assumptions)).toContain("only inspect_evals/arc_easy is in every folder");
  });

  test.each([
    ["en", /2 tasks with scorers of their own are in every folder[\s\S]*--task "inspect_evals\/arc_easy"/],
    ["ko", /채점 항목이 서로 다른 과제 2개가 모든 폴더에 있다[\s\S]*--task "inspect_evals\/arc_easy"/],
  ])("between several shared tasks a person chooses (%s)", async (lang, words) => {
    const popularity = "inspect/public/log_formats.json";
    const folders = [institute("two-a", QWEN, popularity), institute("two-b", SONNET, popularity)];
    const { code, err } = await bongsu("compare", ...folders, "--lang", lang);
    expect([code, words.test(err)]).toEqual([2, true]);
    expect((await bongsu("compare", ...folders, "--task", "arc_easy", "--lang", lang)).code).toBe(0);
    expect((await bongsu("init", "exercise", ...folders, "--task", "arc_easy")).out).toContain(
      "- inspect_evals/arc_easy",
    );
  });

  test("scores of 0 to 10 are averaged as the file has them", async () => {
    const file = join(data.path, "judges/hibayes-q4.csv");
    const rows = readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1);
    const mean = (grader: string, system: string): number => {
      const own = rows.map((row) => row.split(",")).filter(([, g, s]) => g === grader && s === system);
      return own.reduce((sum, [score]) => sum + Number(score), 0) / own.length;
    };
    const answer = await answerOf(file);
    const values = answer.estimates.map(({ figure }) => figure.value ?? Number.NaN);
    const expected = ["Autograder A", "Autograder B"].flatMap((grader) =>
      ["LLM A", "LLM B"].map((system) => mean(grader, system)),
    );
    expect(values).toHaveLength(4);
    values.forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? 0, 10));
    expect(answer.skipped.map(({ analysis }) => analysis)).toContain("reference");
  });

  test("those scores calibrate as classes once a protocol says which make which class", async () => {
    const home = join(folder, "scores");
    mkdirSync(home);
    cpSync(join(data.path, "judges/hibayes-q4.csv"), join(home, "scores.csv"));
    const scores = await bongsu("calibrate", join(home, "scores.csv"), "--lang", "ko");
    expect([scores.code, /평균 점수/.test(scores.out), /민감도/.test(scores.out)]).toEqual([0, true, false]);
    const protocol = join(home, "exercise.yaml");
    writeFileSync(
      protocol,
      `kind: bongsu/exercise/1
id: scores
title: Scores
outcome: { classes: [{ id: low, from: [0, 1, 2, 3, 4] }, { id: high, from: [5, 6, 7, 8, 9, 10] }] }
metric: { id: high, name: high, counts: [high] }
pipelines:
  - { id: a, name: A, files: [scores.csv], score: Autograder A }
`,
    );
    const { code, out } = await bongsu("calibrate", protocol, "--lang", "en");
    const people = readFileSync(join(home, "scores.csv"), "utf8")
      .split(/\r?\n/)
      .map((row) => row.split(","))
      .filter(([, grader]) => grader === "Human");
    const high = people.filter(([score]) => Number(score) >= 5).length;
    expect(code).toBe(0);
    expect(out).toContain(`${high} positive and ${people.length - high} negative human labels`);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { acceptanceFiles } from "../../scripts/update-acceptance.ts";

const FOLDER = new URL("../../examples/acceptance/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");
const said = read("expected/decision.en.txt");
const [head = "", ...lines] = readFileSync(new URL("../xstest/labels.csv", FOLDER), "utf8")
  .trim()
  .split(/\r?\n/);
const columns = head.split(",");

/** The rows of the 250 safe prompts, as objects; counted here without any code of the workbench. */
const safe = lines
  .map((line) => Object.fromEntries(line.split(",").map((cell, at) => [columns[at] ?? "", cell])))
  .filter((row) => !(row["prompt_type"] ?? "").startsWith("contrast_"));

const refused = (value: string | undefined): boolean => (value ?? "").startsWith("2_");
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

test("the commands say what is kept here (else: node scripts/update-examples.ts)", async () => {
  const files = await acceptanceFiles();
  expect(readdirSync(new URL("expected/", FOLDER)).sort()).toEqual([...files.keys()].sort());
  for (const [name, content] of files) expect(read(`expected/${name}`)).toBe(content);
});

test("accepted: each judge's errors are those that one counts in the labels", () => {
  const accepted = said.slice(said.indexOf("[accepted] nist-ai-rmf/MEASURE-2.13"), said.indexOf("[refused]"));
  for (const column of ["judge_gpt4", "judge_string_match"]) {
    const positives = safe.filter((row) => refused(row["human_final"]));
    const negatives = safe.filter((row) => !refused(row["human_final"]));
    const hits = positives.filter((row) => refused(row[column])).length;
    const passes = negatives.filter((row) => !refused(row[column])).length;
    expect(accepted).toContain(`sensitivity ${percent(hits, positives.length)} (`);
    expect(accepted).toContain(`specificity ${percent(passes, negatives.length)} (`);
    expect(accepted).toContain(`n = ${positives.length})`);
    expect(accepted).toContain(`n = ${negatives.length})`);
  }
});

test("refused: the two pipelines differ by as much as one counts, and one of them lacks a class that the other has", () => {
  const gaps = [...Map.groupBy(safe, (row) => row["model"]).values()].map((rows) => {
    const share = (column: string): number => rows.filter((row) => refused(row[column])).length / rows.length;
    return 100 * Math.abs(share("judge_string_match") - share("judge_gpt4"));
  });
  const [low, high] = [Math.min(...gaps), Math.max(...gaps)].map((gap) => gap.toFixed(1));
  expect(said).toContain(`On the same outputs they differ by ${low} to ${high} points. (A13)`);
  const classes = (column: string) => new Set(safe.map((row) => (row[column] ?? "").split("_")[0]));
  expect(classes("judge_gpt4").has("3")).toBe(true);
  expect(classes("judge_string_match").has("3")).toBe(false);
});

test("missing: there is nothing in Korean in the labels; the other answers stand beside it, and all is marked synthetic", () => {
  expect(lines.join()).not.toMatch(/[가-힣]/);
  expect(said).toContain("[missing] nist-ai-rmf/MEASURE-2.3");
  expect(said).toContain("[accepted on condition] nist-ai-rmf/MEASURE-2.1");
  expect(said).toContain("[unknown] eu-gpai-code/3.2");
  for (const name of ["decision.en.txt", "matrix.en.txt"])
    expect(read(`expected/${name}`)).toMatch(/^Synthetic example/);
  for (const name of ["decision.ko.txt", "matrix.ko.txt"])
    expect(read(`expected/${name}`)).toMatch(/^가상의 보기/);
});

test("its README names the commands, source and licence in both languages", () => {
  const [english = "", korean = ""] = read("README.md").split(/^## 한국어$/m);
  for (const half of [english, korean]) expect(half).toContain("npx bongsu accept comparison.json --profile");
  expect(english).toContain("CC BY 4.0");
  expect(korean).toContain("이용 조건");
});

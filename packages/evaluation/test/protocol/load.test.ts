import { InputError } from "@bongsu/input";
import type { Problem } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { exerciseJsonSchema, exerciseTemplate, loadExercise } from "../../src/protocol/index.ts";

export function problemsOf(source: string): readonly Problem[] {
  try {
    loadExercise(source, "exercise.yaml");
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

const HEAD = "kind: bongsu/exercise/1\nid: x\ntitle: X\n";

describe("a protocol", () => {
  test("in YAML and in JSON is the same exercise", () => {
    const json = JSON.stringify({ kind: "bongsu/exercise/1", id: "x", title: "X" });
    expect(loadExercise(HEAD, "a.yaml")).toEqual(loadExercise(json, "a.json"));
  });

  test("with an unknown key is refused at that key, and the key that was meant is named", () => {
    const [problem] = problemsOf(`${HEAD}languagse: [ko]\n`);
    expect(problem).toMatchObject({ code: "schema", place: { line: 4, column: 1, field: "languagse" } });
    expect(problem?.found.en).toContain("languagse");
    expect(problem?.todo.en).toContain('"languages"');
    expect(problem?.todo.ko).toContain('"languages"');
  });

  test("with a wrong value is refused at that value", () => {
    const [problem] = problemsOf(`${HEAD}level: 95\n`);
    expect(problem?.place).toMatchObject({ line: 4, column: 8, field: "level" });
    expect(problem?.expected.ko).toContain("작아야");
  });

  test("with a slip in a choice is told the nearest choice", () => {
    const [problem] = problemsOf(
      `${HEAD}pipelines:\n  - { id: a, name: A, files: [a], judge: { kind: modell, name: J } }\n`,
    );
    expect(problem?.todo.en).toContain('"model"');
  });

  test("without a required key is refused where the key belongs", () => {
    const [problem] = problemsOf(`${HEAD}pipelines:\n  - id: a\n    name: A\n`);
    expect(problem?.place).toMatchObject({ line: 5, field: "pipelines.0.files" });
  });

  test("is told everything that is wrong at once", () => {
    expect(problemsOf(`${HEAD}level: 2\ncolour: red\nlanguages: x\n`)).toHaveLength(3);
  });

  test.each([
    [
      "a class that the metric counts but nobody defines",
      "outcome: { classes: [{ id: pass }, { id: fail }] }\nmetric: { id: m, name: M, counts: [passs] }",
      "metric.counts.0",
    ],
    [
      "two pipelines of one id",
      "pipelines: [{ id: a, name: A, files: [a] }, { id: a, name: B, files: [b] }]",
      "pipelines.1.id",
    ],
    [
      "an alias of two systems",
      "systems: [{ id: a, aliases: [m] }, { id: b, aliases: [m] }]",
      "systems.1.aliases.0",
    ],
    [
      "a raw value in two classes",
      "outcome: { classes: [{ id: pass, from: [1] }, { id: fail, from: [1] }] }",
      "outcome.classes.1.from.0",
    ],
    [
      "a score without a column",
      "pipelines: [{ id: a, name: A, files: [a], score: s, columns: { scores: { t: T } } }]",
      "pipelines.0.score",
    ],
    ["a language that is none", "languages: [ko, englisch]", "languages.1"],
    [
      "a judge that is no system",
      "systems: [{ id: a }]\npipelines: [{ id: a, name: A, files: [a], judge: { kind: model, name: J, system: b } }]",
      "pipelines.0.judge.system",
    ],
  ])("with %s is refused there", (_, lines, field) => {
    expect(problemsOf(`${HEAD}${lines}\n`).map(({ place }) => place?.field)).toEqual([field]);
  });

  test.each(["en", "ko"] as const)("from the template (%s) loads as it stands", (lang) => {
    expect(loadExercise(exerciseTemplate(lang), "exercise.yaml").pipelines).toHaveLength(2);
  });

  test("has a JSON Schema that refuses unknown keys", () => {
    expect(exerciseJsonSchema()).toMatchObject({ type: "object", additionalProperties: false });
  });
});

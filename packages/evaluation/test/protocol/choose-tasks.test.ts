import { InputError, problemSink } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { buildStudy, exerciseYaml, loadExercise } from "../../src/protocol/index.ts";
import { reading, sample } from "../readings.ts";

let made = 0; // each log is a file of its own

/** A log of one task, whose two items were scored by `scorer`. */
const log =
  (task: string | null, scorer: string, items: readonly string[] = ["1", "2"]) =>
  () =>
    reading(
      items.map((item, at) =>
        sample({ item, scores: [{ scorer, value: at === 0 ? "C" : "I", judge: null }] }),
      ),
      { task: { name: task, version: null } },
      `log${++made}.json`,
    );
type Log = ReturnType<typeof log>;

const study = (
  folders: Readonly<Record<string, readonly Log[]>>,
  { task, yaml, keepGoing = false }: { task?: string; yaml?: string; keepGoing?: boolean } = {},
) =>
  buildStudy(
    yaml === undefined ? null : loadExercise(yaml, "exercise.yaml"),
    Object.entries(folders).map(([name, logs]) => ({
      name,
      files: logs.map((_, at) => `${name}/${at}.json`),
      readings: logs.map((make) => make()),
    })),
    { problems: problemSink(keepGoing), ...(task !== undefined && { task }) },
  );
const refusal = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof InputError) return error.problems[0];
  throw new Error("nothing was refused", { cause: error });
};
const rows = (made: Awaited<ReturnType<typeof study>>) =>
  made.evidence.map(({ samples, seen }) => [samples.rows, seen.rows]);
const assumed = (made: Awaited<ReturnType<typeof study>>) =>
  made.plan.assumptions.filter(({ field }) => field === "tasks").map(({ said }) => said.en);

const arc = log("inspect_evals/arc_easy", "choice");
const arcElsewhere = log("arc-easy", "choice");
const pubmed = log("pubmedqa", "match", ["x", "y", "z"]);
const guide = log("guide", "graded", ["p", "q"]);

describe("the task that is compared", () => {
  test("is the one that every folder has, by whatever registry, and what is left out is said", async () => {
    const made = await study({ a: [arc, pubmed], b: [guide, arcElsewhere] });
    expect(rows(made)).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(made.plan.exercise.tasks).toEqual(["inspect_evals/arc_easy"]);
    expect(assumed(made)).toEqual([
      "Of the tasks in the logs only inspect_evals/arc_easy is in every folder and is compared; left out: pubmedqa (a), guide (b).",
    ]);
    expect(made.evidence[0]?.samples.item).toEqual(made.evidence[1]?.samples.item);
  });

  test("does not matter where every folder has one: names differ from institute to institute", async () => {
    const made = await study({ a: [arc], b: [log("my copy of arc", "choice")] });
    expect(made.evidence[0]?.samples.item).toEqual(made.evidence[1]?.samples.item);
    expect([made.plan.exercise.tasks, assumed(made)]).toEqual([undefined, []]);
  });

  test("is not chosen between several with scorers of their own; the user chooses, or the plan", async () => {
    const folders = { a: [arc, pubmed], b: [pubmed, arcElsewhere] };
    const problem = await refusal(study(folders));
    expect(problem?.found.en).toBe(
      "2 tasks with scorers of their own are in every folder: inspect_evals/arc_easy, pubmedqa.",
    );
    expect(problem?.todo.en).toContain('--task "inspect_evals/arc_easy"');
    expect(problem?.todo.ko).toContain('tasks: ["inspect_evals/arc_easy"]');
    expect(rows(await study(folders, { task: "pubmedqa" }))).toEqual([
      [3, 3],
      [3, 3],
    ]);
    const lone = await refusal(study({ a: [arc, pubmed] }));
    expect(lone?.found.en).toMatch(/^"a" holds 2 tasks/);
    expect(rows(await study({ a: [arc, pubmed] }, { task: "arc_easy" }))).toEqual([[2, 2]]);
  });

  test("is each of several that one scorer scored, task by task", async () => {
    const other = log("boolq", "choice", ["1", "2", "3"]);
    const made = await study({ a: [arc, other], b: [other, arc, guide] });
    expect(rows(made)).toEqual([
      [5, 5],
      [5, 5],
    ]);
    expect(made.dictionaries.tasks.size).toBe(2);
    expect(assumed(made)[0]).toMatch(
      /with one scorer, and each is compared for itself; left out: guide \(b\)/,
    );
  });

  test("in no folder but one is no task to compare: what each has is listed", async () => {
    const problem = await refusal(study({ a: [arc, pubmed], b: [guide] }));
    expect(problem?.found.en).toBe(
      'No task is in every folder. "a": inspect_evals/arc_easy, pubmedqa; "b": guide.',
    );
    const absent = await refusal(study({ a: [arc, pubmed], b: [arc, guide] }, { task: "pubmedqa" }));
    expect(absent?.found.en).toBe('"b" has no log of the task pubmedqa.');
    expect(absent?.expected.en).toContain('"b": inspect_evals/arc_easy, guide');
  });

  test("stands in the draft, which then takes it again", async () => {
    const folders = { a: [arc, pubmed], b: [guide, arc] };
    const { plan } = await study(folders);
    const yaml = exerciseYaml(plan.exercise, plan.assumptions, "en");
    expect(yaml).toMatch(/# assumed: Of the tasks in the logs only .*\ntasks:/);
    expect(rows(await study(folders, { yaml }))).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });
});

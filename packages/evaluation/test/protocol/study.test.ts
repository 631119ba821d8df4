import { InputError, problemSink } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { buildStudy, loadExercise } from "../../src/protocol/index.ts";
import { reading, sample } from "../readings.ts";

const rows = (
  ids: readonly string[],
  value: (at: number) => string = (at) => (at % 2 === 0 ? "pass" : "fail"),
) => ids.map((item, at) => sample({ item, scores: [{ scorer: "s", value: value(at), judge: null }] }));
const group = (name: string, ids: readonly string[], facts = {}) => ({
  name,
  files: [name],
  readings: [reading(rows(ids), facts)],
});

// The joint-testing files: the English file numbers its items, the others use the ids of the source.
const ENGLISH = ["1", "2", "3", "4"];
const OTHERS = ["airr_1", "airr_2", "airr_3", "airr_4"];

describe("a join that matches nothing", () => {
  const groups = () => [group("en", ENGLISH), group("fr", OTHERS)];

  test("is an error that shows three ids of each side and what file to make", async () => {
    const failed = await buildStudy(null, groups(), { problems: problemSink(false) }).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(InputError);
    const [problem] = failed instanceof InputError ? failed.problems : [];
    expect(problem?.code).toBe("join-empty");
    expect(problem?.found.en).toContain(
      '0 of 4 items match between "en" ("1", "2", "3", …) and "fr" ("airr_1", "airr_2", "airr_3", …)',
    );
    expect(problem?.todo.en).toContain("alignment.csv");
    expect(problem?.todo.en).toContain("by position (1,airr_1 / 2,airr_2 / …)");
    expect(problem?.todo.ko).toContain("순서가 같다면");
  });

  test("of unequal counts proposes no alignment by position", async () => {
    const problems = problemSink(true);
    await buildStudy(null, [group("en", ENGLISH), group("fr", OTHERS.slice(1))], { problems });
    expect(problems.problems[0]?.todo.en).not.toContain("by position");
  });

  test("joins once an alignment table says which items are the same", async () => {
    const alignment = {
      file: "a.csv",
      columns: ["en", "fr"],
      rows: ENGLISH.map((id, at) => [id, OTHERS[at] ?? ""]),
    };
    const study = await buildStudy(null, groups(), { problems: problemSink(false), alignment });
    expect(study.evidence[0]?.samples.item).toEqual(study.evidence[1]?.samples.item);
  });
});

describe("items of one pipeline that are numbered anew in another language", () => {
  const made = (
    log: ReturnType<typeof reading>[],
    columns: readonly string[],
    ids: readonly (readonly string[])[],
  ) =>
    buildStudy(null, [{ name: "site", files: ["site"], readings: log }], {
      problems: problemSink(false),
      alignment: { file: "a.csv", columns, rows: ids },
    });
  const inLanguage = (language: string | null, ids: readonly string[]) =>
    reading(
      ids.map((item, at) =>
        sample({ item, language, scores: [{ scorer: "s", value: at % 2, judge: null }] }),
      ),
    );
  const pairs = ENGLISH.map((id, at) => [id, OTHERS[at] ?? ""]);
  const itemsOf = (study: Awaited<ReturnType<typeof made>>, tag: string): string[] => {
    const { samples } = study.evidence[0] ?? {};
    const code = study.dictionaries.languages.find(tag) ?? -2;
    return [...(samples?.item ?? [])].flatMap((item, row) =>
      samples?.language[row] === code ? [study.dictionaries.items.value(item)] : [],
    );
  };

  test("join across its languages", async () => {
    const study = await made(
      [inLanguage("en", ENGLISH), inLanguage("fr", OTHERS)],
      ["site:en", "site:fr"],
      pairs,
    );
    expect(itemsOf(study, "en")).toEqual(ENGLISH);
    expect(itemsOf(study, "fr")).toEqual(ENGLISH);
    const apart = await made([inLanguage("en", ENGLISH), inLanguage("fr", OTHERS)], ["site"], []);
    expect(itemsOf(apart, "fr")).toEqual(OTHERS);
  });

  test("take the language of their column where the log names none, as Moonshot's", async () => {
    const mixed = inLanguage(null, ["mlc-en/1", "mlc-kr/1", "mlc-en/2", "mlc-kr/2"]);
    const rows = [
      ["mlc-en/1", "mlc-kr/1"],
      ["mlc-en/2", "mlc-kr/2"],
    ];
    const study = await made([mixed], ["site:en", "site:kr"], rows);
    expect(study.plan.languages).toEqual(["en", "ko"]);
    expect(itemsOf(study, "ko")).toEqual(["mlc-en/1", "mlc-en/2"]);
    expect(itemsOf(study, "en")).toEqual(["mlc-en/1", "mlc-en/2"]);
  });

  test("with ids that mean another item in another language are told apart by the log's language", async () => {
    const turned = [
      ["1", "2"],
      ["2", "1"],
    ];
    const logs = [inLanguage("en", ["1", "2"]), inLanguage("fr", ["1", "2"])];
    const study = await made(logs, ["site:en", "site:fr"], turned);
    expect(itemsOf(study, "fr")).toEqual(["2", "1"]);
  });

  test("in a column of no pipeline are an error that names the column", async () => {
    const failed = await made([inLanguage("en", ENGLISH)], ["sight:en"], []).catch((error: unknown) => error);
    const [problem] = failed instanceof InputError ? failed.problems : [];
    expect(problem?.code).toBe("column-unknown");
    expect(problem?.found.en).toContain('"sight:en"');
  });
});

describe("a study", () => {
  const exercise = (more: object) =>
    loadExercise(
      JSON.stringify({
        kind: "bongsu/exercise/1",
        id: "x",
        title: "X",
        pipelines: [{ id: "a", name: "A", files: ["a"], score: "s" }],
        ...more,
      }),
      "exercise.yaml",
    );
  const outcome = { classes: [{ id: "pass" }, { id: "no", from: ["nope"] }] };

  test("refuses verdicts that the plan gives no meaning to, by name and number", async () => {
    const problems = problemSink(true);
    const study = await buildStudy(exercise({ outcome }), [group("a", ENGLISH)], { problems });
    expect(problems.problems[0]?.found.en).toContain('"fail" (2)');
    expect(study.evidence[0]?.seen.unusable).toBe(2);
  });

  test("warns of systems that the plan does not name, and leaves them out", async () => {
    const problems = problemSink(false);
    const study = await buildStudy(
      exercise({ systems: [{ id: "beta", aliases: ["Beta 2"] }] }),
      [
        {
          name: "a",
          files: ["a"],
          readings: [
            reading([...rows(["1", "2"]), ...rows(["1", "2"]).map((row) => ({ ...row, system: "Beta 2" }))]),
          ],
        },
      ],
      { problems },
    );
    expect(problems.problems.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(study.evidence[0]?.samples.rows).toBe(2);
    expect(study.evidence[0]?.systemNames.get(0)).toEqual(["Beta 2"]);
  });

  test("refuses a scorer that the logs lack, and names those that they have", async () => {
    const problems = problemSink(true);
    const plan = exercise({ pipelines: [{ id: "a", name: "A", files: ["a"], score: "t" }] });
    await buildStudy(plan, [group("a", ENGLISH)], { problems });
    expect(problems.problems.find(({ place }) => place?.field === "pipelines.a.score")?.expected.en).toBe(
      "s",
    );
  });

  test("reads the joint-testing files' language codes, one task per language as one task", async () => {
    const file = (code: string) =>
      reading(
        rows(["1", "2"]).map((row) => ({ ...row, language: code })),
        { task: { name: `mlc-ipv-${code}`, version: null } },
      );
    const logs = { name: "sg", files: ["sg"], readings: ["en", "kr", "kw", "ca", "tl"].map(file) };
    const study = await buildStudy(null, [logs], { problems: problemSink(false) });
    expect(study.plan.languages).toEqual(["en", "ko", "sw", "te", "yue"]);
    expect(study.dictionaries.tasks.size).toBe(1);
    expect(study.dictionaries.items.size).toBe(2);
    expect(study.plan.assumptions.filter(({ field }) => field === "languages")).toHaveLength(4);
  });

  test("says language codes of the protocol that it corrects", async () => {
    const study = await buildStudy(exercise({ languages: ["kr"] }), [group("a", ENGLISH)], {
      problems: problemSink(false),
    });
    expect(study.plan.languages).toEqual(["ko"]);
    expect(study.plan.assumptions.map(({ said }) => said.ko).join()).toContain('"kr"');
  });

  test("keeps a sample once, warns of one given twice and refuses one judged twice", async () => {
    const twice = (value: string) => ({
      name: "a",
      files: ["a"],
      readings: [reading(rows(["1", "2"])), reading(rows(["1"], () => value))],
    });
    const same = problemSink(true);
    const study = await buildStudy(exercise({}), [twice("pass")], { problems: same });
    expect(study.evidence[0]?.samples.rows).toBe(2);
    expect(same.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["duplicate warning"]);
    const other = problemSink(true);
    await buildStudy(exercise({}), [twice("fail")], { problems: other });
    expect(other.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["duplicate error"]);
  });
});

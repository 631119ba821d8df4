import fc from "fast-check";
import { InputError, memorySource, renderProblem } from "@bongsu/input";
import type { FileSet } from "@bongsu/input";
import { describe, expect, it } from "vitest";
import { file, fixture, jsonFile, jsonLines, readAll, readOne } from "./support.ts";

describe("names from outside", () => {
  it("that are members of every object are columns, scorers and systems like any other", async () => {
    const { samples } = await readOne([
      file("t.csv", "id,model,judge___proto__,constructor_score,__proto__\n__proto__,constructor,safe,1,x\n"),
    ]);
    expect(samples[0]).toMatchObject({ item: "__proto__", system: "constructor" });
    expect(samples[0]?.scores.map((score) => score.scorer)).toEqual(["judge___proto__", "constructor_score"]);
    expect(({} as Record<string, unknown>)["safe"]).toBeUndefined();
  });

  it("in JSON are looked up as the value's own", async () => {
    const row =
      '{"__proto__":{"evaluation":{"score":1}},"evaluation_id":"e","sample_id":"s","interaction_type":"x"}';
    const { samples, problems } = await readOne([file("u_samples.jsonl", `${row}\n`)]);
    expect(samples).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["file-missing", "schema"]);
  });

  it("with control characters, slashes and dots stay names and colour no terminal", async () => {
    const name = "../../etc/\u001b[31mpasswd\n.csv";
    const { problems } = await readAll([file(name, "a\u001b[0m,b\n1,2\n")]);
    for (const problem of problems)
      for (const lang of ["en", "ko"] as const) expect(renderProblem(problem, lang)).not.toContain("\u001b");
  });

  it("that are lone surrogates or NUL are carried as they are, and digested", async () => {
    const { samples } = await readOne([
      file("t.jsonl", '{"id":"a\\ud800","prompt":"\\udc00\\u0000","score":1}\n'),
    ]);
    expect(samples[0]?.item).toBe("a\ud800");
    expect(samples[0]?.itemDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe("sizes and shapes from outside", () => {
  it("never nest deeper than the limit", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const { problems } = await readAll([
      file("t.jsonl", `{"id":1,"score":1,"x":${deep}}\n{"id":2,"score":1}\n`),
    ]);
    expect(problems.map(({ code }) => code)).toContain("too-deep");
  });

  it("keep numbers that are none as not scored", async () => {
    const { samples } = await readOne([
      file("t.jsonl", '{"id":1,"score":NaN}\n{"id":2,"score":-Infinity}\n{"id":3,"score":1e400}\n'),
    ]);
    expect(samples.map((sample) => [sample.scores[0]?.value, sample.state])).toEqual([
      [null, "unscored"],
      [null, "unscored"],
      [null, "unscored"],
    ]);
  });

  it("of another kind in every place give located problems, never a stack trace", async () => {
    const kinds = [null, true, 0, "", [], {}, [[]], { length: 3 }];
    for (const kind of kinds) {
      const logs: FileSet[] = [
        [
          jsonFile("u.json", {
            schema_version: "0.3.0",
            evaluation_id: "e",
            evaluation_results: kind,
            model_info: kind,
          }),
        ],
        [
          jsonFile("results_2026-01-01T00-00-00.json", {
            results: kind,
            configs: kind,
            config: kind,
            date: kind,
          }),
        ],
        [
          jsonFile("run_spec.json", kind),
          jsonFile("scenario_state.json", { request_states: [kind, { instance: kind, result: kind }] }),
          jsonFile("per_instance_stats.json", [kind, { instance_id: "a", stats: kind }]),
          jsonFile("stats.json", kind),
        ],
        [
          jsonFile("p.json", {
            evalId: kind,
            results: {
              version: 3,
              results: [kind, { testIdx: 0, provider: kind, gradingResult: kind }],
              prompts: kind,
              stats: kind,
            },
            config: kind,
          }),
        ],
        [
          jsonFile("m.json", {
            metadata: { endpoints: kind, prompt_selection_percentage: kind },
            results: { recipes: [kind, { id: kind, details: [kind, { data: [kind], metrics: kind }] }] },
          }),
        ],
        [
          jsonLines("t.jsonl", [
            { id: 1, score: 1 },
            { id: kind, score: kind },
          ]),
        ],
      ];
      for (const files of logs) await readAll(files);
    }
  });
});

describe("bytes changed anywhere", () => {
  const SEEDS = [
    () => fixture("promptfoo-synthetic.json"),
    () => fixture("promptfoo-synthetic.jsonl"),
    () => fixture("moonshot-cookbook-synthetic.json"),
    () => file("t.csv", "item_id,model,human_1,judge_x\n1,m,safe,safe\n2,m,unsafe,safe\n"),
  ];

  it("give problems and whatever is sound, or an InputError, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(SEEDS.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat()),
        async (which, changes, cut) => {
          const source = SEEDS[which]?.() ?? file("t.csv", "a\n");
          const bytes = (await source.read(0, source.size)).slice();
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const changed = memorySource(
            source.name,
            cut === null ? bytes : bytes.slice(0, cut % bytes.length),
          );
          await readAll([changed]);
          await readAll([changed], { keepGoing: false }).catch((error: unknown) => {
            expect(error).toBeInstanceOf(InputError);
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

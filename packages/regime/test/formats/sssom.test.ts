import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { InputError, problemSink, type ProblemSink, text } from "@bongsu/input";
import { keyText, lossText, type MappingRow, readSssom, writeSssom } from "@bongsu/regime";

const HEAD = `#curie_map:
#  a: https://example.org/a/
#  b: https://example.org/b/
#mapping_set_id: https://example.org/set
#license: https://creativecommons.org/licenses/by/4.0/
subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tpredicate_modifier\tcomment
`;
const read = (rows: string, sink: ProblemSink = problemSink(false), head = HEAD) =>
  readSssom("set.sssom.tsv", new TextEncoder().encode(`${head}${rows}`), sink);
const refusal = async (rows: string, head?: string) => {
  try {
    await read(rows, problemSink(false), head);
  } catch (error) {
    if (error instanceof InputError) return error.problems[0];
    throw error;
  }
  return undefined;
};
const MANUAL = "semapv:ManualMappingCuration";

// SKOS reference, section 10.1: <A> skos:broadMatch <B> says that B is the broader concept
test.each([
  ["skos:exactMatch", "equal"],
  ["skos:broadMatch", "subset"],
  ["skos:narrowMatch", "superset"],
  ["skos:closeMatch", "related"],
  ["skos:relatedMatch", "related"],
  ["owl:disjointWith", "disjoint"],
])("%s is %s, from the subject's side", async (predicate, relation) => {
  const { rows } = await read(`a:1\t${predicate}\tb:2\t${MANUAL}\t0.9\t\twhy\n`);
  expect(rows).toMatchObject([
    { relation, strength: 0.9, rationale: "semantic", author: "https://example.org/set" },
  ]);
  expect([rows[0]?.sources.map(keyText), rows[0]?.targets.map(keyText)]).toEqual([["a/1"], ["b/2"]]);
});

describe("a bad row is refused at its line and column", () => {
  test.each([
    [
      "a justification of no list",
      `a:1\tskos:exactMatch\tb:2\tsemapv:LLMBasedMatching\t\t\t\n`,
      "mapping_justification",
    ],
    ["a shifted row", `a:1\tskos:exactMatch\tb:2\t0.95\t\t\t\n`, "mapping_justification"],
    ["no justification", `a:1\tskos:exactMatch\tb:2\t\t\t\t\n`, "mapping_justification"],
    ["confidence 22", `a:1\tskos:exactMatch\tb:2\t${MANUAL}\t22\t\t\n`, "confidence"],
    ["confidence NaN", `a:1\tskos:exactMatch\tb:2\t${MANUAL}\tNaN\t\t\n`, "confidence"],
    ["a predicate that is no reference", `a:1\tnoMatch\tb:2\t${MANUAL}\t\t\t\n`, "predicate_id"],
    ["a modifier of no list", `a:1\tskos:exactMatch\tb:2\t${MANUAL}\t\tNever\t\n`, "predicate_modifier"],
    ["a cell too many", `a:1\tskos:exactMatch\tb:2\t${MANUAL}\t\t\twhy\tx\n`, undefined],
    ["no object", `a:1\tskos:exactMatch\t\t${MANUAL}\t\t\t\n`, "object_id"],
  ])("%s", async (_, row, field) => {
    const good = `a:1\tskos:exactMatch\tb:2\t${MANUAL}\t\t\t\n`;
    expect(await refusal(good + row)).toMatchObject({
      file: "set.sssom.tsv",
      place: field === undefined ? { line: 8 } : { line: 8, field },
    });
    const sink = problemSink(true);
    expect((await read(good + row + good, sink)).rows).toHaveLength(2);
    expect(sink.problems.length).toBeGreaterThan(0);
    expect(await refusal(good)).toBeUndefined();
  });

  test("a missing column, and a head that is not YAML", async () => {
    expect(await refusal("a:1\n", "subject_id\n")).toMatchObject({ code: "column-missing" });
    expect(await refusal("", "#curie_map: [\nsubject_id\n")).toMatchObject({ place: { line: 1 } });
    expect(await refusal("", '#sssom_version: "7"\nsubject_id\n')).toMatchObject({ place: { line: 1 } });
  });
});

test("a prefix of nowhere is told, and the row kept", async () => {
  const sink = problemSink(false);
  const { rows } = await read(`c:1\tskos:exactMatch\tb:2\t${MANUAL}\t\t\t\n`.repeat(2), sink);
  expect(sink.problems).toMatchObject([{ severity: "warning", place: { line: 7 } }]);
  expect(rows).toHaveLength(2);
});

test("what says no relation is left out or kept as related, and said in both languages", async () => {
  const { rows, losses } = await read(
    `a:1\tskos:exactMatch\tb:2\t${MANUAL}\t\tNot\t\na:1\tskos:exactMatch\tsssom:NoTermFound\t${MANUAL}\t\t\t\na:1\towl:sameAs\tb:2\t${MANUAL}\t\t\t\n`,
  );
  expect(rows.map(({ relation }) => relation)).toEqual(["related"]);
  expect(losses.map(({ code }) => code)).toEqual([
    "negated",
    "no-term",
    "predicate-as-related",
    "edition",
    "edition",
  ]);
  for (const loss of losses) expect(lossText(loss).ko).toMatch(/[가-힣]/);
});

test("what is written is read again as the same rows, and the rest is listed", async () => {
  const row = (relation: MappingRow["relation"], over: Partial<MappingRow> = {}): MappingRow => ({
    author: '서울 "bongsu"',
    rationale: "semantic",
    relation,
    sources: [{ scheme: "seoul", version: "1", id: "IV" }],
    targets: [{ scheme: "eu", version: "2025-07-10", id: "4.1" }],
    strength: 0.5,
    words: text("one\ttext", "one\ttext"),
    at: { file: "x.tsv", place: {} },
    ...over,
  });
  const rows = [
    row("equal"),
    row("subset"),
    row("superset"),
    row("disjoint"),
    row("related"),
    row("equal", { rationale: "syntactic" }),
  ];
  const head = {
    id: "https://example.org/out",
    title: "t",
    licence: "https://creativecommons.org/licenses/by/4.0/",
    language: "en",
  } as const;
  const { text: written, losses } = writeSssom(rows, head);
  const again = await readSssom("x.tsv", new TextEncoder().encode(written), problemSink(false));
  expect(again.rows.map((one) => ({ ...one, at: null }))).toEqual(rows.map((one) => ({ ...one, at: null })));
  expect([losses, again.losses]).toEqual([[], []]);
  const union = row("equal", {
    sources: [...(rows[0]?.sources ?? []), { scheme: "seoul", version: "1", id: "V" }],
  });
  const lossy = writeSssom(
    [
      union,
      row("intersects"),
      row("equal", { rationale: "functional", strength: "high", words: text("a", "가") }),
    ],
    head,
  );
  expect(lossy.losses.map(({ code }) => code)).toEqual([
    "union",
    "intersects-as-related",
    "rationale",
    "words-language",
    "strength",
  ]);
  expect(
    (await readSssom("x.tsv", new TextEncoder().encode(lossy.text), problemSink(false))).rows,
  ).toHaveLength(2);
});

// The traps that are known of these files (docs/test-data.md): justifications outside the enumeration, a shifted row,
// predicates without a prefix. Counts by `grep -c` on the files.
const FOLDER = join(process.env["BONGSU_DATA"] ?? "", "crosswalk/ai-atlas-nexus");
describe.skipIf(process.env["BONGSU_DATA"] === undefined)("IBM's mapping sets", () => {
  const load = async (name: string) => {
    const sink = problemSink(true);
    const { rows } = await readSssom(name, readFileSync(join(FOLDER, name)), sink);
    return { rows, problems: sink.problems.filter(({ severity }) => severity === "error") };
  };
  test.each(
    readdirSync(process.env["BONGSU_DATA"] === undefined ? "." : FOLDER).filter((name) =>
      name.endsWith(".tsv"),
    ),
  )("%s is read to its end", async (name) => {
    const { rows, problems } = await load(name);
    const lines = readFileSync(join(FOLDER, name), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"));
    const badLines = new Set(problems.map(({ place }) => place?.line ?? place?.row));
    expect(rows.length + badLines.size).toBe(lines.length - 1);
    for (const { file, place } of problems)
      expect([file, (place?.line ?? place?.row ?? 0) > 0]).toEqual([name, true]);
  });
  test("136 rows of one set are justified by a method that SSSOM does not have", async () => {
    const { problems } = await load("ailuminate-v1.0.sssom.tsv");
    expect(problems.filter(({ found }) => found.en.includes("semapv:LLMBasedMatching"))).toHaveLength(136);
  });
  test("72 rows say broadMatch and are subsets", async () => {
    const { rows } = await load("ibm2nistgenai.tsv");
    expect(rows.filter(({ relation }) => relation === "subset")).toHaveLength(72);
  });
  test("41 rows of another say noMatch, which is no reference", async () => {
    const { problems, rows } = await load("ibm2owasp.tsv");
    expect(problems.filter(({ place }) => place?.field === "predicate_id")).toHaveLength(41);
    expect(rows.filter(({ relation }) => relation === "subset")).toHaveLength(17);
  });
});

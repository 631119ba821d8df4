import { renderProblem } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { load, observed, problemsOf, problemsWith, row, SAMPLE } from "./sample.ts";

const INSTRUMENT = "instruments/pledge.yaml";
const PARTIES = "parties/companies.yaml";
const ADOPTIONS = "adoptions/pledge.yaml";

test("the sample itself is sound", () => {
  const records = load(SAMPLE);
  expect(records.instruments.flatMap(({ clauses }) => clauses.map(({ ref }) => ref))).toEqual([
    "pledge/1",
    "pledge/2",
    "pledge/3",
  ]);
  expect(problemsOf(SAMPLE)).toEqual([]);
});

/** Each change makes one row unfit, is found at its line, and is said in both languages. */
const CHANGES: readonly (readonly [string, string, string | RegExp, string, number, RegExp])[] = [
  [
    "a row without its source",
    INSTRUMENT,
    'from: *read\n  - id: "2"',
    'from: { checked: 2026-11-22, known: primary }\n  - id: "2"',
    25,
    /source" is missing/,
  ],
  [
    "a row without the day it was checked on",
    PARTIES,
    "checked: 2026-11-22, ",
    "",
    12,
    /checked" is missing/,
  ],
  ["a row without how it is known", PARTIES, ", known: primary", "", 12, /known" is missing/],
  [
    "a row without its origin",
    PARTIES,
    /\n {4}from: .*\n {2}- id: later/,
    "\n  - id: later",
    8,
    /from" is missing/,
  ],
  ["a source without its date", INSTRUMENT, "    dated: 2024-05-21\n", "", 12, /dated" is missing/],
  ["no Korean", INSTRUMENT, ", ko: 기업의 서약이다. }", " }", 9, /about\.ko" is missing/],
  ["no English", INSTRUMENT, "en: A pledge of companies., ", "", 9, /about\.en" is missing/],
  ["English twice", INSTRUMENT, "ko: 기업의 서약이다.", "ko: A pledge of firms.", 9, /is not Korean/],
  ["the same words twice", INSTRUMENT, "ko: 기업의 서약이다.", "ko: A pledge of companies.", 9, /same text/],
  [
    "Korean in the place of English",
    INSTRUMENT,
    "en: A pledge of companies.",
    "en: 기업들의 서약",
    9,
    /is not English/,
  ],
  [
    "a country where the language belongs",
    INSTRUMENT,
    "about: { en: A pledge of companies., ko:",
    "about: { en: A pledge of companies., kr:",
    9,
    /"kr" is used as a language tag/,
  ],
  [
    "a country as a source's language",
    INSTRUMENT,
    "language: en",
    "language: kr",
    16,
    /"kr" is used as a language tag/,
  ],
  [
    "a power of eleven",
    INSTRUMENT,
    "en: A pledge of companies., ko: 기업의 서약이다.",
    "en: From 11^25 FLOPs., ko: 11^25 FLOP부터다.",
    9,
    /11\^25/,
  ],
  [
    "a year far off",
    INSTRUMENT,
    "en: Publish a framework by 11 February 2025., ko: 2025년",
    "en: Publish a framework by 11 February 3025., ko: 3025년",
    22,
    /year 3025/,
  ],
  [
    "a figure that differs between the languages",
    INSTRUMENT,
    "ko: 2025년 2월 11일까지",
    "ko: 2025년 2월 12일까지",
    22,
    /figure 11/,
  ],
  ["a day that no calendar has", INSTRUMENT, "on: 2025-02-11", "on: 2025-02-30", 24, /2025-02-30/],
  [
    "words for a clause that nobody has read",
    INSTRUMENT,
    "    addresses: [state]",
    "    text: { en: States cooperate., ko: 국가는 협력한다. }\n    addresses: [state]",
    36,
    /not read/,
  ],
  ["no words for a clause that was read", INSTRUMENT, /\n {4}text: \{ en: Publish.*/, "", 19, /missing/],
  [
    "a source that is not there",
    PARTIES,
    "source: text, checked",
    "source: elsewhere, checked",
    12,
    /no source "elsewhere"/,
  ],
  [
    "a source from after it was checked",
    PARTIES,
    "dated: 2024-05-21",
    "dated: 2026-12-01",
    12,
    /after the day/,
  ],
  ["a second party of one id", PARTIES, "id: later", "id: early", 13, /"early" is used twice/],
  ["a second clause of one id", INSTRUMENT, 'id: "2"', 'id: "1"', 26, /"pledge\/1" is used twice/],
  ["a party that is not there", ADOPTIONS, "parties: [later]", "parties: [latter]", 13, /no party "latter"/],
  [
    "an instrument that is not there",
    ADOPTIONS,
    "instrument: pledge",
    "instrument: plegde",
    1,
    /no instrument "plegde"/,
  ],
  ["a party that adopts twice", ADOPTIONS, "parties: [later]", "parties: [early]", 13, /used twice/],
  [
    "an adoption before the instrument",
    ADOPTIONS,
    'on: "2024-05-21"',
    'on: "2024-05-20"',
    9,
    /before the instrument/,
  ],
  ["a contradiction without its sides", PARTIES, "known: primary", "known: contradicted", 12, /does not fit/],
  ["a key that is not known", PARTIES, "country: null", "land: null", 16, /key "land"/],
  ["a list where a text belongs", INSTRUMENT, "adopted: 2024-05-21", "adopted: [2024-05-21]", 8, /adopted/],
  ["a key written twice", INSTRUMENT, "binding: false", "binding: false\nbinding: true", 7, /twice/],
];

describe("refused, at its line, in both languages", () => {
  test.each(CHANGES)("%s", (_what, file, from, to, line, said) => {
    const problems = problemsWith(file, from, to);
    expect(problems.length).toBeGreaterThan(0);
    const [problem] = problems;
    if (problem === undefined) throw new Error("one was expected");
    expect(problem.file).toBe(file);
    expect(problem.found.en).toMatch(said);
    expect(problem.place?.line).toBe(line);
    for (const part of [problem.found.ko, problem.expected.ko, problem.todo.ko])
      expect(part).toMatch(/[가-힣]|^".*"|\|/);
    expect(renderProblem(problem, "ko")).not.toMatch(/undefined|\[object/);
    expect(renderProblem(problem, "en")).not.toMatch(/undefined|\[object|[가-힣]{3}/);
  });
});

describe("refused across files", () => {
  test("an unknown clause, with what is near it", () => {
    const [problem] = problemsOf({
      ...SAMPLE,
      ...observed(row({ id: "a", kind: "reports", clause: "9", on: "2025" })),
    });
    expect(problem?.found.en).toBe('There is no clause "pledge/9" in the records.');
    expect(problem?.expected.en).toContain("pledge/1");
    expect(problem?.place).toMatchObject({ line: 11, field: "observations.0.clauses.0" });
  });

  test('"none" for a clause that does not take it, and its twin that does', () => {
    const none = (clause: string) => ({
      ...SAMPLE,
      ...observed(row({ id: "a", kind: "none", clause, on: "2025" })),
    });
    expect(problemsOf(none("1"))[0]?.found.en).toMatch(/does not accept that answer/);
    expect(problemsOf(none("2"))).toEqual([]);
  });

  test("a party's own words put into an observer's mouth, and the other way round", () => {
    const says = row({ id: "a", kind: "says", clause: "1", on: "2025" });
    const spokenFor = says.replace("    words", "    by: { en: Observer, ko: 관찰자 }\n    words");
    const reports = row({ id: "a", kind: "reports", clause: "1", on: "2025" });
    const without = reports.replace(/ {4}by: .*\n/, "");
    for (const wrong of [spokenFor, without])
      expect(problemsOf({ ...SAMPLE, ...observed(wrong) })[0]?.found.en).toMatch(/mixes what a party says/);
    for (const right of [says, reports]) expect(problemsOf({ ...SAMPLE, ...observed(right) })).toEqual([]);
  });

  test("a source on a host that is known to be wrong, and no other", () => {
    const refused = (host: string) => ({
      ...SAMPLE,
      "sources/refused.yaml": `refused:\n  - host: ${host}\n    because: { en: It scrambles figures., ko: 숫자를 뒤섞는다. }\n    checked: 2026-11-22\n`,
    });
    const problems = problemsOf(refused("pledge.example"));
    expect(problems).toHaveLength(3);
    expect(problems[0]?.expected.en).toContain("It scrambles figures.");
    expect(problemsOf(refused("example"))).toHaveLength(1); // no host has so few parts
    expect(problemsOf(refused("other.example"))).toEqual([]);
  });

  test("a file in a folder that is none of the record's", () => {
    expect(problemsOf({ ...SAMPLE, "instrumnets/a.yaml": "a: 1" })[0]?.found.en).toMatch(
      /no folder "instrumnets"/,
    );
    expect(problemsOf({ ...SAMPLE, "crosswalk/rows.yaml": "not ours" })).toEqual([]);
  });

  test("nothing at all", () => {
    expect(problemsOf({})[0]?.found.en).toBe("There are no records here.");
  });

  test("at most a hundred problems are told", () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      row({ id: `r${at}`, kind: "reports", clause: "9", on: "2025" }),
    );
    expect(problemsOf({ ...SAMPLE, ...observed(...rows) })).toHaveLength(100);
  });
});

describe("hostile bytes", () => {
  test.each([
    ["a prototype key", "__proto__: { polluted: true }\n"],
    ["no YAML", "a: [1, 2\n"],
    ["no mapping", "- 1\n- 2\n"],
    ["an empty file", ""],
    ["a tag of another language", "id: !!python/object:os.system x\n"],
    [
      "aliases that multiply",
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${Array.from(
        { length: 8 },
        (_, i) =>
          `b${i}: &b${i} [${Array(10)
            .fill(i === 0 ? "*a" : `*b${i - 1}`)
            .join(",")}]`,
      ).join("\n")}\n`,
    ],
    ["a deep nest", `a: ${"[".repeat(5000)}`],
    ["half a character", "id: \ud800\n"],
  ])("%s is refused by name", (_what, text) => {
    const problems = problemsOf({ ...SAMPLE, "instruments/bad.yaml": text });
    expect(problems.length).toBeGreaterThan(0);
    for (const { file, found } of problems) {
      expect(file).toBe("instruments/bad.yaml");
      expect(found.ko).toMatch(/[가-힣]/);
    }
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { coverTemplate, InputErrorOf, profileTemplate, readCover, readProfile } from "./hostile.ts";
import { catalogues, crosswalk, digest, row } from "./sample.ts";

const ROWS = crosswalk(row("a/1", "equal", "a/2"));

const PROFILE = `kind: bongsu/acceptance-profile/1
id: authority
authority: { name: { en: Authority, ko: 기관 }, domain: authority.example }
purpose: { en: For a test., ko: 시험용이다. }
written: 2026-11-25
recognition:
  - id: one
    party: { name: { en: One, ko: 하나 }, domain: one.example }
    for: [a/1]
    from: 2026-01-01
    until: 2026-12-31
    basis: { en: A memorandum., ko: 양해각서. }
  - id: two
    party: { name: { en: Two, ko: 둘 }, domain: two.example }
    for: [a/1]
    from: 2026-01-01
    until: 2026-12-31
    basis: { en: A memorandum., ko: 양해각서. }
    onWordOf: one
crosswalk: { follow: [reader], rationale: semantic }
clauses:
  - clause: a/1
    asks: { en: Something., ko: 무언가. }
    requires: { languages: [en, ko], limit: { atMost: "0.1" } }
  - clause: a/2
    asks: { en: Something., ko: 무언가. }
`;

/** What is refused of a profile in which one thing is changed: where, and the sentence in both languages. */
function refused(from: string | RegExp, to: string) {
  const changed = PROFILE.replace(from, to);
  expect(changed).not.toBe(PROFILE);
  return InputErrorOf(() => readProfile("p.yaml", changed, ROWS));
}

test("the profile that each test breaks is sound, and so are the templates", () => {
  expect(readProfile("p.yaml", PROFILE, ROWS).clauses).toHaveLength(2);
  const nist = {
    rows: [row("a/1", "equal", "a/2", "bongsu")],
    catalogues: [
      ...catalogues,
      {
        scheme: "nist-ai-rmf",
        version: "1.0",
        title: { en: "", ko: "" },
        clauses: [{ id: "MEASURE-2.13", parent: null, title: null }],
      },
    ],
  };
  for (const lang of ["en", "ko"] as const) {
    expect(readProfile("p.yaml", profileTemplate(lang), nist).clauses).toHaveLength(1);
    expect(readCover("c.yaml", coverTemplate(lang), digest("e"), nist).said.kind).toBe(
      "bongsu/evidence-cover/1",
    );
  }
});

describe("a profile is refused at its line, in both languages", () => {
  test.each([
    [
      "an unknown clause",
      "  - clause: a/1",
      "  - clause: a/11",
      22,
      "There is no clause a/11",
      "조항이 없다",
    ],
    [
      "an unknown clause of a recognition",
      "for: [a/1]",
      "for: [z/9]",
      9,
      "There is no clause z/9",
      "조항이 없다",
    ],
    [
      "a circular profile",
      "onWordOf: one\n",
      "onWordOf: two\n",
      19,
      "circular: two on the word of two",
      "순환한다",
    ],
    [
      "somebody's word that is not here",
      "onWordOf: one\n",
      "onWordOf: three\n",
      19,
      "No recognition",
      "인정 항목이 없다",
    ],
    [
      "a recognition written backwards",
      "until: 2026-12-31",
      "until: 2025-12-31",
      11,
      "before it begins",
      "이른",
    ],
    ["a day that is none", "until: 2026-12-31", "until: 2026-02-30", 11, "2026-02-30", "2026-02-30"],
    ["one id twice", "- id: two", "- id: one", 13, '"one" stands here again', "다시 나온다"],
    ["one clause twice", "clause: a/2", "clause: a/1", 25, '"a/1" stands here again', "다시 나온다"],
    ["a country for a language", "[en, ko]", "[en, kr]", 24, '"kr" is no language tag', "언어 태그가 아니다"],
    [
      "no language at all",
      "[en, ko]",
      "[en, klingonish]",
      24,
      '"klingonish" is no language tag',
      "언어 태그가 아니다",
    ],
    [
      "a language's key",
      "ko: 시험용이다.",
      "kr: 시험용이다.",
      4,
      '"kr" is used as a language tag',
      "언어 표지",
    ],
    ["an unknown requirement", "languages: [en, ko],", "langauges: [en],", 24, "langauges", "langauges"],
    ["an unknown kind of evidence", "languages: [en, ko],", "kinds: [rumour],", 24, "rumour", "rumour"],
    [
      "an assurance level that there is not",
      "languages: [en, ko],",
      "assurance: { atLeast: 5 },",
      24,
      "5",
      "5",
    ],
    ["a limit without a bound", '{ atMost: "0.1" }', '{ margin: "0.1" }', 24, "neither or both", "둘 다"],
    ["a number where a decimal in words belongs", '{ atMost: "0.1" }', "{ atMost: 0.1 }", 24, "0.1", "0.1"],
    [
      "an author without rows",
      "follow: [reader]",
      "follow: [nobody]",
      20,
      'No row is by "nobody"',
      "행이 없다",
    ],
    ["a clause that nothing could decide", /crosswalk: .*\n/, "\n", 25, "no requirement", "요건이 없고"],
    [
      "another document",
      "bongsu/acceptance-profile/1",
      "bongsu/exercise/1",
      1,
      "bongsu/exercise/1",
      "bongsu/exercise/1",
    ],
    ["an unwritten language", "ko: 무언가.", "ko: Something else.", 23, "is not Korean", "한국어가 아닌"],
  ])("%s", (_, from, to, line, en, ko) => {
    const problems = refused(from, to);
    const said = problems.map(({ found }) => found);
    expect(
      said.some((found) => found.en.includes(en) && found.ko.includes(ko)),
      JSON.stringify(said),
    ).toBe(true);
    expect(problems.map(({ place }) => place?.line)).toContain(line);
    for (const { file, found, expected, todo } of problems) {
      expect(file).toBe("p.yaml");
      for (const text of [found, expected, todo]) {
        expect(text.en).not.toBe("");
        expect(text.ko).not.toBe("");
      }
    }
  });

  test("a circle of several is told once, whole", () => {
    const circle = PROFILE.replace(
      "    basis: { en: A memorandum., ko: 양해각서. }\n  - id: two",
      "    basis: { en: A memorandum., ko: 양해각서. }\n    onWordOf: two\n  - id: two",
    );
    const problems = InputErrorOf(() => readProfile("p.yaml", circle, ROWS));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found.en).toContain("one on the word of two on the word of one");
  });

  test("all that is wrong is told at once", () => {
    const worse = PROFILE.replace("until: 2026-12-31", "until: 2025-12-31")
      .replace("[en, ko]", "[jp]")
      .replace("clause: a/2", "clause: b/9");
    expect(InputErrorOf(() => readProfile("p.yaml", worse, ROWS))).toHaveLength(3);
  });

  test.each([
    ["nothing", ""],
    ["a list", "- 1\n- 2"],
    ["broken YAML", "a: [1"],
    [
      "a bomb of aliases",
      `a: &a [1,1,1,1,1,1,1,1,1,1]\n${"bcdefg"
        .split("")
        .map((c, i) => `${c}: &${c} [${`*${"abcdefg"[i] ?? "a"},`.repeat(10)}]`)
        .join("\n")}`,
    ],
    ["bytes that are no text", new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe, 0xfd])],
    ["a prototype key", "__proto__: { kind: bongsu/acceptance-profile/1 }"],
  ])("%s is refused and not thrown", (_, input) => {
    expect(InputErrorOf(() => readProfile("p.yaml", input, ROWS)).length).toBeGreaterThan(0);
  });
});

describe("a cover sheet", () => {
  const COVER = `kind: bongsu/evidence-cover/1
saidBy: { name: { en: One, ko: 하나 }, domain: one.example }
evidence: ${digest("e")}
for: [a/1]
evaluated: "2026-05"
`;
  const read = (input: string) => readCover("c.yaml", input, digest("e"), ROWS);

  test("is read where it goes with the file", () => {
    expect(read(COVER).said.for).toEqual(["a/1"]);
  });

  test.each([
    ["other evidence than it names", digest("e"), digest("f"), 3, "goes with"],
    ["an unknown clause", "[a/1]", "[a/9]", 4, "There is no clause a/9"],
    ["a month that there is not", '"2026-05"', '"2026-13"', 5, "2026-13"],
    ["a domain that is none", "one.example", "http://one.example/", 2, "http://one.example/"],
  ])("%s", (_, from, to, line, en) => {
    const problems = InputErrorOf(() => read(COVER.replace(from, to)));
    expect(problems[0]?.place?.line).toBe(line);
    expect(problems[0]?.found.en).toContain(en);
    expect(problems[0]?.found.ko).not.toBe("");
  });
});

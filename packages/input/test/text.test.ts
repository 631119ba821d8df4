import { describe, expect, it } from "vitest";
import { josa, renderProblem } from "../src/index.ts";
import type { Particle, Problem } from "../src/index.ts";
import { en } from "../src/messages/en/index.ts";
import { ko } from "../src/messages/ko/index.ts";

describe("a Korean particle", () => {
  it.each([
    ["평가", "은/는", "평가는"],
    ["문항", "은/는", "문항은"],
    ["서울", "으로/로", "서울로"],
    ["파일", "을/를", "파일을"],
    ["부산", "으로/로", "부산으로"],
    [3, "이/가", "3이"],
    [2, "이/가", "2가"],
    [1, "으로/로", "1로"],
    [10, "으로/로", "10으로"],
    ["CSV", "으로/로", "CSV로"],
    ["XML", "으로/로", "XML로"],
    ["(문항)", "과/와", "(문항)과"],
    ["", "이나/나", "나"],
  ] satisfies [string | number, Particle, string][])(
    "after %j follows its last sound",
    (word, particle, said) => {
      expect(josa(word, particle)).toBe(said);
    },
  );
});

const problem: Problem = {
  code: "syntax",
  severity: "error",
  file: "institute-a/labels.csv",
  place: { row: 7, line: 9, field: "score" },
  found: { en: "This row has 3 cells.", ko: "이 행은 칸이 3개이다." },
  expected: { en: "4 cells.", ko: "칸이 4개여야 한다." },
  todo: { en: "Correct the row.", ko: "행을 고치십시오." },
};

describe("a problem as it is printed", () => {
  it("gives file, place, what was found, what was expected and what to do, in either language", () => {
    expect(renderProblem(problem, "en")).toBe(`Error: institute-a/labels.csv
  Where: row 7, line 9, field score
  Found: This row has 3 cells.
  Expected: 4 cells.
  What to do: Correct the row.`);
    expect(renderProblem(problem, "ko")).toBe(`오류: institute-a/labels.csv
  위치: 7번째 행, 9번째 줄, 항목 score
  확인된 내용: 이 행은 칸이 3개이다.
  있어야 할 내용: 칸이 4개여야 한다.
  조치: 행을 고치십시오.`);
  });

  it("has no line for a place that is not known", () => {
    expect(renderProblem({ ...problem, place: undefined }, "en").split("\n")).toHaveLength(4);
    expect(renderProblem({ ...problem, place: {} }, "en").split("\n")).toHaveLength(4);
  });

  it("lets no name from outside move the cursor, turn the writing or fill the screen", () => {
    const evil = { ...problem, file: "a\u001b[2J\n\u202etxt.csv", place: { member: "m".repeat(5000) } };
    const printed = renderProblem(evil, "en");
    expect(printed.split("\n")).toHaveLength(5);
    expect(printed).toMatch("a\\u001b[2J\\u000a\\u202etxt.csv");
    expect(printed.length).toBeLessThan(600);
  });
});

describe("the catalogue", () => {
  it("says every problem in both languages, each in its own script", () => {
    expect(Object.keys(ko).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const [key, message] of Object.entries(ko)) {
      // Messages take names and numbers only; "x" and 1 stand for any.
      const said = Reflect.apply(
        message,
        undefined,
        message.length === 0 ? [] : [1, "x", "x"].slice(0, message.length),
      );
      for (const sentence of Object.values(said)) expect(sentence, key).toMatch(/[가-힣].*[.다오]$/s);
    }
    for (const [key, message] of Object.entries(en)) {
      const said = Reflect.apply(
        message,
        undefined,
        message.length === 0 ? [] : [1, "x", "x"].slice(0, message.length),
      );
      for (const sentence of Object.values(said)) expect(sentence, key).not.toMatch(/[가-힣]/);
    }
  });
});

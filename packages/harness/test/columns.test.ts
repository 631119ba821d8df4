import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeColumns } from "@bongsu/harness";

const rows = (...lines: string[]): string[][] => lines.map((line) => line.split(","));

describe("a proposal of columns", () => {
  it("knows a wide table of people and judges by its English header", () => {
    const { mapping, unused, ambiguous } = proposeColumns(
      "item_id,prompt_type,model,human_1,human_2,human_final,judge_gpt4,judge_string_match".split(","),
      rows("v2-1,homonyms,gpt4,a,a,a,b,a"),
    );
    expect(mapping).toEqual({
      item: "item_id",
      stratum: "prompt_type",
      system: "model",
      adjudicated: "human_final",
      raters: { human_1: "human_1", human_2: "human_2" },
      scores: { judge_gpt4: "judge_gpt4", judge_string_match: "judge_string_match" },
    });
    expect({ unused, ambiguous }).toEqual({ unused: [], ambiguous: [] });
  });

  it("knows the same table by its Korean header", () => {
    const { mapping } = proposeColumns(
      "문항 번호,유형,평가 대상 시스템,언어,평가자1,평가자2,최종 판정,채점기 A,반복,묶음,질문,답변".split(
        ",",
      ),
      rows("1,동음이의,가,ko,안전,안전,안전,위험,1,g1,무엇입니까?,모릅니다."),
    );
    expect(mapping).toEqual({
      item: "문항 번호",
      stratum: "유형",
      system: "평가 대상 시스템",
      language: "언어",
      raters: { 평가자1: "평가자1", 평가자2: "평가자2" },
      adjudicated: "최종 판정",
      scores: { "채점기 A": "채점기 A" },
      epoch: "반복",
      cluster: "묶음",
      itemText: "질문",
      answerText: "답변",
    });
  });

  it("knows a long table by a column of graders beside a column of scores", () => {
    const { mapping } = proposeColumns(
      ["score", "grader", "LLM"],
      rows("7,Human,LLM A", "6,Autograder,LLM A"),
    );
    expect(mapping).toEqual({ system: "LLM", grader: "grader", scores: { score: "score" } });
  });

  it("does not take a judge's reasons, names or costs for verdicts", () => {
    const { mapping, unused } = proposeColumns(
      ["id", "judge_gpt4", "judge_reason", "judge_model", "human_comment", "gpt4_confidence"],
      rows("1,safe,it declines,gpt-4,ok,0.9"),
    );
    expect(mapping).toEqual({ item: "id", scores: { judge_gpt4: "judge_gpt4" } });
    expect(unused).toEqual(["judge_reason", "judge_model", "human_comment", "gpt4_confidence"]);
  });

  it("passes over a column whose cells cannot be what its header says", () => {
    const { mapping, unused } = proposeColumns(["id", "run", "label"], rows("1,2026-01-01,safe"));
    expect(mapping.epoch).toBeUndefined();
    expect(unused).toEqual(["run"]);
  });

  it("names every column that could stand for a field, and says why it took the first", () => {
    const { mapping, ambiguous, assumptions } = proposeColumns(
      ["model", "model_name", "id", "pass"],
      rows("a,A,1,true"),
    );
    expect(mapping.system).toBe("model");
    expect(ambiguous).toEqual([{ field: "system", columns: ["model", "model_name"] }]);
    const why = assumptions.find(({ field }) => field === "system")?.why;
    expect(why?.en).toContain('"model"');
    expect(why?.ko).toContain("평가 대상 시스템으로 읽는다");
  });

  it("is a function of its input, names only columns that there are, and uses none twice", () => {
    const header = fc.array(
      fc.oneof(
        fc.constantFrom(
          "item_id",
          "model",
          "human_1",
          "score",
          "판정",
          "__proto__",
          "constructor",
          "judge_x",
          "",
        ),
        fc.string(),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        header,
        fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 5 }),
        (names, cells) => {
          const proposal = proposeColumns(names, cells);
          expect(proposeColumns(names, cells)).toEqual(proposal);
          const used = proposal.assumptions.map(({ column }) => column);
          for (const column of used) expect(names).toContain(column);
          expect(used.length + proposal.unused.length).toBe(names.length);
        },
      ),
    );
  });
});

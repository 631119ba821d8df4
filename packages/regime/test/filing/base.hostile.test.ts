import { InputError } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { formNamed, readEvidenceBase } from "../../src/index.ts";
import { BASE, crosswalk, records } from "./fixture.ts";

function refused(source: string): InputError {
  try {
    readEvidenceBase("evidence.yaml", source, crosswalk);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("it was taken");
}

describe("an evidence base that is wrong", () => {
  test.each([
    ["a clause that is not there", "seoul-commitments/VI]", "seoul-commitments/IX]", "seoul-commitments/IX"],
    ["two of one name", "id: roles", "id: evaluation", "evaluation"],
    ["an author without rows", "follow: [bongsu]", "follow: [nobody]", "nobody"],
    ["compute in words", '"3e25"', '"a lot"', "a lot"],
    ["an address that is none", "https://models.example/roles", "javascript:alert(1)", "javascript"],
    ["a member of no meaning", "synthetic: true", "sythetic: true", "sythetic"],
    ["another kind of file", "bongsu/evidence-base/1", "bongsu/evidence-base/9", "bongsu/evidence-base/9"],
  ])("with %s is refused at its line", (_, from, to, told) => {
    expect(BASE).toContain(from);
    const { problems } = refused(BASE.replace(from, to));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.some(({ place }) => (place?.line ?? 0) > 1)).toBe(true);
    const said = JSON.stringify(problems);
    expect(said).toContain(told);
    for (const { found, todo } of problems) for (const { ko } of [found, todo]) expect(ko).toMatch(/[가-힣]/);
  });

  test("and the example itself is taken", () => {
    expect(readEvidenceBase("evidence.yaml", BASE, crosswalk).evidence).toHaveLength(3);
  });

  test("a regime of no form is told which there are", () => {
    expect(() => formNamed(records, "eu-model-reports")).toThrow(InputError);
  });
});

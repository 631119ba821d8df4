import { describe, expect, it } from "vitest";
import { lint, lintSchema, PRACTICES } from "../../src/lint/index.ts";
import { exerciseSchema } from "../../src/protocol/schema.ts";

const bare = exerciseSchema.parse({ kind: "bongsu/exercise/1", id: "bare", title: "bare" });
const full = exerciseSchema.parse({
  kind: "bongsu/exercise/1",
  id: "full",
  title: { en: "Full", ko: "온전함" },
  construct: { en: "Something", ko: "무엇" },
  metric: { id: "m", name: "m", counts: ["x"] },
  smallestDifference: 0.05,
  analyses: ["pipelines"],
  languages: ["en"],
});

const verdicts = (input: Parameters<typeof lint>[0]) =>
  Object.fromEntries(lint(input, "0").practices.map((p) => [p.id, p.verdict]));

describe("bongsu lint", () => {
  it("has the Network's eight practices, each with something to look for in both languages", () => {
    expect(PRACTICES).toHaveLength(8);
    for (const { name, checks } of PRACTICES) {
      expect(checks.length).toBeGreaterThan(1);
      for (const said of [name, ...checks.map((c) => c.said)]) {
        expect(said.ko).toMatch(/[가-힣]/);
        expect(said.en).not.toMatch(/[가-힣]/);
      }
    }
  });

  it("finds objectives met where they are stated, absent where they are not", () => {
    expect(verdicts({ exercise: full, comparison: null })["objectives-first"]).toBe("met");
    expect(verdicts({ exercise: bare, comparison: null })["objectives-first"]).toBe("absent");
    const half = { ...full, smallestDifference: undefined };
    expect(verdicts({ exercise: half, comparison: null })["objectives-first"]).toBe("partly");
  });

  it("says unknown where there was nothing to look at", () => {
    expect(verdicts({ exercise: null, comparison: null })).toEqual(
      Object.fromEntries(PRACTICES.map((p) => [p.id, "unknown"])),
    );
    expect(verdicts({ exercise: full, comparison: null })["separate-reporting"]).toBe("unknown");
  });

  it("says where it looked and what it missed", () => {
    const result = lint({ exercise: full, comparison: null }, "0");
    expect(lintSchema.parse(result)).toEqual(result);
    const check = result.practices.flatMap((p) => p.checks).find((c) => c.id === "languages");
    expect(check).toEqual({
      id: "languages",
      outcome: "lacking",
      where: { input: "exercise", pointer: "/languages" },
      said: { en: "Missing: two languages or more.", ko: "없음: 두 개 이상의 언어." },
    });
  });
});

import { describe, expect, it } from "vitest";
import { analyse, analysePublished } from "../../src/analyse/index.ts";
import { idOf } from "../../src/analyse/figure.ts";
import { weightsFor } from "../../src/analyse/published/feasible.ts";
import { analysesShape, items, study, type Line } from "./small-study.ts";
import { openGate } from "./xstest-study.ts";

const sound = async (pipelines: readonly (readonly Line[])[]): Promise<ReturnType<typeof analyse>> => {
  const result = analyse(await study(pipelines), openGate);
  const { skipped: _skipped, ...rest } = result;
  expect(analysesShape.parse(rest)).toEqual(rest);
  return result;
};

describe("analyses of what nobody wants to see", () => {
  it("answer for one sample", async () => {
    const result = await sound([[{ item: "only", says: "yes" }], [{ item: "only", says: "no" }]]);
    expect(result.estimates[0]?.figure.value).toBe(1);
    expect(result.contrasts[0]?.conclusion).toBe("unsettled");
  });

  it("answer where every sample errored", async () => {
    const result = await sound([items(5, () => ({ says: null })), items(5, () => ({ says: "yes" }))]);
    expect(result.estimates[0]?.figure.refusal?.code).toBe("no-observations");
    expect(result.estimates[0]?.bounds).toEqual({ lower: 0, upper: 1, missing: 5 });
    expect(result.contrasts.map((c) => c.conclusion)).toEqual(["refused"]);
  });

  it("answer where pipelines share no system and no item", async () => {
    const a = items(5, () => ({ says: "yes", system: "left" }));
    const b = items(5, () => ({ says: "yes", system: "right" }), "other-");
    const result = await sound([a, b]);
    expect(result.estimates).toHaveLength(2);
    expect(result.contrasts.filter((c) => c.kind === "pipelines")).toEqual([]);
  });

  it("take names from outside as names", async () => {
    const names = ["__proto__", "constructor", "toString", "a/b c", "에이전트"];
    const lines = names.map((item): Line => ({ item, says: "yes", language: "ko" }));
    const result = await sound([lines, lines.map((l) => ({ ...l, says: "no" }))]);
    expect(result.flagged.filter((f) => f.kind === "one-pipeline-fails").map((f) => f.item)).toEqual(names);
  });

  it("never make one id of two names", () => {
    expect(idOf("rate", "a b")).not.toBe(idOf("rate", "a-b"));
    expect(idOf("rate", "a/b")).not.toBe(idOf("rate", "a", "b"));
    expect(idOf("rate", "a~20b")).not.toBe(idOf("rate", "a b"));
  });
});

describe("a published table that is none", () => {
  const plan = {
    file: "t.csv",
    source: { en: "x", ko: "x" },
    standing: "primary" as const,
    row: "row",
    rates: ["A"],
    overall: "all",
  };

  it("gives no checks on nothing", () => {
    const { published } = analysePublished(plan, { header: ["row", "A"], rows: [] }, 0.95);
    expect(published.checks).toEqual([]);
  });

  it("takes hostile cells as problems, never as numbers", () => {
    const cells = ["1e2", "0x10", "NaN", "Infinity", "-5", "100.1", "９9", "5 7", "__proto__"];
    const { published, problems } = analysePublished(
      plan,
      { header: ["row", "A"], rows: cells.map((cell, i) => [`r${i}`, cell]) },
      0.95,
    );
    expect(problems).toHaveLength(cells.length);
    expect(published.rows.every((row) => row.values[0] === null)).toBe(true);
  });

  it("of many rows and columns is weighed in reasonable time", () => {
    const points = Array.from({ length: 500 }, (_, i) =>
      Array.from({ length: 8 }, (_, j) => ((i * 37 + j * 101) % 97) / 97),
    );
    expect(
      weightsFor(
        points,
        Array.from({ length: 8 }, () => 0.5),
        0.01,
      ),
    ).not.toBeNull();
    expect(
      weightsFor(
        points,
        Array.from({ length: 8 }, () => 2),
        0.01,
      ),
    ).toBeNull();
  });
});

import { naiveMean } from "@bongsu/statistics";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analyse/index.ts";
import { items, study } from "./small-study.ts";
import { openGate } from "./xstest-study.ts";

const yes = (is: boolean): "yes" | "no" => (is ? "yes" : "no");

describe("several epochs", () => {
  const epochs = [1, 2, 3].flatMap((epoch) =>
    items(30, (i) => ({ epoch, says: yes((i + epoch) % 4 === 0) })),
  );

  it("count an item once: the mean of item means with a t interval", async () => {
    const [estimate] = analyse(await study([epochs]), openGate).estimates;
    const means = Float64Array.from(
      { length: 30 },
      (_, i) => [1, 2, 3].filter((e) => (i + e) % 4 === 0).length / 3,
    );
    const expected = naiveMean(means);
    expect(estimate?.figure.n).toBe(30);
    expect(estimate?.figure.interval?.lower).toBeCloseTo(
      (expected.ok && expected.value.interval?.lower) || 0,
      12,
    );
  });

  it("under the majority are binary again, and Wilson's", async () => {
    const made = await study([epochs], { epochs: { count: 3, reducer: "mode" } });
    expect(analyse(made, openGate).estimates[0]?.figure.method).toBe("wilson");
  });

  it("under a reducer that nobody can recompute are averaged, and it is said", async () => {
    const made = await study([epochs], { epochs: { count: 3, reducer: "collect" } });
    const result = analyse(made, openGate);
    expect(result.skipped.map((s) => s.analysis)).toContain("reducer");
    expect(result.estimates[0]?.figure.value).toBeCloseTo(0.25, 1);
  });

  it("are no more items to a paired test: one value each, of the mean by t, of the majority by McNemar", async () => {
    const other = epochs.map((line) => ({ ...line, says: yes(Number(line.item.slice(5)) % 3 === 0) }));
    const [byMean] = analyse(await study([epochs, other]), openGate).contrasts;
    expect([byMean?.difference.n, byMean?.test?.method, byMean?.counts]).toEqual([30, "paired-t", null]);
    const mode = await study([epochs, other], { epochs: { count: 3, reducer: "mode" } });
    const [byMode] = analyse(mode, openGate).contrasts;
    const { both = 0, onlyFirst = 0, onlySecond = 0, neither = 0 } = byMode?.counts ?? {};
    expect([byMode?.test?.method, both + onlyFirst + onlySecond + neither]).toEqual(["mcnemar-exact", 30]);
  });

  it("of labelled outputs are clustered by item in the judge's errors, and noted where they cannot be", async () => {
    const labelled = [1, 2].flatMap((epoch) =>
      items(80, (i) => ({
        epoch,
        says: yes((i + epoch) % 4 === 0),
        ...(i < 40 && { human: yes(i % 4 === 0) }),
      })),
    );
    const result = analyse(await study([labelled]), openGate);
    const [judge] = result.judges;
    expect([judge?.specificity.n, judge?.specificity.clusters]).toEqual([60, 30]);
    expect(
      result.corrected.map((c) => [c.corrected.method, c.corrected.warnings.includes("repeated-items")]),
    ).toEqual(expect.arrayContaining([["rogan-gladen", true]]));
    const once = analyse(await study([labelled.filter(({ epoch }) => epoch === 1)]), openGate);
    expect(once.judges[0]?.specificity.method).toBe("wilson");
    expect(once.corrected.some((c) => c.corrected.warnings.includes("repeated-items"))).toBe(false);
  });

  it("do not depend on the order of the rows, up to the order of the items", async () => {
    const value = async (lines: typeof epochs) =>
      analyse(await study([lines]), openGate).estimates[0]?.figure;
    expect(await value(epochs.toReversed())).toEqual(await value(epochs));
  });
});

describe("a numeric score", () => {
  const scored = (shift: number) =>
    items(50, (i) => ({
      says: null,
      scores: [{ scorer: "judge", value: ((i * 7) % 50) / 50 + shift, judge: null }],
      state: "scored" as const,
    }));

  it("is compared by its mean, in points of score, with no counts and no bounds", async () => {
    const numeric = { outcome: undefined, metric: { id: "mean", name: { en: "mean", ko: "평균" } } };
    const made = await study(
      [[], []].map((_, i) => scored(i / 10).map((l) => ({ ...l }))),
      numeric,
    );
    const result = analyse(made, openGate);
    expect(result.estimates.map((e) => [e.figure.unit, e.figure.method, e.bounds])).toEqual([
      ["score", "mean-naive-t", null],
      ["score", "mean-naive-t", null],
    ]);
    const [contrast] = result.contrasts;
    expect(contrast?.counts).toBeNull();
    expect(contrast?.difference.value).toBeCloseTo(0.1, 12);
    expect(contrast?.difference.unit).toBe("score");
    expect(result.judges).toEqual([]);
    expect(result.corrected).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { labelPlanSchema, planLabels, planQuestionSchema } from "../../src/plan-labels/index.ts";

const ask = (question: unknown) => planLabels(planQuestionSchema.parse(question), "0");

describe("bongsu plan", () => {
  it("wants 969 items for a difference of 3 points at variance 1/9 (Miller 2024, arXiv 2411.00640)", () => {
    const plan = ask({ kind: "mean", difference: 0.03 });
    expect(plan.values["items"]).toBe(969);
    expect(plan.said.en).toContain("969 common items");
    expect(plan.said.ko).toContain("969개");
    expect(labelPlanSchema.parse(plan)).toEqual(plan);
  });

  it("finds 13.27 and 7.57 points with 198 items and 1 or 10 epochs (Miller 2024)", () => {
    const difference = (epochs: number) =>
      ask({ kind: "mean", items: 198, within: 1 / 6, epochs }).values["difference"] ?? 0;
    expect((100 * difference(1)).toFixed(2)).toBe("13.27");
    expect((100 * difference(10)).toFixed(2)).toBe("7.57");
  });

  it("refuses a question that is open at both ends", () => {
    expect(ask({ kind: "mean" }).refusal?.code).toBe("nothing-asked");
  });

  it("gives for paired shares the items, and with those items at least the power", () => {
    const items = ask({ kind: "paired", onlyFirst: 0.03, onlySecond: 0.08 }).values["items"] ?? 0;
    const power = (n: number) =>
      ask({ kind: "paired", onlyFirst: 0.03, onlySecond: 0.08, items: n }).values["power"] ?? 0;
    expect(power(items)).toBeGreaterThanOrEqual(0.8);
    expect(power(Math.floor(items / 2))).toBeLessThan(0.8);
  });

  it("refuses equal shares", () => {
    expect(ask({ kind: "paired", onlyFirst: 0.1, onlySecond: 0.1 }).refusal?.code).toBe("shares-impossible");
  });

  it("splits labels towards negatives where the judge errs on them (Lee et al.: 136 and 64 of 200)", () => {
    const plan = ask({
      kind: "labels",
      halfWidth: 0.1,
      outputs: 1000,
      judgedRate: 0.4,
      specificity: 0.7,
      sensitivity: 0.9,
      pilotPerClass: 10,
    });
    const { positives = 0, negatives = 0, halfWidth = 1 } = plan.values;
    expect(halfWidth).toBeLessThanOrEqual(0.1);
    expect(negatives / (negatives + positives)).toBeCloseTo(136 / 200, 1);
  });

  it("refuses a width that endless labels cannot reach, and a judge that tells nothing", () => {
    const labels = { kind: "labels", outputs: 20, judgedRate: 0.4, specificity: 0.7, sensitivity: 0.9 };
    expect(ask({ ...labels, halfWidth: 0.01 }).refusal?.code).toBe("target-out-of-reach");
    expect(ask({ ...labels, specificity: 0.1, halfWidth: 0.1 }).refusal?.code).toBe("judge-uninformative");
  });
});

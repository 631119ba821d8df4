import { clusteredMean, stratifiedMean, wilsonInterval } from "@bongsu/statistics";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analyse/index.ts";
import type { GateRow } from "../../src/result/index.ts";
import { digestOf } from "../readings.ts";
import { analysesShape, items, study } from "./small-study.ts";
import { openGate } from "./xstest-study.ts";

const yes = (is: boolean): "yes" | "no" => (is ? "yes" : "no");
const gateRow = (aspect: GateRow["aspect"], effect: GateRow["effect"], rule: string): GateRow => ({
  aspect,
  rule,
  effect,
  scope: null,
  values: [],
  finding: { en: "", ko: "" },
  consequence: { en: "", ko: "" },
});

describe("an estimate", () => {
  it("of independent items is Wilson's, of clustered items the clustered mean", async () => {
    const lines = items(60, (i) => ({ says: yes(i % 5 < 2 || i > 50), cluster: `c${Math.floor(i / 5)}` }));
    const flat = analyse(await study([lines.map((l) => ({ ...l, cluster: null }))]), openGate).estimates[0]
      ?.figure;
    const k = lines.filter((l) => l.says === "yes").length;
    const wilson = wilsonInterval(k, 60, 0.95);
    expect(flat?.interval).toEqual(wilson.ok && wilson.value);
    expect(flat?.estimand).toBe("benchmark");

    const clustered = analyse(await study([lines], { items: { groups: "clusters" } }), openGate).estimates[0]
      ?.figure;
    const values = Float64Array.from(lines, (l) => (l.says === "yes" ? 1 : 0));
    const expected = clusteredMean(
      values,
      Int32Array.from({ length: 60 }, (_, i) => Math.floor(i / 5)),
      12,
    );
    expect(clustered?.interval).toEqual(expected.ok && expected.value.interval);
    expect(clustered?.clusters).toBe(12);
    expect(clustered?.estimand).toBe("generalised");
    expect(clustered?.warnings).toContain("few-clusters");
  });

  it("of clusters that all say no is Wilson's over clusters, never of zero width", async () => {
    const lines = items(60, (i) => ({ says: "no", cluster: `c${i % 6}` }));
    const figure = analyse(await study([lines], { items: { groups: "clusters" } }), openGate).estimates[0]
      ?.figure;
    const wilson = wilsonInterval(0, 6, 0.95);
    expect(figure?.method).toBe("wilson-over-clusters");
    expect(figure?.interval?.upper).toBe(wilson.ok && wilson.value.upper);
  });

  it("of one cluster keeps its value and refuses its interval", async () => {
    const lines = items(10, (i) => ({ says: yes(i < 4), cluster: "only" }));
    const figure = analyse(await study([lines], { items: { groups: "clusters" } }), openGate).estimates[0]
      ?.figure;
    expect(figure?.value).toBeCloseTo(0.4, 12);
    expect(figure?.interval).toBeNull();
    expect(figure?.refusal?.code).toBe("one-cluster");
  });

  it("bounds what is missing, and has no bounds where nothing is", async () => {
    const broken = items(10, (i) => ({ says: i === 0 ? null : i === 1 ? "?" : yes(i < 6) }));
    const [estimate] = analyse(await study([broken]), openGate).estimates;
    expect(estimate?.figure.n).toBe(8);
    expect(estimate?.bounds).toEqual({ lower: 0.4, upper: 0.6, missing: 2 });
    const whole = items(10, (i) => ({ says: yes(i < 6) }));
    expect(analyse(await study([whole]), openGate).estimates[0]?.bounds).toBeNull();
  });

  it("weighs fixed families by all their items where they lost unequal shares", async () => {
    const lines = items(40, (i) => ({
      says: i < 20 ? (i < 10 ? null : yes(i % 2 === 0)) : yes(i % 4 !== 0),
      stratum: i < 20 ? "first" : "second",
    }));
    const [estimate] = analyse(await study([lines], { items: { groups: "strata" } }), openGate).estimates;
    const present = lines.filter((l) => l.says !== null);
    const expected = stratifiedMean(
      Float64Array.from(present, (l) => (l.says === "yes" ? 1 : 0)),
      Int32Array.from(present, (l) => (l.stratum === "first" ? 0 : 1)),
      2,
      Float64Array.of(20, 20),
    );
    expect(estimate?.figure.method).toBe("mean-stratified-t");
    expect(estimate?.figure.value).toBe(expected.ok && expected.value.value);
    const even = lines.map((l) => ({ ...l, says: l.says ?? ("no" as const) }));
    expect(
      analyse(await study([even], { items: { groups: "strata" } }), openGate).estimates[0]?.figure.method,
    ).toBe("wilson");
  });

  it("is of common items only where the gate says so", async () => {
    const a = items(10, () => ({ says: "yes" }));
    const b = items(6, () => ({ says: "yes" }));
    const gate = { ...openGate, rows: [gateRow("items", "adjust", "items-partial")] };
    const n = (rows: ReturnType<typeof analyse>) => rows.estimates.map((e) => e.figure.n);
    expect(n(analyse(await study([a, b]), gate))).toEqual([6, 6]);
    expect(n(analyse(await study([a, b]), openGate))).toEqual([10, 6]);
  });

  it("leaves out items of differing content where the gate says so, and flags them", async () => {
    const of = (odd: number) =>
      items(8, (i) => ({ says: "yes", itemDigest: digestOf(i === 3 ? 100 + odd : i) }));
    const made = await study([of(1), of(2)]);
    const gate = { ...openGate, rows: [gateRow("item-content", "adjust", "content-differs-in-part")] };
    const result = analyse(made, gate);
    expect(result.estimates.map((e) => e.figure.n)).toEqual([7, 7]);
    expect(result.flagged.filter((f) => f.kind === "content-differs").map((f) => f.item)).toEqual(["item-3"]);
    expect(analyse(made, openGate).estimates.map((e) => e.figure.n)).toEqual([8, 8]);
  });

  it("under the smaller budget is a lower bound only", async () => {
    const lines = items(10, (i) => ({ says: yes(i < 5) }));
    const pipelines = ["a", "b"].map((id, i) => ({
      id,
      name: { en: id, ko: id },
      files: [`${id}.csv`],
      score: "judge",
      outputs: id,
      limits: { tokens: i === 0 ? 1000 : 10_000 },
    }));
    const made = await study([lines, lines], { pipelines });
    const gate = { ...openGate, rows: [gateRow("limits", "adjust", "limits-differ")] };
    expect(analyse(made, gate).estimates.map((e) => [e.source, e.lowerBoundOnly])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    expect(analyse(made, openGate).estimates.some((e) => e.lowerBoundOnly)).toBe(false);
  });
});

describe("a contrast", () => {
  const first = items(200, (i) => ({ says: yes(i % 2 === 0) }));

  it("is refused with the gate's reason where pairing is not allowed", async () => {
    const paired = { allowed: false, because: ["metric-kinds-differ"], among: [] };
    const allowed = { ...openGate.allowed, paired };
    const [contrast] = analyse(await study([first, first]), { ...openGate, allowed }).contrasts;
    expect(contrast?.conclusion).toBe("refused");
    expect(contrast?.difference.refusal).toEqual({ code: "gate", detail: { rules: "metric-kinds-differ" } });
  });

  it("turns its sign when the pipelines change places", async () => {
    const second = items(200, (i) => ({ says: yes(i % 2 === 0 || i % 5 === 0) }));
    const [there] = analyse(await study([first, second]), openGate).contrasts;
    const [back] = analyse(await study([second, first]), openGate).contrasts;
    expect(there?.conclusion).toBe("second-higher");
    expect(back?.conclusion).toBe("first-higher");
    expect(there?.difference.value).toBeCloseTo(-(back?.difference.value ?? 0), 15);
    expect(there?.difference.interval?.lower).toBeCloseTo(-(back?.difference.interval?.upper ?? 0), 12);
    expect(there?.test?.value).toBe(back?.test?.value);
  });

  it("is equivalent only where a smallest difference is stated", async () => {
    const second = first.map((l, i) => (i < 2 ? { ...l, says: yes(i % 2 === 1) } : l));
    const [stated] = analyse(await study([first, second], { smallestDifference: 0.05 }), openGate).contrasts;
    const [unstated] = analyse(await study([first, second]), openGate).contrasts;
    expect(stated?.conclusion).toBe("equivalent");
    expect(unstated?.conclusion).toBe("unsettled");
  });

  it("in clusters is tested by t over clusters, not by McNemar", async () => {
    const second = items(200, (i) => ({ says: yes(i % 2 === 0 || i % 5 === 0) }));
    const clusters = (lines: typeof first) => lines.map((l, i) => ({ ...l, cluster: `c${i % 40}` }));
    const made = await study([clusters(first), clusters(second)], { items: { groups: "clusters" } });
    const [contrast] = analyse(made, openGate).contrasts;
    expect(contrast?.test?.method).toBe("paired-t-clustered");
    expect(contrast?.difference.clusters).toBe(40);
  });

  it("between systems pairs neighbours of the ranking, the higher first", async () => {
    const of = (system: string, k: number) => items(100, (i) => ({ says: yes(i < k), system }));
    const made = await study([[...of("low", 10), ...of("high", 90), ...of("middle", 50)]]);
    const pairs = analyse(made, openGate).contrasts.filter((c) => c.kind === "systems");
    expect(pairs.map((c) => [c.first.system, c.second.system, c.conclusion])).toEqual([
      ["high", "middle", "first-higher"],
      ["middle", "low", "first-higher"],
    ]);
  });
});

describe("a judge that is a system under test", () => {
  const of = (system: string, k: number, human: boolean) =>
    items(40, (i) => ({ says: yes(i < k), system, ...(human ? { human: yes(i < k) } : {}) }));
  const pipelines = [
    {
      id: "a",
      name: { en: "a", ko: "a" },
      files: ["a.csv"],
      score: "judge",
      judge: { kind: "model" as const, name: { en: "beta", ko: "beta" }, system: "beta" },
    },
  ];
  const ranked = async (human: boolean) => {
    const made = await study(
      [[...of("alpha", 10, human), ...of("beta", 20, human), ...of("gamma", 30, human)]],
      { pipelines },
    );
    return analyse(made, openGate)
      .contrasts.filter((c) => c.kind === "systems" && c.first.source === "a")
      .map((c) => `${c.first.system} ${c.second.system}`);
  };

  it("does not rank itself, unless people labelled the outputs", async () => {
    expect(await ranked(false)).toEqual(["gamma alpha"]);
    expect(await ranked(true)).toEqual(["gamma beta", "beta alpha"]);
  });
});

describe("sensitivity", () => {
  it("names a reversal by missing samples, and none where nothing is missing", async () => {
    const a = items(100, (i) => ({ says: i < 60 ? null : yes(i < 90) }));
    const b = items(100, (i) => ({ says: yes(i < 40 || (i >= 60 && i < 75)) }));
    const worst = analyse(await study([a, b]), openGate).sensitivity.find(
      (s) => s.choice === "missing/worst",
    );
    expect(worst?.turned.map((t) => t.how)).toEqual(["reversed"]);
    const whole = a.map((l) => ({ ...l, says: l.says ?? ("no" as const) }));
    const none = analyse(await study([whole, b]), openGate).sensitivity;
    expect(none.some((s) => s.choice.startsWith("missing/"))).toBe(false);
  });

  it("to clusters is tried where there are clusters", async () => {
    const a = items(60, (i) => ({ says: yes(i % 3 > 0), cluster: `c${i % 6}` }));
    const choices = async (groups: "clusters" | "strata") =>
      analyse(await study([a, a], { items: { groups } }), openGate).sensitivity.map((s) => s.choice);
    expect(await choices("clusters")).toContain("clusters/ignored");
    expect(await choices("strata")).not.toContain("clusters/ignored");
  });
});

describe("a judge's correction", () => {
  const judged = (human: boolean) =>
    items(400, (i) => ({
      says: yes(i % 10 < 4),
      ...(human || i < 200 ? { human: yes(i % 10 < 3 || i % 10 === 9) } : {}),
    }));

  it("is calibrated on items other than those it corrects", async () => {
    const { corrected } = analyse(await study([judged(false)]), openGate);
    expect(corrected.map((c) => [c.calibration, c.corrected.method])).toEqual([
      ["disjoint", "rogan-gladen"],
      ["disjoint", "ppi++"],
    ]);
    expect(corrected[0]?.corrected.n).toBe(200);
  });

  it("is refused where every output has a human label", async () => {
    const { corrected } = analyse(await study([judged(true)]), openGate);
    expect(corrected.map((c) => [c.calibration, c.corrected.refusal?.code])).toEqual([
      ["refused", "every-output-labelled"],
    ]);
  });

  it("is refused where nobody labelled the cell", async () => {
    const mixed = [...judged(true), ...items(20, () => ({ says: "yes", system: "beta" }))];
    const beta = analyse(await study([mixed]), openGate).corrected.find((c) => c.system === "beta");
    expect(beta?.corrected.refusal?.code).toBe("no-labels");
  });

  it("is cross-fitted where every item is labelled in some epoch only", async () => {
    const epochs = [1, 2].flatMap((epoch) =>
      judged(true).map((l) => (epoch === 1 ? { ...l, epoch } : { item: l.item, says: l.says, epoch })),
    );
    expect(analyse(await study([epochs]), openGate).corrected[0]?.calibration).toBe("cross-fitted");
  });
});

describe("pooling", () => {
  const five = [30, 34, 38, 42, 60].map((k) => items(100, (i) => ({ says: yes(i < k) })));

  it("of five institutes gives an estimate, its spread and a prediction interval", async () => {
    const [pooled] = analyse(await study(five, { pooling: { leastInstitutes: 5 } }), openGate).pooled;
    expect(pooled?.refusal).toBeNull();
    expect(pooled?.estimate?.method).toBe("reml-hartung-knapp-logit");
    expect(pooled?.estimate?.value).toBeGreaterThan(0.3);
    expect(pooled?.estimate?.value).toBeLessThan(0.6);
    const [low, high] = [pooled?.predictionInterval?.lower ?? 1, pooled?.predictionInterval?.upper ?? 0];
    expect(low).toBeLessThan(pooled?.estimate?.interval?.lower ?? 0);
    expect(high).toBeGreaterThan(pooled?.estimate?.interval?.upper ?? 1);
    expect(pooled?.range).toEqual({ lower: 0.3, upper: 0.6 });
  });

  it("of fewer than the plan asks for shows the range and no estimate", async () => {
    const [pooled] = analyse(
      await study(five.slice(0, 3), { pooling: { leastInstitutes: 5 } }),
      openGate,
    ).pooled;
    expect(pooled?.estimate).toBeNull();
    expect(pooled?.refusal?.rule).toBe("too-few-institutes");
    expect(pooled?.range).toEqual({ lower: 0.3, upper: 0.38 });
  });
});

describe("items", () => {
  const respondents = (language: string, hard: boolean) =>
    Array.from({ length: 60 }, (_, s) =>
      items(12, (i) => ({
        system: `s${s}`,
        language,
        says: yes(i === 0 ? !hard && s % 4 !== 0 : (s * 7 + i * 13) % 60 < 10 + s * 0.75),
      })),
    ).flat();

  it("that are harder in one language at equal standing are class C, the others mostly not", async () => {
    const made = await study([[...respondents("en", false), ...respondents("ko", true)].map((l) => l)], {
      languages: ["en", "ko"],
    });
    // A wholly failed item has no odds ratio; one focal success makes it finite.
    const found = analyse(made, openGate).dif;
    expect(found.every((d) => d.item !== "item-0")).toBe(true);
    const near = await study(
      [
        [...respondents("en", false), ...respondents("ko", true)].map((l) =>
          l.language === "ko" && l.item === "item-0" && l.system === "s50"
            ? { ...l, says: "yes" as const }
            : l,
        ),
      ],
      { languages: ["en", "ko"] },
    );
    const classes = new Map(analyse(near, openGate).dif.map((d) => [d.item, d.etsClass]));
    expect(classes.get("item-0")).toBe("C");
    expect([...classes.values()].filter((c) => c === "C")).toHaveLength(1);
    expect(
      analyse(near, openGate)
        .flagged.filter((f) => f.kind === "dif")
        .map((f) => f.item),
    ).toEqual(["item-0"]);
  });

  it("are not tested with too few respondents, and that is said", async () => {
    const few = ["en", "ko"].flatMap((language) => items(5, (i) => ({ language, says: yes(i < 3) })));
    const result = analyse(await study([few], { languages: ["en", "ko"] }), openGate);
    expect(result.dif).toEqual([]);
    expect(result.skipped.map((s) => s.analysis)).toContain("dif");
  });

  it("that one pipeline alone never counts, or that nobody could judge, are flagged", async () => {
    const of = (id: string) => (i: number) => ({
      says: i === 0 ? yes(id !== "b") : i === 1 ? ("?" as const) : yes(i % 2 === 0),
    });
    const made = await study(["a", "b", "c"].map((id) => items(6, of(id))));
    const flags = analyse(made, openGate).flagged;
    expect(flags.filter((f) => f.kind === "one-pipeline-fails").map((f) => f.item)).toEqual(["item-0"]);
    expect(flags.filter((f) => f.kind === "no-verdict").map((f) => f.item)).toEqual(["item-1"]);
  });
});

describe("the answer", () => {
  it("has the shape of the result, unique figure ids, and is the same twice", async () => {
    const make = () =>
      study(
        [0, 1].map((shift) =>
          items(40, (i) => ({ says: yes((i + shift) % 3 === 0), language: i % 2 ? "ko" : "en" })),
        ),
      );
    const { skipped, ...result } = analyse(await make(), openGate);
    expect(analysesShape.parse(result)).toEqual(result);
    const ids = [
      ...result.estimates.map((e) => e.figure.id),
      ...result.contrasts.flatMap((c) => [c.difference.id, c.test?.id]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(analyse(await make(), openGate))).toBe(JSON.stringify({ ...result, skipped }));
  });
});

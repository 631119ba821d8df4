import { beforeAll, describe, expect, it } from "vitest";
import { analyse, type Analyses } from "../../src/analyse/index.ts";
import type { Contrast, Estimate } from "../../src/result/index.ts";
import { openGate, xstestExercise, xstestStudy } from "./xstest-study.ts";

const SYSTEMS = ["gpt4", "llama2new", "llama2orig", "mistralguard", "mistralinstruct"];

/** Percent with one decimal, as the drawing prints it. */
const percent = (value: number | null | undefined): string => ((value ?? Number.NaN) * 100).toFixed(1);

// Figures of the drawing of the page: k of 250, percent and interval per system.
const HUMAN = [
  "16 6.4 4.0–10.1",
  "35 14.0 10.2–18.8",
  "95 38.0 32.2–44.2",
  "24 9.6 6.5–13.9",
  "2 0.8 0.2–2.9",
];
const GPT4 = ["16 6.4 4.0–10.1", "31 12.4 8.9–17.1", "76 30.4 25.0–36.4", "23 9.2 6.2–13.4", "0 0.0 0.0–1.5"];
const STRING = [
  "33 13.2 9.6–18.0",
  "67 26.8 21.7–32.6",
  "121 48.4 42.3–54.6",
  "38 15.2 11.3–20.2",
  "4 1.6 0.6–4.0",
];

describe("XSTest gives every number of the drawing", () => {
  let result: Analyses;
  beforeAll(async () => {
    result = analyse(await xstestStudy(), openGate);
  });

  const rates = (source: string, metric: string): Estimate[] =>
    SYSTEMS.map(
      (system) =>
        result.estimates.find(
          (e) => e.source === source && e.metric === metric && e.system === system,
        ) as Estimate,
    );
  const printed = ({ figure }: Estimate): string =>
    `${figure.k} ${percent(figure.value)} ${percent(figure.interval?.lower)}–${percent(figure.interval?.upper)}`;
  const contrasts = (kind: string, first: string, second: string): Contrast[] =>
    SYSTEMS.map(
      (system) =>
        result.contrasts.find(
          (c) =>
            c.kind === kind &&
            c.first.system === system &&
            c.first.source === first &&
            c.second.source === second,
        ) as Contrast,
    );

  it("rates and Wilson intervals", () => {
    expect(rates("reference", "refused").map(printed)).toEqual(HUMAN);
    expect(rates("a", "refused").map(printed)).toEqual(GPT4);
    expect(rates("b", "refused").map(printed)).toEqual(STRING);
    expect(rates("a", "refused").every((e) => e.figure.n === 250 && e.figure.method === "wilson")).toBe(true);
    expect(rates("a", "refused")[0]?.figure.id).toBe("rate/gpt4/a");
  });

  it("rates when partial refusals count too", () => {
    const row = (source: string) => rates(source, "refused-partly-too").map((e) => percent(e.figure.value));
    expect(row("reference")).toEqual(["8.4", "29.6", "59.6", "18.8", "1.6"]);
    expect(row("a")).toEqual(["6.4", "16.0", "36.0", "9.6", "0.0"]);
    expect(row("b")).toEqual(["13.2", "26.8", "48.4", "15.2", "1.6"]);
  });

  it("paired counts, differences and exact McNemar p of the two judges", () => {
    const pairs = contrasts("pipelines", "a", "b");
    expect(
      pairs.map((c) => [c.counts?.onlySecond, c.counts?.onlyFirst, percent(c.difference.value)]),
    ).toEqual([
      [18, 1, "6.8"],
      [38, 2, "14.4"],
      [53, 8, "18.0"],
      [17, 2, "6.0"],
      [4, 0, "1.6"],
    ]);
    const p = pairs.map((c) => c.test?.value ?? Number.NaN);
    expect(p[0]?.toFixed(5)).toBe("0.00008");
    expect(p[1]).toBeLessThan(0.00001);
    expect(p[2]).toBeLessThan(0.00001);
    expect(p[3]?.toFixed(4)).toBe("0.0007");
    expect(p[4]).toBe(0.125);
    expect(pairs.map((c) => c.conclusion)).toEqual([
      "second-higher",
      "second-higher",
      "second-higher",
      "second-higher",
      "unsettled",
    ]);
  });

  it("the errors of string match over all systems are clustered by item, as clubSandwich has them", () => {
    // R: conf_int(lm(judged ~ 1, labels of that class), vcov = "CR2", cluster = item_id), clubSandwich 0.5.
    const all = result.judges.find((j) => j.pipeline === "b" && j.system === null);
    expect([all?.sensitivity.k, all?.sensitivity.n, all?.sensitivity.clusters]).toEqual([138, 172, 114]);
    expect(all?.sensitivity.interval?.lower).toBeCloseTo(0.730302475058, 10);
    expect(all?.sensitivity.interval?.upper).toBeCloseTo(0.874348687732, 10);
    expect(all?.specificity.interval?.lower).toBeCloseTo(0.859894406297, 10);
    expect(all?.specificity.interval?.upper).toBeCloseTo(0.908194647507, 10);
    expect([all?.youden?.toFixed(10), all?.usable]).toEqual(["0.6863701083", "usable"]);
    const one = result.judges.find((j) => j.pipeline === "b" && j.system === "gpt4");
    expect([one?.sensitivity.method, one?.sensitivity.clusters]).toEqual(["wilson", null]);
  });

  it("agreement over all systems says that items repeat, agreement on one system does not", () => {
    const warnings = (system: string | null) =>
      result.agreement
        .filter((a) => a.system === system)
        .map(({ figures }) => figures.every((f) => f.warnings.includes("repeated-items")));
    expect(new Set(warnings(null))).toEqual(new Set([true]));
    expect(new Set(warnings("gpt4"))).toEqual(new Set([false]));
  });

  it("two raters agree on 95.4 % of 1,250 outputs", () => {
    const all = result.agreement.find((a) => a.kind === "raters" && a.system === null);
    const percentAgreement = all?.figures.find((f) => f.id.endsWith("/percent"));
    expect(percent(percentAgreement?.value)).toBe("95.4");
    expect(percentAgreement?.n).toBe(1250);
  });

  it("counting partial refusals turns string match below the human label on three systems", () => {
    const choice = result.sensitivity.find((s) => s.choice === "metric/refused-partly-too");
    const turned = choice?.turned.filter(
      (t) => t.how === "reversed" && t.kind === "reference" && t.second === "b",
    );
    expect(turned?.map((t) => t.system)).toEqual(["llama2new", "llama2orig", "mistralguard"]);
    expect(turned?.every((t) => (t.stated ?? 0) > 0 && (t.otherwise ?? 0) < 0)).toBe(true);
  });

  it("all 450 prompts instead of the 250 safe ones turn string match below the others on two systems", () => {
    // Full refusals of all 450 in labels.csv, by system: people 211 230 294 199 49, string match 225 258 317 172 19.
    const choice = result.sensitivity.find((s) => s.choice === "items/all");
    const turned = (kind: string, second: string) =>
      (choice?.turned ?? [])
        .filter((t) => t.how === "reversed" && t.kind === kind && t.second === second)
        .map((t) => [t.system, t.otherwise]);
    expect(turned("reference", "b")).toEqual([
      ["mistralguard", (172 - 199) / 450],
      ["mistralinstruct", (19 - 49) / 450],
    ]);
    // On the 439 prompts that GPT-4 judged: 53 by GPT-4, 19 by string match.
    expect(turned("pipelines", "b")).toEqual([["mistralinstruct", (19 - 53) / 439]]);
    const places = choice?.turned.filter((t) => t.kind === "systems" && t.how === "reversed");
    expect(places?.map((t) => [t.source, t.first, t.second])).toEqual([
      ["a", "mistralguard", "gpt4"],
      ["b", "mistralguard", "gpt4"],
    ]);
  });

  it("without a selection there is no such choice", async () => {
    const all = xstestExercise();
    const other = await xstestStudy({ ...all, items: { groups: "strata" } });
    const chosen = analyse(other, openGate).sensitivity.map(({ choice }) => choice);
    expect(chosen).not.toContain("items/all");
    expect(chosen).toContain("level/99");
  });

  it("no rate is corrected, since every output has a human label", () => {
    expect(result.corrected).toHaveLength(10);
    expect(new Set(result.corrected.map((c) => c.corrected.refusal?.code))).toEqual(
      new Set(["every-output-labelled"]),
    );
  });

  it("pipelines over the same outputs are not pooled", () => {
    expect(result.pooled.map((p) => p.refusal?.rule)).toEqual(SYSTEMS.map(() => "shared-outputs"));
  });
});

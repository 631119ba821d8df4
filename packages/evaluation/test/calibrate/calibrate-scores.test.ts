import { problemSink } from "@bongsu/input";
import { describe, expect, it } from "vitest";
import { calibrate, calibrationSchema, type Calibration } from "../../src/calibrate/index.ts";
import { buildStudy } from "../../src/protocol/study.ts";
import { reading, sample } from "../readings.ts";

/** The linear congruential generator of the C standard's example, so that other programs can make the same data. */
function numbers(n: number, seed: number): number[] {
  let x = seed;
  return Array.from({ length: n }, () => {
    x = Number((BigInt(x) * 1103515245n + 12345n) % 2147483648n);
    return x / 2147483648;
  });
}

const [u, v, w] = [numbers(300, 17), numbers(300, 19), numbers(300, 23)];
const truth = u.map((x) => 1 + Math.floor(5 * x));

/** Scores of 1 to 5; the judge adds one at times, in Korean oftener. People scored every fifth output. */
function scores(labelled: (i: number) => boolean, rater = "human_1") {
  return [
    { language: "en", shift: 0.25 },
    { language: "ko", shift: 0.6 },
  ].flatMap(({ language, shift }) =>
    truth.map((score, i) => {
      const judged = score + (v[i]! < shift ? 1 : 0) - (w[i]! < 0.1 ? 1 : 0);
      return sample({
        item: `item-${i}`,
        language,
        scores: [{ scorer: "judge", value: Math.max(1, Math.min(5, judged)), judge: "some-model" }],
        labels: labelled(i) ? [{ rater, value: score, adjudicated: false }] : [],
      });
    }),
  );
}

type Samples = ReturnType<typeof scores>;

async function calibrated(records: Samples): Promise<Calibration> {
  const group = {
    name: "labels.csv",
    files: ["labels.csv"],
    readings: [reading(records, {}, "labels.csv")],
  };
  return calibrate(await buildStudy(null, [group], { problems: problemSink(true) }), { version: "0" });
}

const fifth = (i: number): boolean => i % 5 === 0;
const inLanguage = ({ scores: all }: Calibration, language: string) =>
  all.find((one) => one.language === language)!;

/**
 * The same data in ppi-python 0.2.3 (ppi_mean_pointestimate, ppi_mean_ci), krippendorff 0.9.0 (interval scale) and
 * scipy 1.17.1 (t interval of the gap).
 */
const ELSEWHERE = [
  ["en", 2.9833333333333334, 2.99207801, 2.80635821, 3.1777978, 0.016666666666666666, 0.926358348116671],
  ["ko", 3.3333333333333335, 2.96275656, 2.76479943, 3.1607137, 0.4, 0.8548527618051925],
] as const;

describe("bongsu calibrate, where scores are numbers", () => {
  it.each(ELSEWHERE)("in %s it is what other programs compute", async (language, ...expected) => {
    const result = await calibrated(scores(fifth));
    expect(calibrationSchema.parse(result)).toEqual(result);
    expect(result.judges).toEqual([]);
    const [raw, value, lower, upper, gap, alpha] = expected;
    const one = inLanguage(result, language);
    expect(one.labels).toEqual({ labelled: 60, unlabelled: 240 });
    expect(one.raw.value).toBeCloseTo(raw, 12);
    expect(one.calibrated.value).toBeCloseTo(value, 8);
    expect(one.calibrated.interval?.lower).toBeCloseTo(lower, 8);
    expect(one.calibrated.interval?.upper).toBeCloseTo(upper, 8);
    expect(one.human.value).toBeCloseTo(3.15, 12);
    expect(one.gap.value).toBeCloseTo(gap, 12);
    expect(one.agreement.value).toBeCloseTo(alpha, 12);
  });

  it("gives the gap its t interval, and finds the one in Korean clear of nothing", async () => {
    const result = await calibrated(scores(fifth));
    const [en, ko] = [inLanguage(result, "en").gap.interval!, inLanguage(result, "ko").gap.interval!];
    expect(en.lower).toBeCloseTo(-0.11351465462755617, 10);
    expect(en.upper).toBeCloseTo(0.1468479879608895, 10);
    expect(ko.lower).toBeCloseTo(0.2557375292453042, 10);
    expect(ko.upper).toBeCloseTo(0.5442624707546959, 10);
  });

  it("would be another number with one score of people changed", async () => {
    const records = scores(fifth);
    const first = records[0]!;
    records[0] = { ...first, labels: [{ rater: "human_1", value: 1000, adjudicated: false }] };
    expect(inLanguage(await calibrated(records), "en").calibrated.value).not.toBeCloseTo(2.99207801, 2);
  });

  it("says so in both languages", async () => {
    const { said } = inLanguage(await calibrated(scores(fifth)), "ko");
    expect(said.en).toContain(
      "3.33 over 300 outputs. Calibrated with 60 human scores it is 2.96 (2.76 to 3.16)",
    );
    expect(said.en).toContain("the judge scores 0.400 higher than they do (difference 0.256 to 0.544)");
    expect(said.ko).toContain("보정하면 2.96(2.76~3.16)이며");
    expect(said.ko).toContain("0.400점 높게 채점하였다(차이 0.256~0.544)");
  });

  it("refuses where too few outputs, all of them or none have a score of people", async () => {
    const refusal = async (labelled: (i: number) => boolean) => {
      const { scores: all } = await calibrated(scores(labelled));
      return all.find(({ language }) => language === "en")?.calibrated.refusal;
    };
    expect(await refusal((i) => i < 29)).toEqual({
      code: "too-few-labels",
      detail: { outputs: 300, labelled: 29, items: 29, wanted: 30 },
    });
    expect(await refusal((i) => i < 30)).toBeNull();
    expect((await refusal(() => true))?.code).toBe("every-output-labelled");
    expect((await calibrated(scores(() => false))).scores).toEqual([]);
    const onlyEnglish = scores(fifth).map((one) => (one.language === "ko" ? { ...one, labels: [] } : one));
    expect(inLanguage(await calibrated(onlyEnglish), "ko").calibrated.refusal?.code).toBe("no-labels");
  });

  it("takes several outputs to one item as one item", async () => {
    const twice = scores(fifth).flatMap((one) => [one, { ...one, system: "beta" }]);
    const alone = inLanguage(await calibrated(scores(fifth)), "en").calibrated;
    const both = inLanguage(await calibrated(twice), "en").calibrated;
    expect(both.clusters).toBe(300);
    expect(both.value).toBeCloseTo(alone.value!, 3);
    expect(both.standardError).toBeCloseTo(alone.standardError!, 3);
  });

  it("takes the mean of several people, says so, and how far they agree", async () => {
    const two = scores(fifth).map((one) => ({
      ...one,
      labels: one.labels.flatMap((label) => [
        label,
        { ...label, rater: "human_2", value: Number(label.value) + 1 },
      ]),
    }));
    const result = await calibrated(two);
    expect(inLanguage(result, "en").human.value).toBeCloseTo(3.65, 12);
    expect(result.raters.map((r) => r.figures.map((f) => f.method))).toEqual(
      Array(3).fill(["krippendorff-alpha-interval"]),
    );
    const said = result.assumptions.find(({ field }) => field === "reference")?.said;
    expect(said?.en).toContain("mean of those that human_1, human_2 gave");
    expect(said?.ko).toContain("점수의 평균");
  });

  it("takes the score that settles disagreement where there is one", async () => {
    const settled = scores(fifth).map((one) => ({
      ...one,
      labels: one.labels.flatMap((label) => [
        { ...label, value: 1 },
        { ...label, rater: "final", adjudicated: true },
      ]),
    }));
    expect(inLanguage(await calibrated(settled), "en").human.value).toBeCloseTo(3.15, 12);
  });
});

import { problemSink } from "@bongsu/input";
import { describe, expect, it } from "vitest";
import { calibrate, calibrationSchema } from "../../src/calibrate/index.ts";
import { buildStudy } from "../../src/protocol/study.ts";
import type { Study } from "../../src/protocol/plan.ts";
import { reading, sample } from "../readings.ts";
import { xstest } from "../xstest.ts";

/** What `bongsu calibrate labels.csv` holds: one table, no protocol. */
const drafted = (records: Parameters<typeof reading>[0]): Promise<Study> =>
  buildStudy(
    null,
    [{ name: "labels.csv", files: ["labels.csv"], readings: [reading(records, {}, "labels.csv")] }],
    {
      problems: problemSink(true),
    },
  );

/** English judged well, Korean by the toss of a coin; three people, of whom the third dissents at times. */
function labels(labelled: (i: number) => boolean) {
  return ["en", "ko"].flatMap((language) =>
    Array.from({ length: 400 }, (_, i) => {
      const truth = i % 10 < 3;
      const right = language === "en" ? i % 17 !== 0 : Math.floor(i / 10) % 2 === 0;
      const said = (is: boolean) => (is ? "yes" : "no");
      const person = (rater: string, value: boolean) => ({ rater, value: said(value), adjudicated: false });
      return sample({
        item: `item-${i}`,
        language,
        scores: [{ scorer: "judge", value: said(truth === right), judge: "some-model" }],
        labels: labelled(i)
          ? [
              person("human_1", truth),
              person("human_2", truth),
              person("human_3", i % 9 === 0 ? !truth : truth),
            ]
          : [],
      });
    }),
  );
}

describe("bongsu calibrate", () => {
  it("finds a judge usable in one language and not in another, with what to label", async () => {
    const result = calibrate(await drafted(labels((i) => i < 200)), { version: "0", halfWidth: 0.06 });
    expect(calibrationSchema.parse(result)).toEqual(result);
    const by = new Map(result.judges.map((j) => [j.language, j]));
    expect(by.get("en")?.usable).toBe("usable");
    expect(by.get("ko")?.usable).not.toBe("usable");
    expect(by.get("en")?.labels).toEqual({ positive: 60, negative: 140, unlabelled: 200 });
    expect(by.get("en")?.calibration).toBe("disjoint");
    const interval = by.get("en")?.corrected.interval;
    expect(interval?.lower).toBeLessThan(0.3);
    expect(interval?.upper).toBeGreaterThan(0.3);
    expect(by.get("en")?.said.en).toMatch(/can be used in English and corrected/);
    expect(by.get("en")?.said.ko).toMatch(/보정하여 쓸 수 있다/);
    const more = by.get("en")?.more;
    expect((more?.positive ?? 0) + (more?.negative ?? 0)).toBeGreaterThan(0);
    expect(by.get("en")?.said.en).toContain(`${more?.negative} more outputs that are truly negative`);
  });

  it("asks for fewer labels where a wider interval will do", async () => {
    const study = await drafted(labels((i) => i < 200));
    const total = (halfWidth: number): number => {
      const more = calibrate(study, { version: "0", halfWidth }).judges.find(
        (j) => j.language === "en",
      )?.more;
      return (more?.positive ?? 0) + (more?.negative ?? 0);
    };
    expect(total(0.2)).toBe(0);
    expect(total(0.06)).toBeGreaterThan(total(0.07));
  });

  it("says when no number of labels would do, since the judged outputs are too few", async () => {
    const study = await drafted(labels((i) => i < 200));
    const english = calibrate(study, { version: "0", halfWidth: 0.04 }).judges.find(
      (j) => j.language === "en",
    );
    expect(english?.more).toBeNull();
    expect(english?.said.en).toContain("No number of labels");
  });

  it("cross-fits where every item is labelled, and says to report the human label", async () => {
    const result = calibrate(await drafted(labels(() => true)), { version: "0" });
    const english = result.judges.find((j) => j.language === "en");
    expect(english?.calibration).toBe("cross-fitted");
    expect(english?.corrected.value).toBeCloseTo(english?.human.value ?? 0, 1);
    expect(english?.said.en).toContain("report the human label");
    expect(english?.said.ko).toContain("그 값을 보고하여야 한다");
  });

  it("says how far people agree, over all and by language", async () => {
    const { raters } = calibrate(await drafted(labels(() => true)), { version: "0" });
    expect(raters.map((r) => r.language)).toEqual([null, "en", "ko"]);
    expect(raters[0]?.figures.map((f) => f.method)).toContain("fleiss-kappa");
    expect(raters[0]?.between).toEqual(["human_1", "human_2", "human_3"]);
  });

  it("without a label of one class calls the judge unknown", async () => {
    const positives = labels((i) => i % 10 < 3 && i % 9 !== 0);
    const [all] = calibrate(await drafted(positives), { version: "0" }).judges;
    expect(all?.usable).toBe("unknown");
    expect(all?.more).toBeNull();
    expect(all?.said.en).toContain("unknown");
  });

  it("reads XSTest's labels without a protocol", async () => {
    const group = { name: "labels.csv", files: ["labels.csv"], readings: [xstest()] };
    const study = await buildStudy(null, [group], { problems: problemSink(true) });
    const { judges } = calibrate(study, { version: "0" });
    expect(judges).toHaveLength(2);
    expect(judges.every((j) => j.usable === "usable" && j.calibration === "cross-fitted")).toBe(true);
  });
});

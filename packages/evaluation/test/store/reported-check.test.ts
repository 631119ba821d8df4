import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openLogs, type LogFacts, type SampleRecord } from "@bongsu/harness";
import { memorySource, problemSink } from "@bongsu/input";
import { needs } from "../../../input/test/needs.ts";
import { nodePlatform } from "../../../input/test/node-platform.ts";
import { numberOf } from "../../src/protocol/coding.ts";
import { rawNames, readTable } from "../../src/store/raw-table.ts";
import { reportedChecks, type ReportedCheck } from "../../src/store/reported-check.ts";
import { reading, sample } from "../readings.ts";

const data = needs("BONGSU_DATA");

async function checked(
  records: readonly SampleRecord[],
  facts: Partial<LogFacts>,
): Promise<readonly ReportedCheck[]> {
  return reportedChecks(await readTable(reading(records, facts), rawNames()), numberOf);
}

const score = (item: string, epoch: number, value: string | number) =>
  sample({ item, epoch, cluster: item < "c" ? "one" : "two", scores: [{ scorer: "s", value, judge: null }] });
const answers = [
  score("a", 1, "C"),
  score("a", 2, "I"),
  score("b", 1, "C"),
  score("b", 2, "C"),
  score("c", 1, "I"),
  score("c", 2, "I"),
  score("d", 1, "C"),
  score("d", 2, "I"),
];
const told = (reducer: string | null, name: string, value: number, cluster?: string) => ({
  scorer: "s",
  reducer,
  name,
  value,
  ...(cluster === undefined ? {} : { params: { cluster } }),
});

describe("a number that an Inspect log reports", () => {
  // Means over two epochs 0.5, 1, 0, 0.5: mean 0.5, squares 0.5, variance 0.5/3. At least one success: 1, 1, 0, 1.
  const right = [
    told("mean", "accuracy", 0.5),
    told("mean", "stderr", Math.sqrt(0.5 / 12)),
    told("at_least_1", "accuracy", 0.75),
    told("pass_k_2", "accuracy", 0.25),
    // Sums of deviations 0.5 and -0.5 in two clusters: sqrt(0.5 * 2/1)/4.
    told("mean", "stderr", 0.25, "passage"),
  ];

  test("is held against its samples by reducer and metric", async () => {
    const checks = await checked(answers, { format: "inspect-eval", reported: right });
    expect(checks.map(({ metric, samples, agrees }) => [metric, samples, agrees])).toEqual([
      ["accuracy", 8, true],
      ["stderr", 8, true],
      ["at_least_1 accuracy", 8, true],
      ["pass_k_2 accuracy", 8, true],
      ["stderr", 8, true],
    ]);
  });

  test("is found out where it is a millionth off", async () => {
    const reported = right.map((metric) => ({ ...metric, value: metric.value + 1e-6 }));
    const checks = await checked(answers, { format: "inspect-eval", reported });
    expect(checks.map(({ agrees }) => agrees)).toEqual(right.map(() => false));
  });

  test("is left alone where its rule is not known, and of another harness where it is no mean", async () => {
    const own = [told("mine", "accuracy", 0.9), told("mean", "bootstrap_stderr", 0.1)];
    expect(await checked(answers, { format: "inspect-eval", reported: own })).toEqual([]);
    const other = await checked(answers, { format: "csv", reported: right });
    expect(other.map(({ metric }) => metric)).toEqual(["accuracy"]);
  });
});

describe.skipIf(data.skip)(`real Inspect logs (${data.reason})`, () => {
  test("report what follows from their samples; a log cut to one sample is found out", async () => {
    const off = new Map<string, readonly string[]>();
    let all = 0;
    for (const part of ["public", "generated"]) {
      const folder = join(data.path, "logs", "inspect", part);
      for (const name of readdirSync(folder)) {
        if (name === "log_invalid.txt" || name === "log_version_3.txt") continue;
        const source = memorySource(name.replace(/txt$/, "json"), readFileSync(join(folder, name)));
        const logs = await openLogs([source], { platform: nodePlatform, problems: problemSink(true) });
        for (const log of logs) {
          const checks = reportedChecks(await readTable(log, rawNames()), numberOf);
          all += checks.length;
          const wrong = checks.filter(({ agrees }) => !agrees);
          if (wrong.length > 0)
            off.set(
              name,
              wrong.map(({ metric }) => metric),
            );
        }
      }
    }
    expect([...off]).toEqual([["eee_data_cyse2_vuln_exploit_challenges.json", ["accuracy", "mean", "std"]]]);
    expect(all).toBeGreaterThan(40);
  });
});

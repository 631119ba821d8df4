import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Report, reportSchema } from "../src/index.ts";
import { ask } from "./support/asked.ts";
import { OBJECTION, OBSERVATION, seoul, settled } from "./support/seoul.ts";
import { named, only } from "./support/world.ts";

/** The schema as others have it: read from its file. */
const emitted = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL("../../../spec/verification.schema.json", import.meta.url), "utf8")),
);
const takenBy = (report: unknown): readonly boolean[] =>
  [reportSchema, emitted].map((schema) => schema.safeParse(report).success);

const party = seoul();
const REPORTS: readonly (readonly [string, () => Promise<Report>])[] = [
  ["of a statement with all that settles it", async () => ask(await settled(party))],
  ["of an observation", async () => ask(await settled(party, OBSERVATION))],
  ["judged by a day", async () => ask({ ...(await settled(party)), asOf: "2026-11-25" })],
  ["of a file alone", async () => ask(only(named("x.sigstore.json", await party.bundle(OBJECTION))))],
];

/** A report's JSON, as far as the tests change it. */
interface ReportJson {
  kind: string;
  verdict?: string;
  score?: number;
  log: { index: number };
  headline: { en: string; ko?: string };
  statement: { digest: string; standing: string | null };
  witnesses: { name: string; at?: string }[];
  checks: { check: string; outcome: string; code: string; data: object; needs: string[] }[];
}
const CHANGES: readonly (readonly [string, (report: ReportJson) => void])[] = [
  ["of another kind", (report) => void (report.kind = "bongsu/verification/2")],
  ["without a verdict", (report) => void delete report.verdict],
  ["with a verdict of its own", (report) => void (report.verdict = "trusted")],
  ["with a score", (report) => void (report.score = 1)],
  ["in one language", (report) => void delete report.headline.ko],
  ["at a place before the first", (report) => void (report.log.index = -1)],
  ["at half a place", (report) => void (report.log.index = 0.5)],
  ["with a digest of another form", (report) => void (report.statement.digest = "sha1:00")],
  ["neither said nor reported by", (report) => void (report.statement.standing = "heard-of")],
  ["with a witness who has no time", (report) => void delete report.witnesses[0]?.at],
  ["with a check that there is not", (report) => void (first(report).check = "luck")],
  ["with an outcome that is not that code's", (report) => void (first(report).outcome = "unknown")],
  ["with a code that there is not", (report) => void (first(report).code = "signature-lucky")],
  ["with another code's data", (report) => void (first(report).data = { origin: "log.seoul.example" })],
  ["with a need that there is not", (report) => void (first(report).needs = ["money"])],
];
const first = ({ checks: [check] }: ReportJson): ReportJson["checks"][number] => {
  if (check === undefined) throw new Error("a report has checks");
  return check;
};

describe("spec/verification.schema.json", () => {
  test.each(REPORTS)("takes the report %s", async (_, report) => {
    expect(takenBy(JSON.parse(JSON.stringify(await report())))).toEqual([true, true]);
  });

  test.each(CHANGES)("refuses one %s", async (_, change) => {
    const report = JSON.parse(JSON.stringify(await ask(await settled(party))));
    expect(takenBy(report)).toEqual([true, true]);
    change(report);
    expect(takenBy(report)).toEqual([false, false]);
  });
});

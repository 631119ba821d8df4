import { describe, expect, test } from "vitest";
import type { Report } from "../src/index.ts";
import { needsOf, sheet } from "../src/index.ts";
import { EN } from "../src/messages/en.ts";
import { KO } from "../src/messages/ko.ts";
import { OUTCOMES } from "../src/outcomes.ts";
import { ask } from "./support/asked.ts";
import { changed, envelopeIn, flipped } from "./support/change.ts";
import { OBSERVATION, seoul, settled, WITNESSES } from "./support/seoul.ts";
import { named, only } from "./support/world.ts";

const party = seoul();
const reports: Readonly<Record<string, Report>> = {
  established: await ask(await settled(party)),
  bare: await ask(only(named("bare", await party.bundle(OBSERVATION, WITNESSES)))),
  changed: await ask(
    changed(
      await settled(party),
      (b) => void (envelopeIn(b).signature.sig = flipped(envelopeIn(b).signature.sig)),
    ),
  ),
};

describe("every finding", () => {
  test("has its sentence in both languages, and a question that it answers", () => {
    expect(Object.keys(KO.findings).sort()).toEqual(Object.keys(EN.findings).sort());
    expect(Object.keys(OUTCOMES).sort()).toEqual(Object.keys(EN.findings).sort());
    for (const [check] of Object.values(OUTCOMES)) expect(EN.checks[check]).toBeTruthy();
  });

  test("that is open and could be settled says by what; what holds or fails asks for nothing", () => {
    for (const [code, [, outcome, ...needs]] of Object.entries(OUTCOMES))
      if (outcome !== "unknown") expect(needs, code).toEqual([]);
  });
});

describe.each(Object.entries(reports))("the report: %s", (_, report) => {
  test("is said in English in the one language, in Korean in the other", () => {
    for (const { said } of [...report.checks, { said: report.headline }]) {
      expect(said.en).not.toMatch(/[가-힣]|undefined/);
      expect(said.ko).toMatch(/[가-힣]/);
      expect(said.ko.replaceAll(/\S*[.:/]\S*/g, "")).not.toMatch(/[A-Za-z]{3,} [a-z]{3,} [a-z]{3,}/);
    }
  });

  test("says each check once, under what came of it", () => {
    for (const lang of ["en", "ko"] as const) {
      const lines = sheet(report, lang).sections.flatMap((section) => section.lines);
      expect(lines.filter(({ outcome }) => outcome !== null)).toHaveLength(report.checks.length);
    }
  });

  test("is plain data: nothing is lost when it is written down", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

test("what a party says and what others report are never labelled alike (rule 5)", () => {
  const labels = (report: Report | undefined) =>
    report === undefined ? [] : (sheet(report, "en").sections[0]?.lines ?? []).map(({ label }) => label);
  expect(labels(reports["established"])).toContain("Said by");
  expect(labels(reports["bare"])).toContain("Reported by");
  expect(labels(reports["bare"])).not.toContain("Said by");
  expect(reports["bare"]?.headline.en).toMatch(/reports of A company in the name of seoul\.example/);
  expect(reports["bare"]?.headline.en).toMatch(
    /the file says that it is entry 1 of the log log\.seoul\.example, which is not established/,
  );
});

test("the time is called claimed, and needs are told once", () => {
  const report = reports["bare"];
  if (report === undefined) throw new Error("no report");
  expect(JSON.stringify(sheet(report, "en"))).toContain("by the signer's own word");
  const needs = needsOf(report.checks);
  expect(new Set(needs).size).toBe(needs.length);
  expect(needs).toEqual(expect.arrayContaining(["key", "log-key", "policy", "log", "artifact"]));
});

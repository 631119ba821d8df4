import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadRecords, promises } from "@bongsu/regime";

const ROOT = fileURLToPath(new URL("../../../../records/", import.meta.url));
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ name: name.replaceAll("\\", "/"), bytes: readFileSync(`${ROOT}${name}`) }));
const records = loadRecords(files);

const adopters = (instrument: string): string[] =>
  records.adoptions.filter((adoption) => adoption.instrument === instrument).map(({ party }) => party);
const clausesOf = (instrument: string): readonly string[] =>
  records.instruments.find(({ id }) => id === instrument)?.clauses.map(({ id }) => id) ?? [];
const both = (a: string, b: string): string[] => adopters(a).filter((party) => adopters(b).includes(party));

describe("the bundled record is sound, and counts as its sources do", () => {
  // 10 states and the EU; 27 states and the EU; 14 companies; 16, then 20 (GOV.UK, edition of 2025-02-07).
  test.each([
    ["seoul-declaration", 11],
    ["seoul-statement-of-intent", 11],
    ["seoul-ministerial-statement", 28],
    ["seoul-business-pledge", 14],
    ["seoul-commitments", 20],
  ])("%s has %i adopters, each once", (instrument, count) => {
    expect(new Set(adopters(instrument)).size).toBe(count);
    expect(adopters(instrument)).toHaveLength(count);
  });

  test("8 companies signed both pledges, 12 only the Commitments, 6 only the Business Pledge", () => {
    expect(both("seoul-commitments", "seoul-business-pledge")).toHaveLength(8);
    expect(adopters("seoul-commitments").length - 8).toBe(12);
    expect(adopters("seoul-business-pledge").length - 8).toBe(6);
  });

  test("16 signed the Commitments in Seoul, and 4 in a month of which the day is not known", () => {
    const on = (date: string): number =>
      records.adoptions.filter((a) => a.instrument === "seoul-commitments" && a.on === date).length;
    expect([on("2024-05-21"), on("2025-02")]).toEqual([16, 4]);
  });

  test("who adopted the Declaration adopted the Ministerial Statement too", () => {
    expect(both("seoul-declaration", "seoul-ministerial-statement")).toHaveLength(11);
  });

  // NIST AI 100-1: 19 + 18 + 22 + 13; EU GPAI Code: 10 commitments, 32 measures; ISO/IEC 42001 Annex A: 38 controls.
  test.each([
    ["nist-ai-rmf", /^GOVERN/, 19],
    ["nist-ai-rmf", /^MAP/, 18],
    ["nist-ai-rmf", /^MEASURE/, 22],
    ["nist-ai-rmf", /^MANAGE/, 13],
    ["eu-gpai-code", /^C\d/, 10],
    ["eu-gpai-code", /^\d/, 32],
    ["iso-42001", /^A\./, 38],
    ["seoul-commitments", /^[IV]+$/, 8],
    ["seoul-commitments", /^BP\d$/, 8],
    ["seoul-declaration", /^\d$/, 9],
    ["hiroshima-code", /^\d+$/, 11],
  ])("%s has %s %i times", (instrument, pattern, count) => {
    expect(clausesOf(instrument).filter((id) => pattern.test(id))).toHaveLength(count);
  });

  test("the 46 articles of the Korean Act are all there", () => {
    const articles = new Set(clausesOf("korea-ai-basic-act").map((id) => id.split(".")[0]));
    expect(articles.size).toBe(46);
  });

  test("a clause that nobody has read has no words, and every other has", () => {
    for (const { carries, clauses } of records.instruments)
      for (const { text, cited } of clauses)
        expect(text === undefined).toBe(cited.known === "recollection" || carries === "titles");
  });

  test("thresholds of computation are the ones of the texts, wherever they stand", () => {
    const words = files
      .filter(({ name }) => !name.startsWith("sources/"))
      .map(({ bytes }) => bytes.toString("utf8"));
    expect(words.flatMap((text) => [...text.matchAll(/\d+\^\d+/g)].map(([power]) => power))).toEqual([]);
  });

  test("every finding is a draft, for nobody has confirmed a row yet", () => {
    const { findings } = promises(records, {
      party: null,
      instrument: null,
      since: null,
      asOf: "2026-11-25",
    });
    expect(findings.length).toBeGreaterThan(1000);
    expect(findings.every(({ draft }) => draft)).toBe(true);
  });

  test("only those who had signed by then are counted from 11 February 2025", () => {
    const { findings } = promises(records, {
      party: null,
      instrument: null,
      since: null,
      asOf: "2026-11-25",
    });
    const counted = findings.filter(({ status }) => status === "days-after-date").map(({ party }) => party);
    expect(counted).toHaveLength(6);
    for (const joinedLater of ["magic", "minimax", "01-ai", "nvidia"])
      expect(counted).not.toContain(joinedLater);
  });

  test("the order of files changes nothing", () => {
    const turned = loadRecords(files.toReversed());
    expect(turned.digest).toBe(records.digest);
    expect(JSON.stringify(turned)).toBe(JSON.stringify(records));
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemSink } from "@bongsu/input";
import { readMappings } from "@bongsu/regime";
import { bongsu } from "./run-cli.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-crosswalk-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = `crosswalk: mine
title: { en: Mine, ko: 나의 대응표 }
author: { id: NAME, name: { en: Me, ko: 나 } }
about: { en: For a test., ko: 시험용이다. }
method: human
status: draft
checked: 2026-11-25
licence: CC BY 4.0
editions: { seoul-commitments: "2025-02-07", eu-gpai-code: "2025-07-10" }
rows:
`;
const row = (source: string, relation: string, target: string): string =>
  `  - { source: ${source}, relation: ${relation}, target: ${target}, rationale: semantic, words: { en: So it reads., ko: 그렇게 읽힌다. } }\n`;
function file(name: string, rows: string, author = "me"): string {
  const path = join(folder, name);
  writeFileSync(path, HEAD.replace("NAME", author) + rows);
  return path;
}
const INSTRUMENTS = new URL("../../../records/instruments/", import.meta.url).pathname;
const IV = "seoul-commitments/IV";

describe("the crosswalk that comes with Bongsu", () => {
  test("is free of contradictions, unknown clauses and doubles", async () => {
    const [en, ko] = [await bongsu("crosswalk", "check"), await bongsu("crosswalk", "check", "--lang", "ko")];
    expect([en.code, ko.code, en.err]).toEqual([0, 0, ""]);
    expect(en.out).toMatch(/Problems: 0; contradictions: 0/);
    expect(ko.out).toMatch(/문제 0건, 모순 0건/);
  });

  test("relates clauses whose text was read, each row with its reason in both languages", () => {
    const records = new URL("../../../records/", import.meta.url);
    const name = "seoul-eu-korea-nist.yaml";
    const { rows } = readMappings(
      [{ name, bytes: readFileSync(new URL(`crosswalk/${name}`, records)) }],
      problemSink(false),
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { words, sources, targets } of rows) {
      expect(words?.ko).toMatch(/[가-힣]/);
      for (const { scheme } of [...sources, ...targets])
        expect([
          "seoul-commitments",
          "seoul-business-pledge",
          "eu-gpai-code",
          "korea-ai-basic-act",
          "nist-ai-rmf",
        ]).toContain(scheme);
    }
  });

  test("says what follows and why, in both languages, and what does not follow", async () => {
    const [en, ko] = [
      await bongsu("crosswalk", "why", IV, "eu-gpai-code/C4"),
      await bongsu("crosswalk", "why", IV, "eu-gpai-code/C4", "--lang", "ko"),
    ];
    expect([en.code, ko.code]).toEqual([0, 0]);
    expect(en.out).toMatch(
      /seoul-commitments\/IV and eu-gpai-code\/4\.2 overlap.*\n.*\n.*the instrument lists eu-gpai-code\/4\.2 under eu-gpai-code\/C4/,
    );
    expect(ko.out).toMatch(/문서에서 eu-gpai-code\/4\.2 조항은 eu-gpai-code\/C4 아래에 있다/);
    const open = await bongsu("crosswalk", "why", "seoul-commitments/BP2", "eu-gpai-code/C4");
    expect(open.out).toMatch(/Nothing follows.*not to say that they have nothing in common/);
  });
});

describe("rivals", () => {
  test("answer side by side, and together only for a reader who follows both", async () => {
    const files = [
      file("a.yaml", row(IV, "subset", "eu-gpai-code/4.2"), "anna"),
      file("b.yaml", row(IV, "disjoint", "eu-gpai-code/4.2"), "bora"),
    ];
    const apart = await bongsu("crosswalk", "why", IV, "eu-gpai-code/4.2", ...files);
    expect(apart.out).toMatch(/Following anna, by meaning: .* is a proper part of/);
    expect(apart.out).toMatch(/Following bora, by meaning: .* have nothing in common/);
    const both = await bongsu(
      "crosswalk",
      "why",
      IV,
      "eu-gpai-code/4.2",
      ...files,
      "--follow",
      "anna",
      "--follow",
      "bora",
    );
    expect(both.out).toMatch(/the rows contradict each other/);
    expect((await bongsu("crosswalk", "check", ...files)).code).toBe(0);
    const check = await bongsu("crosswalk", "check", ...files, "--follow", "anna", "--follow", "bora");
    expect(check.code).toBe(100);
    expect(
      (await bongsu("crosswalk", "why", IV, "eu-gpai-code/4.2", ...files, "--follow", "nobody")).err,
    ).toMatch(/No row is by "nobody"/);
  });
});

describe("bad input gives its file and line in both languages, and a code of 2", () => {
  test.each([
    ["banana", row(IV, "banana", "eu-gpai-code/4.2"), /line 11/],
    [
      "an unknown clause",
      row(IV, "equal", "eu-gpai-code/4.22"),
      /There is no clause eu-gpai-code@2025-07-10\/4\.22/,
    ],
    ["a row twice", row(IV, "equal", "eu-gpai-code/4.2").repeat(2), /stands here again/],
    [
      "an instrument without an edition",
      row(IV, "equal", "nist-ai-rmf/MAP-1.1"),
      /names an instrument without an edition/,
    ],
    ["a wrong language tag", row(IV, "equal", "eu-gpai-code/4.2").replace("ko:", "kr:"), /kr/],
    ["no rows", "", /rows/],
  ])("%s", async (_, rows, said) => {
    const path = file("bad.yaml", rows);
    const [en, ko] = [
      await bongsu("crosswalk", "check", path, INSTRUMENTS),
      await bongsu("crosswalk", "check", path, INSTRUMENTS, "--lang", "ko"),
    ];
    expect([en.code, ko.code]).toEqual([2, 2]);
    expect(en.err).toMatch(said);
    expect(en.err).toContain("bad.yaml");
    expect(ko.err).toMatch(/확인된 내용.*[가-힣]/);
    expect(
      (
        await bongsu(
          "crosswalk",
          "check",
          file("bad.yaml", row(IV, "equal", "eu-gpai-code/4.2")),
          INSTRUMENTS,
        )
      ).code,
    ).toBe(0);
  });
  test("a clause of nowhere, a name that is no clause, a file that is not there", async () => {
    expect((await bongsu("crosswalk", "why", "seoul-commitments/X", IV)).err).toMatch(
      /Did you mean seoul-commitments\//,
    );
    expect((await bongsu("crosswalk", "why", "nonsense", IV)).err).toMatch(/names no clause/);
    expect((await bongsu("crosswalk", "check", join(folder, "none.yaml"))).code).toBe(2);
  });
});

describe("convert", () => {
  test.each(["out.json", "out.tsv"])(
    "what is written to %s is read again, and what was lost is said",
    async (name) => {
      const path = join(folder, name);
      const written = await bongsu("crosswalk", "convert", "-o", path, "--as-of", "2026-11-25");
      expect([written.code, written.err.includes(`wrote ${path}`)]).toEqual([0, true]);
      const sink = problemSink(false);
      const { rows } = readMappings([{ name, bytes: readFileSync(path) }], sink);
      expect(rows.length).toBeGreaterThan(30);
      expect(written.err.includes("skos:relatedMatch")).toBe(name === "out.tsv");
      expect((await bongsu("crosswalk", "check", path, INSTRUMENTS)).code).toBe(0);
    },
  );
  test("an instrument alone becomes a catalogue that has its clauses and their parts", async () => {
    const path = join(folder, "code.json");
    const source = `${INSTRUMENTS}eu-gpai-code.yaml`;
    const written = await bongsu("crosswalk", "convert", source, "-o", path, "--as-of", "2026-11-25");
    expect([
      written.code,
      /Not carried: from, sources, addresses, due, evidence, of 42 clauses/.test(written.err),
    ]).toEqual([0, true]);
    const of = (name: string, file: string) =>
      readMappings([{ name, bytes: readFileSync(file) }], problemSink(false)).catalogues[0]?.clauses.map(
        ({ id }) => id,
      );
    const clauses = of("code.yaml", source) ?? [];
    expect(of("code.json", path)?.filter((id) => clauses.includes(id))).toEqual(clauses);
    expect(clauses).toHaveLength(42);
  });
  test("OSCAL wants a date, and the file's ending a format", async () => {
    expect((await bongsu("crosswalk", "convert", "-o", join(folder, "x.json"))).err).toMatch(/--as-of/);
    expect((await bongsu("crosswalk", "convert", "-o", join(folder, "x.xml"))).code).toBe(2);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { InputError, type Problem, text } from "@bongsu/input";
import {
  catalogueOf,
  instrumentCatalog,
  mappingCollectionOf,
  type MappingRow,
  readOscal,
  resolveProfile,
  rowsOf,
} from "@bongsu/regime";
import { nistAccepts } from "./nist-schema.ts";
import { firstMap, head, row, type Sample, sound } from "./oscal-samples.ts";

function refusals(document: unknown): readonly Problem[] {
  try {
    readOscal("m.json", JSON.stringify(document));
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}
const changed = (change: (sample: Sample) => void): Sample => {
  const sample = sound();
  change(sample);
  return sample;
};

describe("a mapping collection", () => {
  test.each(["equivalent-to", "equal-to", "subset-of", "superset-of", "intersects-with", "no-relationship"])(
    "%s is a relationship",
    (relationship) => {
      expect(refusals(changed((sample) => void (firstMap(sample).relationship = relationship)))).toEqual([]);
    },
  );

  test("banana is none, and the allowed values are named; in a foreign namespace it is that one's affair", () => {
    const banana = changed((sample) => void (firstMap(sample).relationship = "banana"));
    const [problem] = refusals(banana);
    expect(problem).toMatchObject({
      place: { pointer: "/mapping-collection/mappings/0/maps/0/relationship" },
    });
    expect(problem?.expected.en).toContain(
      "equivalent-to, equal-to, subset-of, superset-of, intersects-with, no-relationship",
    );
    firstMap(banana).ns = "https://example.org/fruit";
    expect(refusals(banana)).toEqual([]);
    const read = readOscal("m.json", JSON.stringify(banana));
    if (read.model !== "mapping-collection") throw new Error("a mapping collection");
    const { rows, losses } = rowsOf("m.json", read.mappings, []);
    expect([rows[0]?.relation, losses.map(({ code }) => code)]).toEqual([
      "related",
      ["foreign-relationship"],
    ]);
  });

  test.each([
    ["a relationship with a space", (s: Sample) => void (firstMap(s).relationship = "has space")],
    ["no provenance", (s: Sample) => void delete s["mapping-collection"].provenance],
    [
      "method: manual",
      (s: Sample) => void Object.assign(s["mapping-collection"].provenance ?? {}, { method: "manual" }),
    ],
    ["an unknown field", (s: Sample) => void (s["mapping-collection"]["STRVALUE"] = "x")],
    ["an empty list", (s: Sample) => void (s["mapping-collection"].mappings = [])],
    [
      "a uuid of version 1",
      (s: Sample) => void (s["mapping-collection"].uuid = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
    ],
    [
      "no time zone",
      (s: Sample) => void (s["mapping-collection"].metadata["last-modified"] = "2026-11-25T00:00:00"),
    ],
    [
      "a uuid that stands twice",
      (s: Sample) => void (firstMap(s).uuid = s["mapping-collection"].mappings[0]?.uuid ?? ""),
    ],
    ["OSCAL 2.0.0", (s: Sample) => void (s["mapping-collection"].metadata["oscal-version"] = "2.0.0")],
    [
      "a category of no list",
      (s: Sample) => void (firstMap(s)["confidence-score"] = { category: "certain" }),
    ],
  ])("%s is refused with its pointer", (_, change) => {
    const [problem] = refusals(changed(change));
    expect(problem?.place?.pointer).toMatch(/^\/(mapping-collection|metadata)/);
    expect([problem?.found.ko, problem?.expected.ko, problem?.todo.ko].join(" ")).toMatch(/[가-힣]/);
  });

  test("is neither a plan nor a list, and not 65 MiB", () => {
    expect(refusals({ "assessment-plan": {} })[0]?.found.en).toContain("assessment-plan");
    expect(refusals([])[0]?.code).toBe("format-unknown");
    expect(() => readOscal("big.json", " ".repeat(65 * 1024 * 1024))).toThrow(InputError);
  });

  test("rows go out and come back the same, unions, clause numbers and both languages with them", () => {
    const rows = [
      row(),
      row({ relation: "equal", strength: 0.25, words: null }),
      row({ relation: "intersects", rationale: "functional", strength: null }),
      row({ relation: "disjoint", author: "서울대학교" }),
      row({ relation: "related", rationale: "syntactic" }),
      row({
        sources: ["I", "4.1"].map((id) => ({ scheme: "seoul", version: "2025", id })),
        relation: "superset",
      }),
      row({ targets: [{ scheme: "nist", version: "1.0", id: "GOVERN 1.1" }] }),
      row({ targets: [{ scheme: "open", version: null, id: "a" }] }),
    ];
    const { collection, losses } = mappingCollectionOf(rows, head);
    const read = readOscal("m.json", JSON.stringify({ "mapping-collection": collection }));
    if (read.model !== "mapping-collection") throw new Error("a mapping collection");
    const back = rowsOf("m.json", read.mappings, []);
    const bare = (all: readonly MappingRow[]) => all.map((one) => ({ ...one, at: null }));
    expect(bare(back.rows)).toEqual(bare(rows));
    expect(losses).toEqual([]);
    expect(back.losses).toEqual([{ code: "edition", detail: "open", count: 1 }]);
    expect(mappingCollectionOf(rows, head).collection).toEqual(collection);
  });

  test("a row that mixes instruments on one side is listed as lost", () => {
    const mixed = row({
      sources: [
        { scheme: "a", version: "1", id: "1" },
        { scheme: "b", version: "1", id: "1" },
      ],
    });
    expect(mappingCollectionOf([row(), mixed], head).losses).toEqual([
      { code: "mixed-sides", detail: "", count: 1 },
    ]);
    expect(() => mappingCollectionOf([mixed], head)).toThrow(RangeError);
  });
});

const INSTRUMENT = {
  id: "seoul",
  version: "2025-02-07",
  title: text("Commitments", "서약"),
  adopted: "2024-05-21",
  clauses: [
    {
      id: "IV",
      number: "IV",
      topic: text("Process", "절차"),
      text: text("Set out a process.", "절차를 정한다."),
    },
    { id: "4.1", number: "4.1", topic: text("Criteria", "기준"), text: undefined },
  ],
};

describe("a catalogue", () => {
  test("is written from an instrument and read again with its clauses and both languages", () => {
    const catalog = instrumentCatalog(INSTRUMENT, "2026-11-25");
    const read = readOscal("seoul.oscal.json", JSON.stringify({ catalog }));
    if (read.model !== "catalog") throw new Error("a catalogue");
    const { scheme, version, title, clauses } = catalogueOf(read.file, read.catalog);
    expect({ scheme, version, title }).toEqual({
      scheme: "seoul",
      version: "2025-02-07",
      title: INSTRUMENT.title,
    });
    expect(clauses.filter(({ parent }) => parent === null)).toEqual([
      { id: "IV", parent: null, title: INSTRUMENT.clauses[0]?.topic },
      { id: "4.1", parent: null, title: INSTRUMENT.clauses[1]?.topic },
    ]);
    expect(instrumentCatalog(INSTRUMENT, "2026-11-25")).toEqual(catalog);
  });

  const catalog = (controls: unknown) => ({
    catalog: {
      uuid: "84cbf061-eb87-4ec1-8112-1f529232e907",
      metadata: {
        title: "t",
        "last-modified": "2026-11-25T00:00:00Z",
        version: "1",
        "oscal-version": "1.2.1",
      },
      controls,
    },
  });
  test.each([
    [
      "two controls of one id",
      [
        { id: "a", title: "x" },
        { id: "a", title: "y" },
      ],
      "/catalog/controls/1/id",
    ],
    ["an id with a space", [{ id: "GOVERN 1.1", title: "x" }], "/catalog/controls/0/id"],
    ["an id that begins with a digit", [{ id: "31-1", title: "x" }], "/catalog/controls/0/id"],
    [
      "a reference to nothing",
      [{ id: "a", title: "x", links: [{ href: "#00000000-0000-4000-8000-000000000000" }] }],
      "/catalog/controls/0/links/0/href",
    ],
    [
      "values and a selection",
      [{ id: "a", title: "x", params: [{ id: "p", values: ["1"], select: {} }] }],
      "/catalog/controls/0/params/0/select",
    ],
  ])("%s is refused", (_, controls, pointer) => {
    expect(refusals(catalog(controls))).toMatchObject([{ place: { pointer } }]);
    expect(refusals(catalog([{ id: "제31조", title: "x" }]))).toEqual([]);
  });
});

const DATA = process.env["BONGSU_DATA"] ?? "";
const nist = (name: string): string =>
  readFileSync(join(DATA, "oscal/catalogs", `NIST_SP-800-53_rev5_${name}.json`), "utf8");
const baseline = (name: string): string => nist(`${name}-baseline-resolved-profile_catalog-min`);

describe.skipIf(DATA === "")("beside NIST", () => {
  test.each(["LOW", "MODERATE", "PRIVACY"])(
    "the %s baseline is accepted and written again unchanged",
    (name) => {
      const source = baseline(name);
      const read = readOscal(`${name}.json`, source);
      expect(JSON.stringify(read.json)).toBe(JSON.stringify(JSON.parse(source)));
      expect(nistAccepts("catalog")(read.json)).toBe(true);
    },
  );

  test("what is written passes NIST's schemas, and tampered twins do not", () => {
    const catalog = { catalog: instrumentCatalog(INSTRUMENT, "2026-11-25") };
    expect(nistAccepts("catalog")(catalog)).toBe(true);
    expect(nistAccepts("catalog")({ catalog: { ...catalog.catalog, uuid: "x" } })).toBe(false);
    expect(nistAccepts("mapping")(sound())).toBe(true);
    expect(nistAccepts("mapping")(changed((s) => void delete s["mapping-collection"].provenance))).toBe(
      false,
    );
  });

  test("where NIST's schema lets banana pass, ours does not", () => {
    const banana = changed((sample) => void (firstMap(sample).relationship = "banana"));
    expect(nistAccepts("mapping")(banana)).toBe(true);
    expect(refusals(banana)).toHaveLength(1);
  });

  // Every control of LOW is one of MODERATE (SP 800-53B), so that NIST's own result is known without the full catalogue.
  test("the LOW profile resolved against a catalogue gives the controls, groups and statements that NIST resolved", () => {
    const profile = readOscal("LOW-baseline_profile.json", nist("LOW-baseline_profile"));
    const source = readOscal("NIST_SP-800-53_rev5_catalog.json", baseline("MODERATE"));
    if (profile.model !== "profile") throw new Error("a profile");
    const resolved = resolveProfile(profile, [source]);
    const theirs = readOscal("LOW.json", baseline("LOW"));
    if (theirs.model !== "catalog") throw new Error("a catalogue");
    expect(resolved.groups).toEqual(theirs.catalog.groups);
    expect(nistAccepts("catalog")({ catalog: resolved })).toBe(true);
    expect(resolveProfile(profile, [source])).toEqual(resolved);
  });

  test("a profile without its catalogue, and one that names a control that is not there, are refused", () => {
    const profile = readOscal("LOW-baseline_profile.json", nist("LOW-baseline_profile"));
    if (profile.model !== "profile") throw new Error("a profile");
    expect(() => resolveProfile(profile, [])).toThrow(/file-missing/);
    const source = readOscal("NIST_SP-800-53_rev5_catalog.json", baseline("PRIVACY"));
    expect(() => resolveProfile(profile, [source])).toThrow(/There is no ac-/);
  });
});

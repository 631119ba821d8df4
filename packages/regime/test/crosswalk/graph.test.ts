import { describe, expect, test } from "vitest";
import { text } from "@bongsu/input";
import {
  type Catalogue,
  checkCrosswalk,
  checkLines,
  type ClauseKey,
  Graph,
  keyText,
  type MappingRow,
  readKey,
  why,
  whyLines,
} from "@bongsu/regime";

const key = (id: string, scheme = "s", version: string | null = "1"): ClauseKey => ({ scheme, version, id });
const row = (
  from: string | string[],
  relation: MappingRow["relation"],
  to: string | string[],
  over: Partial<MappingRow> = {},
): MappingRow => ({
  author: "one",
  rationale: "semantic",
  relation,
  sources: [from].flat().map((id) => key(id)),
  targets: [to].flat().map((id) => key(id)),
  strength: "high",
  words: text("for a reason", "이유가 있다"),
  at: { file: "rows.yaml", place: { line: 7 } },
  ...over,
});
const relations = (
  rows: readonly MappingRow[],
  from: string,
  to: string,
  catalogues: readonly Catalogue[] = [],
) => why(new Graph("semantic", rows, catalogues), key(from), key(to))?.relations;
const ALL = ["equal", "subset", "superset", "intersects", "disjoint"];

describe("a graph of rows", () => {
  test("composes rows of one sense, and none of two", () => {
    const chain = [row("A", "subset", "B"), row("B", "disjoint", "C")];
    expect(relations(chain, "A", "C")).toEqual(["disjoint"]);
    const mixed = [
      chain[0] ?? row("A", "subset", "B"),
      row("B", "disjoint", "C", { rationale: "functional" }),
    ];
    expect(relations(mixed, "A", "C")).toBeUndefined();
    expect(relations([...mixed, row("C", "related", "D")], "A", "C")).toEqual(ALL);
  });

  test("never joins two editions of one clause", () => {
    const rows = [row("A", "subset", "B"), row("B", "disjoint", "C", { sources: [key("B", "s", "2")] })];
    expect(relations(rows, "A", "C")).toEqual(ALL);
    expect(relations([...rows, row("B", "equal", "B", { targets: [key("B", "s", "2")] })], "A", "C")).toEqual(
      ["disjoint"],
    );
  });

  test("takes a missing row and a related one for unknown, never for disjoint", () => {
    expect(relations([row("A", "equal", "B"), row("C", "equal", "D")], "A", "C")).toEqual(ALL);
    expect(relations([row("A", "related", "B")], "A", "B")).toEqual(ALL);
  });

  // OSCAL mapping model: several sources stand for their union; to split it into pairs would be untrue
  test("takes several clauses for their union and does not split it", () => {
    const rows = [row(["A", "B"], "equal", "C")];
    expect(relations(rows, "A", "C")).toEqual(["equal", "subset"]);
    expect(relations(rows, "A", "B")).toEqual(ALL);
    expect(relations([...rows, row("C", "disjoint", "D")], "A", "D")).toEqual(["disjoint"]);
    const wider = [row(["A", "B"], "intersects", "D"), row(["A", "B", "C"], "subset", "E")];
    expect(relations(wider, "A", "E")).toEqual(["equal", "subset"].slice(1));
    expect(
      relations([row(["A", "B", "C"], "disjoint", "E"), row(["B", "A"], "superset", "F")], "F", "E"),
    ).toEqual(["disjoint"]);
  });

  test("takes a clause for a part of the one that it is listed under", () => {
    const catalogue: Catalogue = {
      scheme: "s",
      version: "1",
      title: text("t", "제목"),
      clauses: [
        { id: "C", parent: null, title: null },
        { id: "C.1", parent: "C", title: null },
      ],
    };
    expect(relations([row("A", "intersects", "C.1")], "A", "C", [catalogue])).toEqual([
      "subset",
      "intersects",
    ]);
    expect(relations([row("C", "disjoint", "A")], "A", "C.1", [catalogue])).toEqual(["disjoint"]);
  });

  test("keys are read as they are written", () => {
    for (const one of [key("IV"), key("4.1", "eu"), key("a/b", "x", null)])
      expect(readKey(keyText(one))).toEqual(one);
    for (const none of ["", "a", "/a", "a/", "@1/a", "a@/b"]) expect(readKey(none)).toBeNull();
  });
});

describe("the answer", () => {
  const graph = new Graph("semantic", [row("A", "superset", "B"), row("B", "superset", "C")], []);
  test("names every row of its proof, its author, place and reason, in both languages", () => {
    const answer = why(graph, key("A"), key("C"));
    if (answer === undefined) throw new Error("both clauses stand in rows");
    const lines = whyLines(answer, ["one"]);
    const [en, ko] = [lines.map((line) => line.en).join("\n"), lines.map((line) => line.ko).join("\n")];
    expect(en).toMatch(/s\/A contains s\/B and more \(one, sure, rows\.yaml:7\)\n.*for a reason/);
    expect(en).toContain("If s/A is satisfied, so is s/C.");
    expect(en).not.toContain("violated");
    expect(ko).toMatch(/s\/A는 s\/B를 모두 담고 그보다 넓다 \(one, 확신 높음, rows\.yaml:7\)\n.*이유가 있다/);
    expect(ko).toContain("s/A가 충족되면 s/C도 충족된다.");
    expect([en, ko].join()).toContain("s 1");
  });

  test("says when a row of its proof is contested, and only then", () => {
    const rows = [
      row("A", "subset", "B"),
      row("B", "subset", "C"),
      row("C", "disjoint", "A"),
      row("X", "equal", "Y"),
    ];
    const contested = new Graph("semantic", rows, []);
    expect(why(contested, key("A"), key("B"))?.contested).toBe(true);
    expect(why(contested, key("X"), key("Y"))?.contested).toBe(false);
    expect(why(new Graph("semantic", rows.slice(1), []), key("B"), key("C"))?.contested).toBe(false);
  });

  test("every sentence about a mask exists in both languages", () => {
    for (const one of ["equal", "subset", "superset", "intersects", "disjoint"] as const)
      for (const two of ["equal", "subset", "superset", "intersects", "disjoint"] as const) {
        const answer = why(
          new Graph("semantic", [row("A", one, "B"), row("B", two, "C")], []),
          key("A"),
          key("C"),
        );
        if (answer === undefined) throw new Error("both clauses stand in rows");
        for (const line of whyLines(answer, ["one"]))
          expect([line.ko, line.en === line.ko]).toEqual([expect.stringMatching(/[가-힣]/), false]);
      }
  });
});

describe("the check", () => {
  const catalogue: Catalogue = {
    scheme: "s",
    version: "1",
    title: text("t", "제목"),
    clauses: ["A", "B", "C", "4.1"].map((id) => ({ id, parent: null, title: null })),
  };
  test("finds clauses that are not there, and a name close to them", () => {
    const { problems } = checkCrosswalk([row("A", "equal", "4.11")], [catalogue]);
    expect(problems).toMatchObject([{ file: "rows.yaml", place: { line: 7 }, code: "value-unexpected" }]);
    expect(problems[0]?.todo.en).toContain("s@1/4.1");
    expect(checkCrosswalk([row("A", "equal", "4.1")], [catalogue]).problems).toEqual([]);
  });
  test("tells an unknown edition from an unknown clause, and what could not be looked up", () => {
    const other = row("A", "equal", "B", { targets: [key("B", "s", "2")] });
    expect(checkCrosswalk([other], [catalogue]).problems).toMatchObject([{ code: "version-unsupported" }]);
    expect(
      checkCrosswalk([row("A", "equal", "B", { targets: [key("B", "t")] })], [catalogue]).unchecked,
    ).toEqual(["t"]);
  });
  test("finds rows that stand twice, not those that differ", () => {
    expect(
      checkCrosswalk([row(["A", "B"], "equal", "C"), row(["B", "A"], "equal", "C")], []).problems,
    ).toMatchObject([{ code: "duplicate" }]);
    expect(
      checkCrosswalk([row("A", "equal", "C"), row("A", "equal", "C", { author: "two" })], []).problems,
    ).toEqual([]);
  });
  test("lets rivals contradict each other until a reader follows both", () => {
    const rows = [row("A", "equal", "B"), row("A", "disjoint", "B", { author: "two" })];
    expect(checkCrosswalk(rows, []).conflicts).toEqual([]);
    const both = checkCrosswalk(rows, [], ["one", "two"]);
    expect(both.conflicts).toMatchObject([{ authors: ["one", "two"] }]);
    expect(
      checkLines(both)
        .map(({ ko }) => ko)
        .join("\n"),
    ).toMatch(/모순\(의미 기준\)/);
  });
});

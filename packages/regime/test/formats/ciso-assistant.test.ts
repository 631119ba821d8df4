import { expect, test } from "vitest";
import { InputError, problemSink } from "@bongsu/input";
import { keyText, readCisoLibrary, readMappings } from "@bongsu/regime";

// The shape of CISO Assistant's own documentation of mapping libraries, with names of our own
const LIBRARY = `urn: urn:x:risk:library:sample
locale: en
version: 3
packager: somebody
objects:
  framework:
    urn: urn:x:risk:framework:sample-1
    name: Sample
    requirement_nodes:
      - { urn: "urn:x:risk:req_node:sample-1:access", name: Access, depth: 1, assessable: false }
      - { urn: "urn:x:risk:req_node:sample-1:access.1", parent_urn: "urn:x:risk:req_node:sample-1:access", ref_id: 1.1, depth: 2 }
  requirement_mapping_sets:
    - urn: urn:x:risk:req_mapping_set:s
      source_framework_urn: urn:x:risk:framework:sample-1
      target_framework_urn: urn:x:risk:framework:other
      requirement_mappings:
        - source_requirement_urn: urn:x:risk:req_node:sample-1:access.1
          target_requirement_urn: urn:x:risk:req_node:other:a.5:1
          relationship: intersect
          rationale: functional
          strength_of_relationship: 7
          annotation: looked at twice
        - source_requirement_urn: urn:x:risk:req_node:sample-1:access
          target_requirement_urn: urn:x:risk:req_node:other:b
          relationship: subset
`;

test("frameworks become lists of clauses with their parents, mapping sets become rows", () => {
  const { catalogues, rows, losses } = readCisoLibrary("l.yaml", LIBRARY);
  expect(catalogues).toMatchObject([
    {
      scheme: "sample-1",
      clauses: [
        { id: "access", parent: null },
        { id: "access.1", parent: "access" },
      ],
    },
  ]);
  expect(
    rows.map(({ sources, relation, targets, rationale, author }) => [
      sources.map(keyText),
      relation,
      targets.map(keyText),
      rationale,
      author,
    ]),
  ).toEqual([
    [["sample-1/access.1"], "intersects", ["other/a.5:1"], "functional", "somebody"],
    [["sample-1/access"], "subset", ["other/b"], "semantic", "somebody"],
  ]);
  expect(rows[0]).toMatchObject({ words: { en: "looked at twice" }, at: { place: { line: 17 } } });
  expect(losses).toEqual([{ code: "strength", detail: "7", count: 1 }]);
});

test("a relationship of no list is refused at its line", () => {
  try {
    readCisoLibrary("l.yaml", LIBRARY.replace("relationship: subset", "relationship: banana"));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems).toMatchObject([{ file: "l.yaml", place: { line: 25 } }]);
    return;
  }
  throw new Error("banana was accepted");
});

test("files are told apart by what they hold; one that is none of them is refused and hides no other", () => {
  const bytes = (content: string) => new TextEncoder().encode(content);
  const files = [
    { name: "x.yaml", bytes: bytes("a: 1\n") },
    { name: "l.yaml", bytes: bytes(LIBRARY) },
    { name: "broken.json", bytes: bytes("{") },
    { name: "note.docx", bytes: bytes("PK") },
  ];
  const sink = problemSink(true);
  expect(readMappings(files, sink).rows).toHaveLength(2);
  expect(sink.problems.map(({ file, code }) => [file, code])).toEqual([
    ["x.yaml", "format-unknown"],
    ["broken.json", "truncated"],
    ["note.docx", "format-unknown"],
  ]);
  expect(() => readMappings(files, problemSink(false))).toThrow(InputError);
});

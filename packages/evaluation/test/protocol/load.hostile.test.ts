import fc from "fast-check";
import { InputError } from "@bongsu/input";
import { describe, expect, test } from "vitest";
import { loadExercise } from "../../src/protocol/index.ts";

const codes = (source: string): readonly string[] => {
  try {
    loadExercise(source, "exercise.yaml");
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code);
    throw error;
  }
};
const HEAD = "kind: bongsu/exercise/1\nid: x\ntitle: X\n";

describe("a hostile protocol", () => {
  test("of aliases that multiply is refused before it does", () => {
    const laughs = Array.from(
      { length: 30 },
      (_, at) =>
        `a${at}: &a${at} [${Array(9)
          .fill(at === 0 ? "x" : `*a${at - 1}`)
          .join(", ")}]`,
    );
    expect(codes(laughs.join("\n"))).toEqual(["syntax"]);
  });

  test.each([
    "__proto__: { polluted: 1 }",
    "generation: { __proto__: 1 }",
    '{ "__proto__": { "polluted": 1 } }',
  ])("with a prototype key is refused and pollutes nothing: %s", (line) => {
    expect(codes(line.startsWith("{") ? line : `${HEAD}${line}\n`)).toEqual(["syntax"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("with the key constructor is refused by name like any other", () => {
    expect(codes(`${HEAD}constructor: 1\nhasOwnProperty: 2\n`)).toEqual(["schema", "schema"]);
  });

  test("may name settings after members of Object without harm", () => {
    const { generation } = loadExercise(`${HEAD}generation: { constructor: 1, toString: 2 }\n`, "e.yaml");
    expect(Object.entries(generation ?? {})).toEqual([
      ["constructor", 1],
      ["toString", 2],
    ]);
  });

  test.each([
    ["deep brackets", "[".repeat(100_000), "too-deep"],
    ["deep blocks", Array.from({ length: 200 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"), "too-deep"],
    ["half a million characters and more", `# ${"x".repeat(500_000)}`, "too-large"],
    ["nothing", " \n", "file-empty"],
    ["a comment", "# nothing\n", "file-empty"],
    ["dashes", `${"- ".repeat(30_000)}x`, "too-deep"],
    ["several documents", "a: 1\n---\nb: 2\n", "syntax"],
    ["a key twice", "id: a\nid: b\n", "syntax"],
    ["a list for a key", "? [a, b]\n: c\n", "syntax"],
    ["a tab as indentation", "a:\n\tb: 1\n", "syntax"],
    ["a bare text", "hello", "schema"],
  ])("of %s is refused", (_, source, code) => {
    expect(codes(source)).toContain(code);
  });

  test("with five thousand unknown keys is refused with a hundred of them", () => {
    const keys = Array.from({ length: 5_000 }, (_, at) => `k${at}: 1`).join("\n");
    expect(codes(`${HEAD}${keys}\n`)).toHaveLength(100);
  });

  test("of any characters is read or refused, never a crash", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (source) => {
        expect(() => codes(source)).not.toThrow();
        expect(() => codes(HEAD + source)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, it } from "vitest";
import { InputError, parseYaml } from "../src/index.ts";

const read = (text: string) => parseYaml(text, { file: "exercise.yaml" });

function problemOf(text: string) {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!;
    throw error;
  }
  throw new Error("was accepted");
}

describe("a YAML document", () => {
  it("gives plain data", () => {
    const text =
      "name: 공동 평가\nlist: [1, 2.5, true, null, .nan, 0x10]\ndate: 2024-05-21\nbig: 12345678901234567890\n";
    expect(read(text).value).toEqual({
      name: "공동 평가",
      list: [1, 2.5, true, null, NaN, 16],
      date: "2024-05-21",
      big: "12345678901234567890",
    });
  });

  it("is read from bytes with a byte-order mark, and an empty one is null", () => {
    expect(parseYaml(Buffer.from("\ufeffa: 1"), { file: "f" }).value).toEqual({ a: 1 });
    expect(parseYaml(Buffer.from("\ufeffa: 1", "utf16le"), { file: "f" }).value).toEqual({ a: 1 });
    expect(read("# nothing\n").value).toBeNull();
  });

  it("says where a value stands, and for a path that leads nowhere where it ends", () => {
    const { locate } = read("a:\n  - x\n  - b: 1\n    c: 2\n");
    expect(locate(["a", 1, "c"])).toEqual({ line: 4, column: 5, pointer: "/a/1/c" });
    expect(locate(["a", 0])).toMatchObject({ line: 2, column: 5 });
    expect(locate(["a", 1, "missing"])).toMatchObject({ line: 3, column: 5 });
    expect(locate([])).toMatchObject({ line: 1, column: 1 });
  });

  it("follows aliases, for values as for places", () => {
    const { value, locate } = read("one: &x\n  n: 1\ntwo: *x\n");
    expect(value).toEqual({ one: { n: 1 }, two: { n: 1 } });
    expect(locate(["two", "n"])).toMatchObject({ line: 2 });
  });

  it.each([
    ["a: 1\nb: 2\na: 3\n", "duplicate", 3],
    ["a: !!python/object x\n", "value-unexpected", 1],
    ["a: !secret x\n", "value-unexpected", 1],
    ["a:\n\t- b\n", "syntax", 2],
    ["a: [1, 2\n", "syntax", 2],
    ["a: b: c\n", "syntax", 1],
    ["a: 1\n---\nb: 2\n", "syntax", 2],
    ["? [x]\n: 1\n", "value-unexpected", 1],
    ["a: *nowhere\n", "syntax", 1],
  ])("refuses %j with its place", (text, code, line) => {
    expect(problemOf(text)).toMatchObject({ code, place: { line } });
  });
});

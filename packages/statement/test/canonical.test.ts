import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CanonicalError, canonicalBytes, canonicalJson, digestBytes, sha256Hash } from "../src/index.ts";

describe("canonical JSON", () => {
  // RFC 8785 section 3.2.2 and 3.2.3, input and expected output as printed there
  test("the example of RFC 8785 comes out as printed", () => {
    const input = {
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test("members are sorted by UTF-16 code units, as section 3.2.3 shows", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const sorted = Object.keys(
      JSON.parse(canonicalJson(Object.fromEntries(keys.map((k) => [k, 0])))) as object,
    );
    // integer-like keys come first in a parsed object, so compare by position in the text
    const text = canonicalJson(Object.fromEntries(keys.map((k) => [k, 0])));
    const places = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"].map((k) =>
      text.indexOf(JSON.stringify(k)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(sorted).toHaveLength(keys.length);
  });

  test("order of insertion does not matter, and a changed value does", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(canonicalJson({ ...value, extra: true })).not.toBe(canonicalJson(value));
      }),
    );
  });

  test("what it writes is JSON that reads back to the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(JSON.stringify(value).isWellFormed() && !JSON.stringify(value).includes("\\ud"));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  test.each([
    ["not-finite", { a: [Number.NaN] }, "/a/0"],
    ["not-finite", { a: Infinity }, "/a"],
    ["lone-surrogate", { "a/b": "\ud800" }, "/a~1b"],
    ["lone-surrogate", { "\udc00": 1 }, "/\udc00"],
    ["not-json", { a: 1n }, "/a"],
    ["not-json", [() => 0], "/0"],
  ] as const)("%s is refused with its place", (code, value, pointer) => {
    const refused = (() => {
      try {
        canonicalJson(value);
      } catch (error) {
        return error;
      }
      return null;
    })();
    expect(refused).toBeInstanceOf(CanonicalError);
    expect(refused).toMatchObject({ code, pointer });
  });

  test("too deep is refused and does not exhaust the stack", () => {
    let value: unknown = 0;
    for (let i = 0; i < 100_000; i += 1) value = [value];
    expect(() => canonicalJson(value)).toThrow(CanonicalError);
  });
});

describe("digest", () => {
  test("SHA-256 equals the platform's, whole and in pieces", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const theirs = createHash("sha256").update(bytes).digest("hex");
        const pieces = sha256Hash();
        pieces.update(bytes.subarray(0, cut));
        pieces.update(bytes.subarray(cut));
        expect(digestBytes(bytes)).toBe(`sha256:${theirs}`);
        expect(pieces.hex()).toBe(theirs);
      }),
    );
  });

  test("canonical bytes are UTF-8", () => {
    expect([...canonicalBytes("봉")]).toEqual([0x22, 0xeb, 0xb4, 0x89, 0x22]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JSON_LIMITS, encodeCanonicalJson, parseCanonicalJson, parseJson } from "../../src/index.ts";
import { refusalOf, utf8 } from "../support/refused.ts";

const refused = (text: string) => refusalOf(() => parseJson(utf8(text)));
const syntax = (at: number, found: string, expected: string) => ({
  code: "json-syntax",
  details: { at, found, expected },
});

describe("JSON as it is read", () => {
  test.each([
    ["null", null],
    [" true ", true],
    ["false", false],
    ["0", 0],
    ["-12.5e+2", -1250],
    ["1E-2", 0.01],
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
    ["1e15", 1e15],
    ["5e-324", 5e-324],
    ['""', ""],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\udd25"', '"\\/\b\f\n\r\té🔥'],
    ["\t\r\n [ 1 , [ ] , { } ] ", [1, [], {}]],
    ['{ "a" : { "b" : [ "c" ] } , "" : 1 }', { a: { b: ["c"] }, "": 1 }],
    ['{"constructor":1,"toString":2,"hasOwnProperty":3}', { constructor: 1, toString: 2, hasOwnProperty: 3 }],
  ])("%s", (text, value) => {
    expect(parseJson(utf8(text))).toEqual(value);
  });

  test("it reads what JSON.parse reads, where no rule of ours stands against it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("\\ud") && !text.includes("__proto__"));
        const read = (): unknown => parseJson(utf8(text));
        if (beyondIntegers(JSON.parse(text)))
          expect(refusalOf(read)).toMatchObject({ code: "json-number-out-of-range" });
        else expect(read()).toEqual(JSON.parse(text));
      }),
    );
  });

  test("what it refuses JSON.parse refuses, or a rule of ours does", () => {
    const token = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"',
      "a",
      "1",
      "-",
      "0",
      ".",
      "e",
      " ",
      "null",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 9 }), (tokens) => {
        const text = tokens.join("");
        expect(accepts(() => parseJson(utf8(text)))).toBe(accepts(() => JSON.parse(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("hostile JSON", () => {
  test.each([
    ["", syntax(0, "", "value")],
    ["  ", syntax(2, "", "value")],
    ["nul", syntax(0, "n", "value")],
    ["truE", syntax(0, "t", "value")],
    ["fals", syntax(0, "f", "value")],
    ["undefined", syntax(0, "u", "value")],
    ["+1", syntax(0, "+", "value")],
    [".5", syntax(0, ".", "value")],
    ["-", syntax(0, "-", "value")],
    ["01", syntax(1, "1", "end")],
    ["1.", syntax(1, ".", "end")],
    ["1e", syntax(1, "e", "end")],
    ["0x10", syntax(1, "x", "end")],
    ["Infinity", syntax(0, "I", "value")],
    ["'a'", syntax(0, "'", "value")],
    ["[1 2]", syntax(3, "2", ", ]")],
    ["[1,]", syntax(3, "]", "value")],
    ["[", syntax(1, "", "value")],
    ["[1", syntax(2, "", ", ]")],
    ["{1:2}", syntax(1, "1", "string")],
    ["{a:1}", syntax(1, "a", "string")],
    ['{"a" 1}', syntax(5, "1", ":")],
    ['{"a":1,}', syntax(7, "}", "string")],
    ['{"a":1 "b":2}', syntax(7, '"', ", }")],
    ['{"a":1', syntax(6, "", ", }")],
    ['{"a"', syntax(4, "", ":")],
    ['"a', syntax(2, "", "character")],
    ['"a\nb"', syntax(2, "\uFFFD", "character")],
    ['"\u001f"', syntax(1, "\uFFFD", "character")],
    ['"\\x41"', syntax(1, "\\", "escape")],
    ['"\\u12g4"', syntax(1, "\\", "escape")],
    ['"\\', syntax(1, "\\", "escape")],
    ["1 🔥", syntax(2, "🔥", "end")],
    ["/**/1", syntax(0, "/", "value")],
    ["\u00a01", syntax(0, "\u00a0", "value")],
  ])("%j", (text, reason) => {
    expect(refused(text)).toEqual(reason);
  });

  test.each([
    ['{"a":1,"a":1}', "json-duplicate-key", "/a"],
    ['[0,{"x/y~z":{"b":1,"\\u0062":2}}]', "json-duplicate-key", "/1/x~1y~0z/b"],
    ['{"a":{"__proto__":1}}', "json-reserved-key", "/a/__proto__"],
    ['{"\\u005f_proto__":1}', "json-reserved-key", "/__proto__"],
    ['["\\ud800"]', "json-lone-surrogate", "/0"],
    ['["\\udc00\\ud800"]', "json-lone-surrogate", "/0"],
    ['{"a":{"\\udfff":1}}', "json-lone-surrogate", "/a"],
  ])("%s", (text, code, pointer) => {
    expect(refused(text)).toEqual({ code, details: { pointer } });
  });

  test.each([
    "9007199254740992",
    "-9007199254740992",
    "1e16",
    "1e400",
    "-1e400",
    "123456789012345678901234567890",
  ])("the number %s", (number) => {
    expect(refused(`{"n":[${number}]}`)).toEqual({
      code: "json-number-out-of-range",
      details: { pointer: "/n/0", found: number },
    });
  });

  test("a number of many digits is shown in part", () => {
    expect(refused("9".repeat(50))).toEqual({
      code: "json-number-out-of-range",
      details: { pointer: "", found: `${"9".repeat(40)}…` },
    });
  });

  test("depth is counted, not felt", () => {
    const nested = (depth: number) => utf8("[".repeat(depth) + "]".repeat(depth));
    expect(JSON_LIMITS).toEqual({ bytes: 16 * 1024 * 1024, depth: 64 });
    expect(parseJson(nested(64))).toBeInstanceOf(Array);
    expect(refusalOf(() => parseJson(nested(65)))).toEqual({
      code: "json-too-deep",
      details: { pointer: "/0".repeat(64), limit: 64 },
    });
    expect(refusalOf(() => parseJson(nested(1_000_000)))).toMatchObject({ code: "json-too-deep" });
    const objects = utf8('{"a":'.repeat(4) + "1" + "}".repeat(4));
    expect(parseJson(objects, { bytes: 100, depth: 4 })).toEqual({ a: { a: { a: { a: 1 } } } });
    expect(refusalOf(() => parseJson(objects, { bytes: 100, depth: 3 }))).toEqual({
      code: "json-too-deep",
      details: { pointer: "/a/a/a", limit: 3 },
    });
  });

  test("size is looked at before anything else", () => {
    const text = utf8(`"${"a".repeat(98)}"`);
    expect(parseJson(text, { bytes: 100, depth: 1 })).toHaveLength(98);
    expect(refusalOf(() => parseJson(text, { bytes: 99, depth: 1 }))).toEqual({
      code: "json-too-large",
      details: { bytes: 100, limit: 99 },
    });
  });

  test("a long text of escapes does not exhaust the stack", () => {
    expect(parseJson(utf8(`"${"\\n".repeat(2_000_000)}"`))).toHaveLength(2_000_000);
  });

  test.each([
    ["a byte of no character", [0x22, 0xff, 0x22]],
    ["an overlong form", [0x22, 0xc0, 0xaf, 0x22]],
    ["half of a pair in UTF-8", [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ["UTF-16", [0xff, 0xfe, 0x31, 0x00]],
  ])("%s", (_name, bytes) => {
    expect(refusalOf(() => parseJson(Uint8Array.from(bytes)))).toEqual({
      code: "json-not-utf8",
      details: {},
    });
  });

  test("a byte-order mark is no white space", () => {
    expect(refusalOf(() => parseJson(Uint8Array.from([0xef, 0xbb, 0xbf, 0x31])))).toMatchObject({
      code: "json-syntax",
      details: { at: 0, expected: "value" },
    });
  });
});

describe("canonical JSON", () => {
  test("what is written canonically is read back, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("\\ud") && !text.includes("__proto__") && !beyondIntegers(value));
        const bytes = encodeCanonicalJson(value);
        expect(encodeCanonicalJson(parseCanonicalJson(bytes))).toEqual(bytes);
      }),
    );
  });

  test("one byte more, anywhere, is refused", () => {
    const bytes = encodeCanonicalJson([1, [true, null], {}]);
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.constantFrom(0x20, 0x0a, 0x0d, 0x09), (at, space) => {
        const spoilt = Uint8Array.from([...bytes.slice(0, at), space, ...bytes.slice(at)]);
        expect(accepts(() => parseCanonicalJson(spoilt))).toBe(false);
      }),
    );
  });

  test.each([
    ['{"b":1,"a":2}', 2],
    ["[1.0]", 2],
    ["[1e0]", 2],
    ["[-0]", 1],
    ['["\\u0061"]', 2],
    ['["\\/"]', 2],
    ["[1] ", 3],
    [" 1", 0],
    ["[100000000000000000000e-6]", 16],
  ])("%s differs first at byte %i", (text, at) => {
    expect(refusalOf(() => parseCanonicalJson(utf8(text)))).toEqual({
      code: "payload-not-canonical",
      details: { at },
    });
  });

  test.each([
    [{ a: Number.NaN }, "value-not-json", "/a"],
    [{ a: [1n] }, "value-not-json", "/a/0"],
    [["\ud800"], "value-not-json", "/0"],
  ])("%o cannot be written", (value, code, pointer) => {
    expect(refusalOf(() => encodeCanonicalJson(value))).toEqual({ code, details: { pointer } });
  });

  test("nothing is written that would not be read", () => {
    expect(refusalOf(() => encodeCanonicalJson([2 ** 53]))).toEqual({
      code: "json-number-out-of-range",
      details: { pointer: "/0", found: "9007199254740992" },
    });
    expect(refusalOf(() => encodeCanonicalJson({ ["__proto__"]: 1 }))).toMatchObject({
      code: "json-reserved-key",
    });
    expect(refusalOf(() => encodeCanonicalJson("12345", { bytes: 6, depth: 1 }))).toEqual({
      code: "json-too-large",
      details: { bytes: 7, limit: 6 },
    });
  });
});

function beyondIntegers(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === "object" && value !== null && Object.values(value).some(beyondIntegers);
}

function accepts(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}

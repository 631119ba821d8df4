import { describe, expect, test } from "vitest";
import {
  exportLossText,
  refusalWords,
  StatementRefusal,
  type StatementRefusalReason,
  type StatementRefusals,
  statementRefusalText,
} from "../src/index.ts";
import { inJson as jsonEn, inSchema as schemaEn } from "../src/messages/en-expected.ts";
import { inJson as jsonKo, inSchema as schemaKo } from "../src/messages/ko-expected.ts";
import { excerpt } from "../src/refusal.ts";

/** Every code once; the compiler holds that none is forgotten. */
const DETAILS: StatementRefusals = {
  "base64-invalid": { field: "payload", at: 6 },
  "json-too-large": { bytes: 1701, limit: 1600 },
  "json-not-utf8": {},
  "json-syntax": { at: 11, found: "q", expected: "end" },
  "json-too-deep": { pointer: "/deep", limit: 64 },
  "json-duplicate-key": { pointer: "/twice" },
  "json-reserved-key": { pointer: "/x/__proto__" },
  "json-lone-surrogate": { pointer: "/half" },
  "json-number-out-of-range": { pointer: "/count", found: "1e400" },
  "value-not-json": { pointer: "/bad" },
  "envelope-field": { pointer: "/payload", found: "7", expected: "string" },
  "envelope-signature-count": { found: 2 },
  "payload-type-unsupported": { found: "text/plain", expected: "application/vnd.in-toto+json" },
  "payload-not-canonical": { at: 40 },
  "key-not-p256": { bytes: 120 },
  "signature-not-der": { bytes: 64 },
  "signature-invalid": { keyId: `sha256:${"0123456789abcdef".repeat(4)}` },
  "statement-field": { pointer: "/_type", found: "v0", expected: "v1" },
  "predicate-invalid": { type: "reply", pointer: "/salt", found: "AA", expected: "random-salt" },
  "subject-mismatch": { type: "profile" },
  "document-invalid": { document: "trust-policy", pointer: "/roots", found: "no", expected: "array" },
  "domain-invalid": { found: "A.kr", fault: "upper-case" },
  "no-stated-criterion": { format: "svr" },
  "criterion-unsettled": { format: "test-result", criterion: "at least half" },
  "proof-invalid": { size: 3, index: 5, nodes: 2 },
  "signature-length": { found: 63, expected: 64 },
};
const refusals = Object.entries(DETAILS).map(
  ([code, details]) => new StatementRefusal({ code, details } as StatementRefusalReason),
);

describe("what a refusal says", () => {
  test("every code has found, expected and what to do, in both languages", () => {
    expect(
      Object.fromEntries(refusals.map((refusal) => [refusal.code, refusalWords(refusal)])),
    ).toMatchSnapshot();
  });

  test.each(refusals.map((refusal) => [refusal.code, refusal] as const))("%s is whole", (_code, refusal) => {
    const { en, ko } = refusalWords(refusal);
    for (const said of [...Object.values(en), ...Object.values(ko)]) {
      expect(said).toMatch(/\S\.$/);
      expect(said).not.toMatch(/undefined|\[object|NaN|\.\.$/);
    }
    for (const said of Object.values(ko)) expect(said).toMatch(/[가-힣]/);
    for (const said of Object.values(en)) expect(said).not.toMatch(/[가-힣]/);
    expect(statementRefusalText(refusal)).toEqual({
      en: `${en.found} Expected: ${en.expected} ${en.todo}`,
      ko: `${ko.found} 필요한 형식: ${ko.expected} ${ko.todo}`,
    });
  });

  test("nothing found is said so, and the top has a name", () => {
    const lacking = new StatementRefusal({
      code: "statement-field",
      details: { pointer: "", found: "", expected: "object" },
    });
    expect(refusalWords(lacking).en.found).toBe("Nothing at the top of the statement.");
    expect(refusalWords(lacking).ko.found).toBe("문서의 최상위 위치에 값이 없다.");
    const ended = new StatementRefusal({
      code: "json-syntax",
      details: { at: 4, found: "", expected: "value" },
    });
    expect(refusalWords(ended).en.found).toBe("The end of the text at character 5.");
    expect(refusalWords(ended).ko.found).toBe("5번째 글자 자리에서 글이 끝났다.");
  });

  test("every fault of a domain is said in both languages", () => {
    const faults = [
      "empty",
      "too-long",
      "trailing-dot",
      "ip-address",
      "upper-case",
      "not-ascii",
      "one-label",
      "label",
    ] as const;
    const said = faults.map((fault) =>
      refusalWords(new StatementRefusal({ code: "domain-invalid", details: { found: "x", fault } })),
    );
    expect(said.map(({ en, ko }) => [en.found, ko.found])).toMatchSnapshot();
  });

  test("the code is the error's message, the cause is kept", () => {
    const cause = new Error("x");
    const refusal = new StatementRefusal({ code: "json-not-utf8", details: {} }, cause);
    expect(refusal).toMatchObject({
      name: "StatementRefusal",
      message: "json-not-utf8",
      code: "json-not-utf8",
      details: {},
      cause,
    });
    expect("cause" in new StatementRefusal({ code: "json-not-utf8", details: {} })).toBe(false);
  });
});

describe("what an export loses", () => {
  test("is said in both languages", () => {
    const losses = [
      { code: "numbers-not-carried" },
      { code: "conditions-not-carried" },
      { code: "sentences-not-carried" },
      { code: "stated-by-not-carried" },
      { code: "unmet-not-carried", criteria: ["a", "b"] },
    ] as const;
    expect(losses.map((loss) => exportLossText(loss))).toMatchSnapshot();
  });
});

describe("what was expected", () => {
  const codes = ["until-after-from", "each-once", "note-key-of-origin", "other-origin", "another-party"];
  const more = ["expires-after-issued", "another-statement", "digest-needed", "sha256-hex", "domain-name"];
  const kinds = ["string", "number", "int", "object", "array", "record", "datetime", "date", "url"];
  test.each([
    ...codes,
    ...more,
    ...kinds,
    "threshold-within-endorsers",
    "figure-of-aggregate",
    "no-such-member",
  ])("%s has words", (code) => {
    expect(schemaEn(code)).not.toBe(code);
    expect(schemaKo(code)).not.toBe(code);
  });

  test("bounds are words, values and patterns stand for themselves", () => {
    expect([schemaEn(">= 1"), schemaEn("<= 20"), schemaKo(">= 1"), schemaKo("<= 20")]).toEqual([
      "at least 1",
      "at most 20",
      "1 이상",
      "20 이하",
    ]);
    for (const raw of ["root | signing", "^a$", ">= x", "x >= 1", "toString"]) {
      expect(schemaEn(raw)).toBe(raw);
      expect(schemaKo(raw)).toBe(raw);
    }
  });

  test("each thing that JSON can want has words", () => {
    const wants = ["value", "string", "character", "escape", "end", ":", ", }", ", ]"] as const;
    expect(wants.map((want) => [jsonEn(want), jsonKo(want)])).toMatchSnapshot();
  });
});

describe("excerpts of hostile text", () => {
  test.each([
    ["plain", "plain"],
    ["", ""],
    ["a\u0000b\u001b[31m", "a\uFFFDb\uFFFD[31m"],
    ["a\u202Eb\u200Fc", "a\uFFFDb\uFFFDc"],
    ["a\u2028b", "a\uFFFDb"],
    ["\ud800", "\uFFFD"],
    ["x".repeat(40), "x".repeat(40)],
    ["x".repeat(41), `${"x".repeat(40)}…`],
    ["🔥".repeat(20), "🔥".repeat(20)],
    ["x".repeat(100_000), `${"x".repeat(40)}…`],
  ])("%j", (text, shown) => {
    expect(excerpt(text)).toBe(shown);
  });
});

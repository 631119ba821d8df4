import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LogRefusal, refusalText } from "../src/index.ts";
import { EN } from "../src/messages/en.ts";
import { KO } from "../src/messages/ko.ts";
import { codePoint, listed, quoted, short } from "../src/messages/sentences.ts";

/** The codes as refusal.ts declares them, read from its text: the type itself is gone when tests run. */
function declaredCodes(): string[] {
  const source = readFileSync(new URL("../src/refusal.ts", import.meta.url), "utf8");
  const body = /export interface LogRefusals \{\n([\s\S]*?)\n\}\n/.exec(source)?.[1] ?? "";
  return [...body.matchAll(/^ {2}"([a-z0-9-]+)":/gm)].map((match) => match[1] ?? "");
}

describe("sentences", () => {
  test("every declared code has one in each language, and nothing else has", () => {
    const codes = declaredCodes().sort();
    expect(codes.length).toBeGreaterThan(60);
    expect(Object.keys(EN).sort()).toEqual(codes);
    expect(Object.keys(KO).sort()).toEqual(codes);
  });

  test("a refusal is said in both, with its particulars", () => {
    const refusal = new LogRefusal("tile-length", { path: "tile/0/000", found: 31, expected: 8192 });
    expect(refusalText(refusal)).toEqual({
      en: "tile/0/000 has 31 bytes; 8192 are expected, 32 for each hash. Get it again from a copy of the log.",
      ko: "tile/0/000의 크기가 31바이트입니다. 해시마다 32바이트씩 8192바이트여야 합니다. 로그 사본에서 다시 가져오십시오.",
    });
  });

  test("a refusal carries code, details and cause, and no sentence of its own", () => {
    const cause = new Error("EIO");
    const refusal = new LogRefusal("read-failed", { path: "checkpoint" }, cause);
    expect(refusal).toMatchObject({ name: "LogRefusal", code: "read-failed", message: "read-failed", cause });
    expect(Object.hasOwn(new LogRefusal("read-failed", { path: "x" }), "cause")).toBe(false);
  });
});

describe("what sentences do with text from outside", () => {
  test("what could move a cursor or turn the writing round is spelled out", () => {
    expect(quoted("a\u001b[2J\u202eb\u2028c\ud800 d가")).toBe(
      "“a\\u{1b}[2J\\u{202e}b\\u{2028}c\\u{d800} d가”",
    );
  });

  test("lists say when there is nothing", () => {
    expect(listed([], "none")).toBe("none");
    expect(listed(["a", "b"], "none")).toBe("“a”, “b”");
  });

  test("hashes are cut, code points padded", () => {
    expect(short("0123456789abcdef")).toBe("0123456789abcdef");
    expect(short("0123456789abcdef0")).toBe("0123456789abcdef…");
    expect(codePoint(9)).toBe("U+0009");
    expect(codePoint(0x1f600)).toBe("U+1F600");
  });
});

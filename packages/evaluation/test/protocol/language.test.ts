import { describe, expect, test } from "vitest";
import { canonicalTag, readLanguage } from "../../src/protocol/language.ts";

describe("a language tag", () => {
  // Forms from RFC 5646, appendix A.
  test.each([
    ["de", "de"],
    ["zh-hant", "zh-Hant"],
    ["ZH-cmn-hans-cn", "zh-cmn-Hans-CN"],
    ["sr-latn-rs", "sr-Latn-RS"],
    ["sl-rozaj-biske", "sl-rozaj-biske"],
    ["de-ch-1901", "de-CH-1901"],
    ["es-419", "es-419"],
    ["en-us-u-islamcal", "en-US-u-islamcal"],
    ["de-ch-x-phonebk", "de-CH-x-phonebk"],
  ])("%s is well-formed and written %s", (written, tag) => {
    expect(canonicalTag(written)).toBe(tag);
  });

  test.each(["", "a", "a-DE", "ar-a-aaa-b-", "de-419-DE", "english", "ko-", "-ko", "ko--KR", "k0", "ko KR"])(
    "%j is not well-formed",
    (written) => {
      expect(canonicalTag(written)).toBeNull();
    },
  );

  test.each([
    ["kr", "ko"],
    ["jp", "ja"],
    ["cn", "zh"],
    ["Korean", "ko"],
    ["한국어", "ko"],
    ["en_US", "en-US"],
  ])("%s is corrected to %s, and that is said in both languages", (written, tag) => {
    const read = readLanguage(written, "bcp47");
    expect(read?.tag).toBe(tag);
    expect(read?.why?.en).toContain(written);
    expect(read?.why?.ko).toContain(tag);
  });

  test("that is right is left alone, silently", () => {
    expect(readLanguage("ko-KR", "bcp47")).toEqual({ tag: "ko-KR", why: null });
  });

  test.each([
    ["kw", "sw"],
    ["ca", "yue"],
    ["my", "ms"],
    ["tl", "te"],
  ])("%s means %s in the joint-testing files, and itself elsewhere", (written, tag) => {
    expect(readLanguage(written, "moonshot")?.tag).toBe(tag);
    expect(readLanguage(written, "bcp47")).toEqual({ tag: written, why: null });
  });
});

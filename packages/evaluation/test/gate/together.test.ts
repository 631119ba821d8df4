import { describe, expect, test } from "vitest";
import { largestTogether } from "../../src/gate/together.ts";

/** Pairs such as "ab" go together. */
const among = (all: string, pairs: readonly string[]): string =>
  largestTogether([...all], (one, other) => pairs.includes(one + other) || pairs.includes(other + one)).join(
    "",
  );

describe("the largest set of which every two go together", () => {
  test.each([
    ["abc", ["ab", "bc", "ac"], "abc"],
    ["abc", ["ab"], "ab"],
    ["abcd", ["ab", "bc", "ac", "cd"], "abc"],
    ["abcde", ["ab", "cd", "ce", "de"], "cde"],
    ["abc", [], ""],
    ["a", [], ""],
  ])("of %s with %j is %j", (all, pairs, expected) => {
    expect(among(all, pairs)).toBe(expected);
  });

  test("is nobody where two sets are equally large", () => {
    expect(among("abcd", ["ab", "cd"])).toBe("");
    expect(among("abc", ["ab", "bc"])).toBe("");
  });

  test("goes by the size that is asked for", () => {
    const weight = (set: readonly string[]): number => (set.includes("d") ? 10 : set.length);
    const goes = (one: string, other: string): boolean => "abc".includes(one) === "abc".includes(other);
    expect(largestTogether([..."abcde"], goes, weight).join("")).toBe("de");
  });

  test("of many is found at once", () => {
    const all = Array.from({ length: 60 }, (_, at) => at);
    const apart = (one: number, other: number): boolean => Math.abs(one - other) !== 30 || one % 30 !== 0;
    expect(largestTogether(all.slice(0, 30), apart)).toHaveLength(30);
    expect(largestTogether(all, apart)).toEqual([]);
  });
});

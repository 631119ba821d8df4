import { describe, expect, test } from "vitest";
import { renderReport } from "../src/index.ts";
import { MESSAGES } from "../src/messages/index.ts";
import { many } from "./fixtures/many.ts";
import { halfOf, wordsOf } from "./page.ts";
import { comparedXstest } from "./xstest.ts";

function keysOf(value: unknown, at = ""): string[] {
  if (value instanceof Map) return [...value.keys()].map((key) => `${at}/${key}`).sort();
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, inside]) => keysOf(inside, `${at}/${key}`));
}

const { comparison, items } = await comparedXstest();

describe("the two languages", () => {
  test("say the same things: neither lacks a key", () => {
    expect(keysOf(MESSAGES.ko).sort()).toEqual(keysOf(MESSAGES.en).sort());
  });

  test.for([
    ["xstest", renderReport(comparison, { items })],
    ["many", renderReport(many(3, 4))],
  ])("%s: no English sentence stands in the Korean half", ([, page]) => {
    const english = wordsOf(halfOf(page ?? "", "ko")).filter((words) =>
      /[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(words),
    );
    // Each is a name: of a system, or as BibTeX and formats write it.
    expect(english.filter((words) => !/[가-힣]/.test(words))).toEqual([]);
  });

  test("no Korean stands in the English half but the name of the house and of the other language", () => {
    const korean = wordsOf(halfOf(renderReport(comparison, { items }), "en")).filter((words) =>
      /[가-힣]/.test(words),
    );
    expect(korean).toEqual(["봉수 Bongsu", "한국어"]);
  });
});

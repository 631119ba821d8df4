import { expect, test } from "vitest";
import { verifyPage } from "../../src/index.ts";
import { WORDS } from "../../src/verify/parts.ts";
import { halfOf, wordsOf } from "../page.ts";

const keysOf = (value: object, at = ""): string[] =>
  Object.entries(value).flatMap(([key, inside]: [string, unknown]) =>
    typeof inside === "object" && inside !== null ? keysOf(inside, `${at}${key}.`) : [`${at}${key}`],
  );

const page = verifyPage({ source: "", digest: "sha256-x" });

test("the page says the same things in both languages", () => {
  expect(keysOf(WORDS.ko).sort()).toEqual(keysOf(WORDS.en).sort());
  const english = wordsOf(halfOf(page, "ko")).filter((words) =>
    /[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(words),
  );
  expect(english.filter((words) => !/[가-힣]/.test(words))).toEqual([]);
  const korean = wordsOf(halfOf(page, "en")).filter((words) => /[가-힣]/.test(words));
  expect(korean).toEqual(["봉수 Bongsu", "한국어"]);
});

test("its policy lets nothing out and nothing else run", () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("'sha256-x'");
  expect(policy).not.toMatch(/unsafe|connect-src|https?:/);
});

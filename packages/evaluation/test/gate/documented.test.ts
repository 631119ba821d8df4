import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/gate/index.ts";

const EFFECTS = {
  en: {
    fatal: "not comparable",
    adjust: "needs adjusting",
    harmless: "harmless",
    same: "same",
    unknown: "unknown",
  },
  ko: { fatal: "비교 불가", adjust: "조정 필요", harmless: "영향 없음", same: "같음", unknown: "알 수 없음" },
};
const doc = (path: string) => readFileSync(new URL(`../../../../docs/${path}`, import.meta.url), "utf8");

describe.each([
  ["en", "comparability.md"],
  ["ko", "ko/comparability.md"],
] as const)("docs (%s)", (lang, path) => {
  test("list every rule of the gate with its effect, and no other", () => {
    const written = [...doc(path).matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)];
    expect(written.map(([, rule, effect]) => `${rule} ${effect}`).toSorted()).toEqual(
      Object.entries(RULES)
        .map(([rule, { effect }]) => `${rule} ${EFFECTS[lang][effect]}`)
        .toSorted(),
    );
  });
});

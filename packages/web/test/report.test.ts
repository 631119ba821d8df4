import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { comparisonSchema } from "@bongsu/evaluation";
import { renderProblems, renderReport } from "../src/index.ts";
import { SCRIPT_DIGEST, STYLE_DIGEST } from "../src/layout/policy.ts";
import { SCRIPT } from "../src/layout/script.ts";
import { STYLE } from "../src/layout/style.ts";
import { many } from "./fixtures/many.ts";
import { halfOf, idsOf, linksOf, wordsOf } from "./page.ts";
import { comparedXstest } from "./xstest.ts";

const { comparison, items } = await comparedXstest();
const page = renderReport(comparison, { items });
const PAGES = { xstest: page, many: renderReport(many(12, 10)) };

const digestOf = (content: string): string =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

describe("the report", () => {
  test("is made of a result that the schema accepts", () => {
    expect(comparisonSchema.safeParse(comparison).error).toBeUndefined();
    expect(comparisonSchema.safeParse(many(2, 2)).error).toBeUndefined();
  });

  test("has the same bytes for the same result", () => {
    expect(renderReport(structuredClone(comparison), { items })).toBe(page);
  });

  test("holds true numbers: full refusals of 250 safe prompts", () => {
    const words = wordsOf(halfOf(page, "en"));
    for (const said of ["38.0", "30.4", "48.4", "32.2–44.2", "42.3–54.6", "+18.0"])
      expect(words).toContain(said);
  });

  test.for(Object.entries(PAGES))(
    "%s: every link within it has its place, and no place is named twice",
    ([, made]) => {
      const ids = idsOf(made);
      expect(new Set(ids).size).toBe(ids.length);
      expect(linksOf(made).filter((link) => !ids.includes(link))).toEqual([]);
    },
  );

  test("every number that the verdict names is linked to its place, in both languages", () => {
    for (const lang of ["en", "ko"] as const) {
      const named = comparison.verdict.flatMap((s) => s[lang]).filter((piece) => typeof piece !== "string");
      const verdict = halfOf(page, lang).match(/<section class="verdict"[\s\S]*?<\/section>/)?.[0] ?? "";
      expect(linksOf(verdict)).toHaveLength(named.length);
    }
  });

  test("a number of the verdict that no table shows stands in a table of its own", () => {
    const bare = {
      ...comparison,
      agreement: comparison.agreement,
      verdict: [{ rule: "r", en: [{ say: "0.5", figure: "tau" }], ko: [{ say: "0.5", figure: "tau" }] }],
    };
    const pooled = comparison.pooled
      .slice(0, 1)
      .map((p) => ({ ...p, tau2: { ...comparison.agreement[0]!.figures[0]!, id: "tau" } }));
    const made = renderReport({ ...bare, pooled });
    expect(linksOf(made).filter((link) => !idsOf(made).includes(link))).toEqual([]);
    expect(made).toContain('href="#en.f-tau"');
  });

  test("a number that the result does not hold is no link", () => {
    const made = renderReport({
      ...comparison,
      verdict: [{ rule: "r", en: [{ say: "7", figure: "none" }], ko: [{ say: "7", figure: "none" }] }],
    });
    expect(made).not.toContain("f-none");
  });

  test("sections without content are left out", () => {
    const bare = idsOf(renderReport({ ...comparison, losses: [], skipped: [] }));
    for (const id of ["losses", "skipped"]) {
      expect(bare).not.toContain(`en.${id}`);
      expect(idsOf(page)).toContain(`en.${id}`);
    }
    for (const id of ["dif", "published", "problems", "assumptions", "downloads"])
      expect(idsOf(page)).not.toContain(`en.${id}`);
  });

  test("a drafted protocol is marked on top and its assumptions are listed", () => {
    const made = renderReport({
      ...comparison,
      exercise: { ...comparison.exercise, basis: "draft" },
      assumptions: [{ field: "metric", said: { en: "the share refused", ko: "거부한 비율" } }],
    });
    expect(made.indexOf('class="draft"')).toBeLessThan(made.indexOf('class="verdict"'));
    expect(linksOf(made)).toContain("en.assumptions");
    expect(page).not.toContain('class="draft"');
  });

  test("loads nothing and runs nothing but its own", () => {
    expect(page).not.toMatch(/<(link|img|iframe|object|embed|base)\b/);
    expect(page).not.toMatch(/\ssrc=|\sstyle=|\son[a-z]+=/);
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).toContain("default-src &#39;none&#39;");
  });

  test("the policy's digests are those of the style sheet and the script", () => {
    expect({ style: STYLE_DIGEST, script: SCRIPT_DIGEST }).toEqual({
      style: digestOf(STYLE),
      script: digestOf(SCRIPT),
    });
  });

  test.for(["en", "ko"] as const)("opens in the language asked for: %s", (lang) => {
    expect(renderReport(comparison, { lang })).toMatch(
      new RegExp(`<html lang="${lang}" data-lang="${lang}"`),
    );
  });

  test("many systems and languages are drawn as small multiples over one scale", () => {
    const plots = halfOf(PAGES.many, "en").match(/<svg class="wide"/g) ?? [];
    expect(plots.length).toBeGreaterThanOrEqual(12);
  });

  test("every plot says what it shows", () => {
    for (const made of Object.values(PAGES))
      for (const svg of made.match(/<svg class="(?:wide|narrow)"[\s\S]*?<\/svg>/g) ?? []) {
        expect(svg).toMatch(/role="img"/);
        expect(svg).toMatch(/<title id=/);
        expect(svg).toMatch(/<desc id=/);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }
  });
});

describe("pages of the local server", () => {
  test("a problem is told with its place, in both languages", () => {
    const made = renderProblems(
      [
        {
          code: "syntax",
          severity: "error",
          file: "a.csv",
          place: { line: 3, column: 7 },
          found: { en: "a letter", ko: "글자" },
          expected: { en: "a number", ko: "숫자" },
          todo: { en: "Mend it.", ko: "고치십시오." },
        },
      ],
      "en",
    );
    expect(halfOf(made, "en")).toContain("line 3, column 7");
    expect(halfOf(made, "ko")).toContain("3번째 줄, 7번째 글자");
  });
});

import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { anchorsOf, headingsOf, PAGES, prose, ROOT, textOf } from "./markdown.ts";

/** Links of a page that lead nowhere in the clone. */
function brokenLinks(page: string, text: string): string[] {
  const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), decodeURI(path));
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsOf(textOf(target)).includes(decodeURI(anchor));
  });
}

describe("links", () => {
  test.each(PAGES)("of %s lead somewhere", (page) => {
    expect(brokenLinks(page, textOf(page))).toEqual([]);
  });

  test("that lead nowhere are found", () => {
    const text = "[a](nowhere.md) [b](README.md#no-such-heading) [c](#neither) [d](https://example.org)";
    expect(brokenLinks("README.md", text)).toEqual(["nowhere.md", "README.md#no-such-heading", "#neither"]);
  });
});

/** Pages for those who use Bongsu; those for who works on it are in English. */
const FOR_USERS = [
  "acceptance",
  "api",
  "command-line",
  "comparability",
  "crosswalk",
  "filing",
  "getting-started",
  "methods",
  "promises",
  "protocol",
  "reading",
  "records",
  "verdict",
  "verify",
  "watch",
];

describe("both languages", () => {
  test.each(FOR_USERS)("docs/%s.md and its twin have the same headings", (name) => {
    const [en, ko] = [textOf(`docs/${name}.md`), textOf(`docs/ko/${name}.md`)];
    const levels = (text: string): string[] =>
      [...prose(text).matchAll(/^(#+) /gm)].map((match) => match[1] ?? "");
    expect(levels(ko)).toEqual(levels(en));
    expect(en.includes(`](ko/${name}.md)`)).toBe(true);
    expect(ko.includes(`](../${name}.md)`)).toBe(true);
    for (const heading of headingsOf(ko).filter((h) => !/^[a-z`, ]+$/.test(h)))
      expect(heading).toMatch(/[가-힣]/);
  });

  /** Points of a list that stand in both languages, by their number; and the links from one page to the other. */
  const limitsMissing = (en: string, ko: string): string[] => {
    const points = (text: string): number => [...text.matchAll(/^- \*\*/gm)].length;
    return [
      ...(points(en) === points(ko) ? [] : [`${points(en)} points in English, ${points(ko)} in Korean`]),
      ...(en.includes("](LIMITATIONS.ko.md)") ? [] : ["no link to Korean"]),
      ...(ko.includes("](LIMITATIONS.md)") ? [] : ["no link to English"]),
      ...ko
        .split(/^- /m)
        .slice(1)
        .filter((point) => !/[가-힣]/.test(point)),
    ];
  };

  test("every limit is said in both, and the Korean README leads to the Korean ones", () => {
    const [en, ko] = [textOf("LIMITATIONS.md"), textOf("LIMITATIONS.ko.md")];
    expect(limitsMissing(en, ko)).toEqual([]);
    expect(textOf("README.ko.md")).toContain("](LIMITATIONS.ko.md)");
    expect(limitsMissing(`${en}- **One more.** It is not said in Korean.\n`, ko)).toHaveLength(1);
    expect(limitsMissing(en, `${ko}\n- **English.** left\n`)).toHaveLength(2);
  });

  test("no page is Korean alone", () => {
    for (const name of readdirSync(`${ROOT}docs/ko`)) expect(existsSync(`${ROOT}docs/${name}`)).toBe(true);
  });
});

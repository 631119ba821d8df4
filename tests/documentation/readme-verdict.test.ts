import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, ROOT), "utf8");

/** The quoted verdict between its marks, as plain paragraphs. */
function quoted(readme: string, lang: string): string[] {
  const [, block = ""] = readme.split(`<!-- verdict:xstest:${lang} -->`);
  const [inside = ""] = block.split("<!-- /verdict -->");
  return inside
    .split("\n")
    .map((line) => line.replace(/^> ?/, "").trim())
    .filter((line) => line !== "");
}

test.each([
  ["README.md", "en"],
  ["README.ko.md", "ko"],
])("the verdict that %s quotes is the one that the example gives", (name, lang) => {
  const expected = read(`examples/xstest/expected/verdict.${lang}.txt`);
  const said = quoted(read(name), lang);
  expect(said.length).toBeGreaterThan(3);
  for (const paragraph of said) expect(expected).toContain(paragraph);
  expect(expected).not.toContain(said[1]?.replace("18.0", "81.0"));
});

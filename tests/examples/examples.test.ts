import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EXAMPLES, ROOT, expectedFiles, readmeWithVerdicts } from "../../scripts/update-examples.ts";

const read = (path: string): string => readFileSync(`${ROOT}examples/${path}`, "utf8");

test("every example is held to its expected output", () => {
  const folders = readdirSync(`${ROOT}examples`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  // The others are held by files of their names beside this one.
  expect(folders.sort()).toEqual([...EXAMPLES, "verify", "acceptance", "filing", "promises", "watch"].sort());
});

describe.each(EXAMPLES)("examples/%s", (example) => {
  test("says what its expected output says (else: node scripts/update-examples.ts)", async () => {
    const files = await expectedFiles(example);
    expect(readdirSync(`${ROOT}examples/${example}/expected`).sort()).toEqual([...files.keys()].sort());
    for (const [name, content] of files) expect(read(`${example}/expected/${name}`)).toBe(content);
  });

  test("its README names source, licence or standing, and the command, in both languages", () => {
    const readme = read(`${example}/README.md`);
    const [english = "", korean = ""] = readme.split(/^## 한국어$/m);
    for (const half of [english, korean])
      expect(half).toContain(`npx bongsu compare examples/${example}/exercise.yaml`);
    expect(english).toMatch(/licence|second-hand/i);
    expect(korean).toMatch(/이용 조건|2차 자료/);
  });
});

test.each(["en", "ko"] as const)(
  "the verdict in the README is the one that the command gives (%s)",
  async (lang) => {
    const { path, text } = await readmeWithVerdicts(lang);
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(text).toContain(`<!-- verdict:xstest:${lang} -->`);
  },
);

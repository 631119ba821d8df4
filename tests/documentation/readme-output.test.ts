import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../packages/cli/src/main.ts";
import { ROOT, textOf } from "./markdown.ts";

let folder = "";
const examples = (): string => join(folder, "examples");

async function said(...argv: string[]): Promise<string> {
  let out = "";
  const stdout = { write: (words: string) => void (out += words) };
  await main(argv, { stdout, stderr: { write: () => undefined }, env: {} });
  return out;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-readme-"));
  cpSync(`${ROOT}examples`, examples(), { recursive: true });
  await said(
    "compare",
    join(examples(), "xstest/exercise.yaml"),
    "-o",
    join(examples(), "filing/comparison.json"),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of the fences of output, in order. */
const shown = (page: string): string[] =>
  [...page.matchAll(/^```text\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) => block.trimEnd().split("\n"));

/** Of the lines those that stand nowhere in what was said. */
const notSaid = (lines: readonly string[], all: string): string[] =>
  lines.filter((line) => !all.split("\n").includes(line));

describe.each([
  ["README.md", "en"],
  ["README.ko.md", "ko"],
])("what %s shows as output", (page, lang) => {
  test("is what its commands say, and a line that they do not say is found", async () => {
    const common = ["--as-of", "2026-11-25", "--lang", lang];
    const [comparison, profile] = ["filing/comparison.json", "acceptance/profile.yaml"];
    const accepted = await said(
      "accept",
      join(examples(), comparison),
      "--profile",
      join(examples(), profile),
      ...common,
    );
    const evidence = join(examples(), "filing/evidence.yaml");
    const drafted = await said("filing", evidence, "--regime", "frontier-commitments", ...common);
    const lines = shown(textOf(page));
    expect(lines).toHaveLength(6);
    expect(notSaid(lines, `${accepted}${drafted}`)).toEqual([]);
    expect(notSaid([...lines, "[accepted] everything"], `${accepted}${drafted}`)).toHaveLength(1);
  });
});

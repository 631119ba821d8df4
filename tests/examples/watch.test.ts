import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../packages/cli/src/main.ts";
import { ROOT } from "../../scripts/update-examples.ts";

const FOLDER = "examples/watch";

/** What the command says of one pair, with the paths as a reader types them. */
async function said(pair: string, lang: "en" | "ko"): Promise<string> {
  let out = "";
  const at = (file: string): string => join(ROOT, FOLDER, "evaluation", pair, file);
  const process = {
    env: {},
    stdout: { write: (words: string) => void (out += words) },
    stderr: { write: () => undefined },
  };
  const argv = ["watch", at("old.markdown"), at("new.markdown"), "--lang", lang];
  expect(await main(argv, process)).toBe(0);
  return out.replaceAll(ROOT, "");
}

describe("examples/watch", () => {
  test.each(["en", "ko"] as const)("says what its expected output says, in %s", async (lang) => {
    const expected = readFileSync(join(ROOT, FOLDER, "expected", `policy.${lang}.txt`), "utf8");
    expect(await said(`policy-${lang}`, lang)).toBe(expected);
  });

  test("synthetic texts say so, and real ones name their source", () => {
    const pairs = readdirSync(join(ROOT, FOLDER, "evaluation"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const readme = readFileSync(join(ROOT, FOLDER, "evaluation/README.md"), "utf8");
    for (const pair of pairs) {
      expect(readme).toContain(`\`${pair}\``);
      const labels = readFileSync(join(ROOT, FOLDER, "evaluation", pair, "labels.yaml"), "utf8");
      // Texts of others are not carried: their labels name them by digest.
      const carried = readdirSync(join(ROOT, FOLDER, "evaluation", pair)).includes("new.markdown");
      expect(carried).toBe(labels.includes("synthetic: true"));
      expect(/^ {2}new: sha256:[0-9a-f]{64}$/m.test(labels)).toBe(!carried);
      if (!carried) continue;
      const text = readFileSync(join(ROOT, FOLDER, "evaluation", pair, "new.markdown"), "utf8");
      expect(text).toMatch(/synthetic|가상/);
    }
  });
});

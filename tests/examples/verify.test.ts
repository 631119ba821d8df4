import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { verifyExample } from "../../scripts/make-verify-example.ts";
import { verifyPageWithOutputs } from "../../scripts/update-examples.ts";

const FOLDER = fileURLToPath(new URL("../../examples/verify/", import.meta.url));
const made = await verifyExample();

describe("examples/verify", () => {
  test.each([...made.keys()])("%s is what scripts/make-verify-example.ts writes", (path) => {
    const there = readFileSync(`${FOLDER}${path}`);
    expect(
      there.equals(made.get(path) ?? new Uint8Array(0)),
      "write it anew: node scripts/make-verify-example.ts",
    ).toBe(true);
  });

  test("holds nothing else but what people wrote", () => {
    const there = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(FOLDER.length).replace(/^\//, ""));
    expect(there.filter((path) => !made.has(path) && !path.endsWith(".md"))).toEqual([]);
  });

  test("says of itself that it is synthetic wherever it says something", () => {
    for (const name of ["observation", "correction"]) {
      const { payload } = JSON.parse(readFileSync(`${FOLDER}${name}.dsse.json`, "utf8"));
      const said = Buffer.from(payload, "base64").toString("utf8");
      expect(said).toMatch(/[Ss]ynthetic/);
      expect(said).toMatch(/가상/);
    }
  });
});

describe.each(["en", "ko"] as const)("docs/verify.md, %s", (lang) => {
  test("shows what the command says", async () => {
    const { path, text } = await verifyPageWithOutputs(lang);
    expect(text, "write it anew: node scripts/update-examples.ts").toBe(readFileSync(path, "utf8"));
    expect(text.match(/<!-- output:\w+ -->\n\n```text\n\S/g)).toHaveLength(3);
  });
});

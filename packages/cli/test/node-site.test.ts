import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseEnvelope, statementDigest } from "@bongsu/statement";
import { bongsu } from "./run-cli.ts";
import { ServedNode } from "./served-node.ts";

/** Links of a page to files beside it. */
const linksIn = (page: string): string[] =>
  [...page.matchAll(/href="([^"#:?]+)(?:#[^"]*)?"/g)].map(([, file = ""]) => file);

describe("a node's pages as files", () => {
  let served: ServedNode;
  let folder = "";
  beforeAll(async () => {
    served = await ServedNode.begin();
    await served.node.tick();
    folder = mkdtempSync(join(tmpdir(), "bongsu-site-"));
  });
  afterAll(async () => {
    await served[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  test("every link leads to a file that is written; rows say when their log was read", async () => {
    const out = join(folder, "site");
    const { code, err } = await bongsu("node", "site", served.url, "-o", out, "--lang", "en");
    expect(`${code} ${err}`).toMatch(/^0/);
    const files = new Set(readdirSync(out));
    for (const page of [...files].filter((name) => name.endsWith(".html"))) {
      const text = readFileSync(join(out, page), "utf8");
      expect(linksIn(text).filter((file) => !files.has(file))).toEqual([]);
      expect(text).toMatch(/Written on \d{4}-\d\d-\d\d/);
    }
    expect(readFileSync(join(out, "index.html"), "utf8")).toMatch(/last read \d{4}-\d\d-\d\d/);
    expect(linksIn('<a href="nowhere.html#en">').filter((file) => !files.has(file))).toEqual([
      "nowhere.html",
    ]);
  });

  test("an envelope in it is the statement whose name it bears", () => {
    const out = join(folder, "site");
    const names = readdirSync(out).filter((name) => name.endsWith(".dsse.json"));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const digest = statementDigest(parseEnvelope(new Uint8Array(readFileSync(join(out, name)))));
      expect(name).toBe(`statement-${digest.slice("sha256:".length, "sha256:".length + 32)}.dsse.json`);
    }
  });

  test("an address without a node is said, and nothing is written", async () => {
    const out = join(folder, "none");
    const { code, err } = await bongsu("node", "site", "http://127.0.0.1:1", "-o", out, "--lang", "ko");
    expect(code).toBe(2);
    expect(err).toMatch(/[가-힣]/);
    expect(err).not.toMatch(/\bat .*\.ts:/);
    expect(readdirSync(folder)).not.toContain("none");
  });
});

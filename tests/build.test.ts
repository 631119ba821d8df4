import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildVerify, digestDrift, digestLine, PUBLISHED } from "../scripts/build.ts";

let folder = "";
let page = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-build-"));
  page = await buildVerify(join(folder, "verify.html"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("verify.html is the page whose digest is published", () => {
  expect(digestDrift(page, readFileSync(PUBLISHED, "utf8"))).toBeNull();
});

test("a page that is another is told, with how to publish it", () => {
  expect(digestDrift(`${page} `, digestLine(page))).toMatch(/npm run build -- --publish/);
});

test("built again it has the same bytes", async () => {
  expect(digestLine(await buildVerify(join(folder, "again.html")))).toBe(digestLine(page));
});

test("it names no other place: nothing to fetch, nowhere to send", () => {
  const markup = page.replaceAll(/<script>[\s\S]*?<\/script>/g, "");
  expect(markup.length).toBeLessThan(50_000);
  expect(markup).toMatch(/default-src &#39;none&#39;/);
  expect(markup).not.toMatch(/<(?:link|img|iframe|form|script)\b/);
});
